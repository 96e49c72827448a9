package nl.spreiding.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.sweep.Fall;
import nl.spreiding.sweep.Flip;
import nl.spreiding.sweep.Objective;
import nl.spreiding.sweep.Sensitivity;
import nl.spreiding.sweep.StudiedRun;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepResults;
import nl.spreiding.sweep.SweepStudy;
import nl.spreiding.sweep.TradeOff;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The columns of what follows from all runs of a sweep together. */
final class StudyColumns {
  private static final int DECIMALS = 6;

  private StudyColumns() {}

  static List<Column<Fall>> falls(Map<MunicipalityCode, Municipality> byCode) {
    return List.of(
        Column.whole("run_low", f -> f.step().low().number()),
        Column.whole("run_high", f -> f.step().high().number()),
        Column.whole("total_low", f -> total(f.step().low())),
        Column.whole("total_high", f -> total(f.step().high())),
        Column.text("municipality_code", Fall::municipality),
        Column.text("municipality", f -> byCode.get(f.municipality()).name()),
        Column.text("number", f -> f.number().text()),
        Column.whole("before", Fall::before),
        Column.whole("after", Fall::after),
        Column.text("cause", f -> f.cause().text()),
        Column.text(
            "subjects", f -> f.subjectList().isEmpty() ? null : String.join(" ", f.subjectList())),
        Column.decimal("cost_to_keep", f -> points(f.keepMicro())));
  }

  private static long total(SweepCell cell) {
    return Objects.requireNonNull(cell.capacity().capacity()).total();
  }

  private static @Nullable BigDecimal points(@Nullable Long micro) {
    return micro == null ? null : BigDecimal.valueOf(micro, DECIMALS);
  }

  static List<Column<Sensitivity>> sensitivity() {
    return List.of(
        Column.text("municipality_code", s -> s.municipality().code()),
        Column.text("municipality", s -> s.municipality().name()),
        Column.whole("runs", Sensitivity::runs),
        Column.whole("min", Sensitivity::min),
        Column.whole("median", Sensitivity::median),
        Column.whole("max", Sensitivity::max),
        Column.whole("distinct", Sensitivity::distinct),
        Column.whole("mode", Sensitivity::mode),
        Column.whole("mode_runs", Sensitivity::modeRuns));
  }

  /** A municipality that gets another number. */
  record FlipRow(Flip flip, Flip.Change change) {}

  static List<FlipRow> flipRows(List<Flip> flipList) {
    List<FlipRow> list = new ArrayList<>();
    flipList.forEach(flip -> flip.changeList().forEach(c -> list.add(new FlipRow(flip, c))));
    return list;
  }

  static List<Column<FlipRow>> flips(SweepResults results) {
    return List.of(
        Column.text("weight", r -> r.flip().weight().text()),
        Column.text("value_low", r -> value(r.flip().low(), r)),
        Column.text("value_high", r -> value(r.flip().high(), r)),
        Column.whole("run_low", r -> r.flip().low().cell().number()),
        Column.whole("run_high", r -> r.flip().high().cell().number()),
        Column.text("municipality_code", r -> municipality(results, r).code()),
        Column.text("municipality", r -> municipality(results, r).name()),
        Column.whole("before", r -> r.change().before()),
        Column.whole("after", r -> r.change().after()));
  }

  private static String value(StudiedRun run, FlipRow row) {
    BigFraction value = Flip.value(run, row.flip().weight());
    return SweepColumns.exact(value);
  }

  private static Municipality municipality(SweepResults results, FlipRow row) {
    return results.municipalityList().get(row.change().place());
  }

  /** A run among those it is compared with. */
  record TradeOffRow(int question, TradeOff tradeOff, int place) {
    private StudiedRun run() {
      return tradeOff.runList().get(place);
    }
  }

  static List<TradeOffRow> tradeOffRows(SweepStudy study) {
    List<TradeOffRow> list = new ArrayList<>();
    for (int q = 0; q < study.tradeOffList().size(); q++) {
      TradeOff tradeOff = study.tradeOffList().get(q);
      for (int i = 0; i < tradeOff.runList().size(); i++) {
        list.add(new TradeOffRow(q + 1, tradeOff, i));
      }
    }
    return list;
  }

  static List<Column<TradeOffRow>> tradeOffs() {
    List<Column<TradeOffRow>> list = new ArrayList<>();
    list.add(Column.whole("question", TradeOffRow::question));
    list.add(Column.whole("run", r -> r.run().cell().number()));
    list.add(Column.text("weights", r -> r.run().cell().weighting().id()));
    list.add(Column.whole("seed", r -> r.run().cell().seed()));
    for (Objective objective : Objective.values()) {
      list.add(
          objective == Objective.FAIR_SHARE
              ? Column.decimal(objective.text(), r -> points(value(r, objective)))
              : Column.whole(objective.text(), r -> value(r, objective)));
    }
    list.add(Column.flag("pareto", r -> r.tradeOff().frontList().contains(r.place())));
    for (int i = 0; i < Objective.values().length - 1; i++) {
      int curve = i;
      String name = Objective.values()[i + 1].text();
      list.add(
          Column.flag(
              "front_" + name,
              r -> r.tradeOff().curveList().get(curve).frontList().contains(r.place())));
      list.add(
          Column.flag(
              "knee_" + name,
              r -> Objects.equals(r.tradeOff().curveList().get(curve).knee(), r.place())));
    }
    return list;
  }

  private static long value(TradeOffRow row, Objective objective) {
    return objective.of(Objects.requireNonNull(row.run().run().figures()));
  }
}
