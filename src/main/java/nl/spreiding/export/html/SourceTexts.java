package nl.spreiding.export.html;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.spreiding.explain.InputOrigin;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.Municipality;

/**
 * Who publishes a figure. Of a case that holds made-up municipalities nothing is said to come from
 * CBS.
 */
final class SourceTexts {
  private final ReportContext c;
  private final InputOrigin origin;

  SourceTexts(ReportContext context) {
    this.c = context;
    this.origin = new InputOrigin(context.index.outcome().shelterCase());
  }

  /** Of the inhabitants of one municipality. */
  String inhabitants(Municipality municipality) {
    return origin.changed("inhabitants", municipality.code())
        ? c.t("gewijzigd door de gebruiker (scenario)", "changed by the user (scenario)")
        : publisher();
  }

  /** Of the inhabitants of all municipalities together. */
  String allInhabitants() {
    long changed =
        c.index.outcome().shelterCase().municipalityList().stream()
            .filter(m -> origin.changed("inhabitants", m.code()))
            .count();
    return changed == 0
        ? publisher()
        : publisher()
            + c.t(", bij ", ", in ")
            + c.numbers.count(
                changed, c.t("gemeente", "municipality"), c.t("gemeenten", "municipalities"))
            + c.t(" gewijzigd door de gebruiker", " changed by the user");
  }

  private String publisher() {
    return origin.synthetic("municipalities.csv")
        ? c.t("verzonnen (synthetische gegevens)", "made up (synthetic data)")
        : "CBS";
  }

  /** The days on which inhabitants were counted, over all municipalities. */
  String inhabitantsDates() {
    List<LocalDate> list =
        List.copyOf(
            c.index.outcome().shelterCase().municipalityList().stream()
                .map(Municipality::inhabitantsDate)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    return list.size() == 1
        ? c.numbers.date(list.getFirst())
        : c.numbers.date(list.getFirst())
            + c.t(" tot en met ", " to ")
            + c.numbers.date(list.getLast());
  }

  /** Of the score of one municipality. */
  String sesWoa(Municipality municipality) {
    String basis = Labels.sesWoaBasis(PlainText.of(municipality.sesWoaBasis())).in(c.language);
    return origin.synthetic("municipalities.csv")
        ? c.t("verzonnen (synthetische gegevens)", "made up (synthetic data)")
        : basis;
  }

  /** Reference year of the score of one municipality. */
  String sesWoaDate(Municipality municipality) {
    return municipality.sesWoaYear() <= 0
        ? "\u2013"
        : c.t("peiljaar ", "reference year ") + municipality.sesWoaYear();
  }

  /** Of the national need. */
  String capacity() {
    String source = PlainText.of(c.settings().capacity().source());
    return source.isEmpty() ? c.t("niet vermeld in de zaak", "not stated in the case") : source;
  }
}
