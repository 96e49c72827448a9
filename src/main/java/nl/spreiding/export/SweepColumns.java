package nl.spreiding.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Level;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.Score;
import nl.spreiding.sweep.FractionFigure;
import nl.spreiding.sweep.NumberRow;
import nl.spreiding.sweep.RunFigures;
import nl.spreiding.sweep.StudiedRun;
import nl.spreiding.sweep.SweepPlan;
import nl.spreiding.sweep.WholeFigure;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The columns of {@code runs.csv} and {@code numbers.csv}. */
final class SweepColumns {
  private static final int DECIMALS = 6;

  private SweepColumns() {}

  /** One row per run. */
  static List<Column<StudiedRun>> runs(SweepPlan plan) {
    List<Column<StudiedRun>> list = new ArrayList<>();
    list.add(Column.whole("run", s -> s.cell().number()));
    list.add(Column.text("key", s -> s.run().key()));
    list.add(Column.text("weights", s -> s.cell().weighting().id()));
    list.add(Column.text("scenario", s -> s.cell().scenarioSet().id()));
    list.add(Column.text("quota_scope", SweepColumns::scope));
    list.add(wholeOf("total", RunFigures::total));
    list.add(wholeOf("amv", RunFigures::amv));
    list.add(Column.whole("seed", s -> s.cell().seed()));
    list.add(Column.whole("moves", s -> plan.moves()));
    list.add(Column.flag("prove", s -> plan.prove()));
    for (WeightKey key : WeightKey.values()) {
      list.add(textOf("weight_" + key.text(), f -> exact(f.weightByKey().get(key))));
    }
    list.add(Column.text("status", s -> s.run().status().text()));
    list.add(Column.text("problem", SweepColumns::problem));
    list.add(Column.text("verdict", StudiedRun::verdict));
    scores(list);
    for (ConstraintId constraint : ConstraintId.values()) {
      String name = "points_" + constraint.name();
      list.add(
          constraint.level() == Level.SOFT
              ? decimalOf(name, f -> points(f.pointsByConstraint().get(constraint)))
              : wholeOf(name, f -> f.pointsByConstraint().get(constraint)));
      if (constraint.level() == Level.SOFT) {
        list.add(decimalOf("measure_" + constraint.name(), f -> points(f.measure(constraint))));
      }
    }
    for (WholeFigure figure : WholeFigure.values()) {
      list.add(wholeOf(figure.text(), f -> f.whole(figure)));
    }
    for (FractionFigure figure : FractionFigure.values()) {
      list.add(decimalOf(figure.text(), f -> rounded(f.fractionByFigure().get(figure))));
    }
    return list;
  }

  private static void scores(List<Column<StudiedRun>> list) {
    list.add(wholeOf("hard", f -> f.score().hard()));
    list.add(wholeOf("medium", f -> f.score().medium()));
    list.add(decimalOf("soft", f -> points(f.score().softMicro())));
    list.add(Column.wholeOrEmpty("best_known_hard", s -> of(s.bestKnown(), Score::hard)));
    list.add(Column.wholeOrEmpty("best_known_medium", s -> of(s.bestKnown(), Score::medium)));
    list.add(Column.decimal("best_known_soft", s -> points(of(s.bestKnown(), Score::softMicro))));
    list.add(wholeOf("bound_hard", f -> of(f.bound(), Score::hard)));
    list.add(wholeOf("bound_medium", f -> of(f.bound(), Score::medium)));
    list.add(decimalOf("bound_soft", f -> points(of(f.bound(), Score::softMicro))));
    list.add(decimalOf("gap", f -> f.proof() == null ? null : points(f.proof().gapMicro())));
    list.add(decimalOf("gap_percent", f -> f.proof() == null ? null : f.proof().gapPercent()));
    list.add(
        Column.flagOrEmpty(
            "proven", s -> of(of(s.run().figures(), RunFigures::proof), Proof::proven)));
    list.add(wholeOf("undecided_areas", f -> f.bound() == null ? null : (long) f.undecidedAreas()));
    list.add(
        textOf(
            "found_by",
            f -> f.foundBy().stream().map(Finder::name).collect(Collectors.joining(" "))));
  }

  private static @Nullable String scope(StudiedRun run) {
    RunFigures figures = run.run().figures();
    QuotaScope scope = figures == null ? run.cell().scope().scope() : figures.scope();
    return scope == null ? null : scope.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String problem(StudiedRun run) {
    List<String> list = run.run().problemList();
    return list.isEmpty() ? null : String.join("; ", list);
  }

  private static <T, V> @Nullable V of(@Nullable T subject, Function<T, @Nullable V> value) {
    return subject == null ? null : value.apply(subject);
  }

  private static Column<StudiedRun> wholeOf(
      String name, Function<RunFigures, @Nullable Long> value) {
    return Column.wholeOrEmpty(name, s -> of(s.run().figures(), value));
  }

  private static Column<StudiedRun> decimalOf(
      String name, Function<RunFigures, @Nullable BigDecimal> value) {
    return Column.decimal(name, s -> of(s.run().figures(), value));
  }

  private static Column<StudiedRun> textOf(
      String name, Function<RunFigures, @Nullable String> value) {
    return Column.text(name, s -> of(s.run().figures(), value));
  }

  private static @Nullable BigDecimal points(@Nullable Long micro) {
    return micro == null ? null : BigDecimal.valueOf(micro, DECIMALS);
  }

  private static @Nullable BigDecimal rounded(@Nullable BigFraction value) {
    return value == null ? null : value.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP);
  }

  /** A weight as an exact decimal, or as a fraction where it has none. */
  static String exact(BigFraction value) {
    try {
      BigDecimal decimal =
          new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
      return decimal.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException endless) {
      return value.getNumerator() + "/" + value.getDenominator();
    }
  }

  /** A number with the run that it belongs to. */
  record RunNumber(int run, NumberRow row) {}

  /** One row per municipality and run. */
  static List<Column<RunNumber>> numbers(Map<MunicipalityCode, Municipality> byCode) {
    return List.of(
        Column.whole("run", RunNumber::run),
        Column.text("province_code", n -> municipality(byCode, n).province().code()),
        Column.text("municipality_code", n -> n.row().municipality()),
        Column.text("municipality", n -> municipality(byCode, n).name()),
        Column.whole("indicative", n -> n.row().indicative()),
        Column.whole("indicative_amv", n -> n.row().indicativeAmv()),
        Column.whole("due", n -> n.row().due()),
        Column.wholeOrEmpty("reported", n -> n.row().reported()),
        Column.whole("decided", n -> n.row().decided()),
        Column.whole("decided_regular", n -> n.row().regular()),
        Column.whole("decided_amv", n -> n.row().amv()),
        Column.whole("decided_special", n -> n.row().special()),
        Column.whole("located", n -> n.row().decided() - n.row().imposed()),
        Column.whole("unlocated", n -> n.row().imposed()));
  }

  private static Municipality municipality(
      Map<MunicipalityCode, Municipality> byCode, RunNumber number) {
    return byCode.get(number.row().municipality());
  }
}
