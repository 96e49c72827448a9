package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.util.List;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.path.MunicipalityPath;
import nl.spreiding.path.PathStep;

/** {@code path.csv}: a row per step from the indicative number to the decided one. */
final class PathColumns {
  private PathColumns() {}

  /**
   * A row.
   *
   * @param municipality the municipality
   * @param step one of its steps
   */
  record Row(MunicipalityCode municipality, PathStep step) {}

  static List<Row> rows(List<MunicipalityPath> pathList) {
    return pathList.stream()
        .flatMap(path -> path.stepList().stream().map(step -> new Row(path.municipality(), step)))
        .toList();
  }

  static List<Column<Row>> steps() {
    return List.of(
        text("municipality_code", Row::municipality),
        text("step", r -> r.step().kind()),
        text("partner_code", r -> r.step().partner()),
        whole("change", r -> r.step().change().total()),
        whole("change_other", r -> r.step().change().other()),
        whole("change_amv", r -> r.step().change().amv()),
        whole("places", r -> r.step().places().total()),
        whole("places_other", r -> r.step().places().other()),
        whole("places_amv", r -> r.step().places().amv()),
        decimal("points", r -> Amounts.points(Level.SOFT, r.step().softMicro())),
        whole("broken", r -> r.step().broken()));
  }
}
