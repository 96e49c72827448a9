package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.flag;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;
import static nl.spreiding.export.Column.wholeOrEmpty;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.EffectiveWeight;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.jspecify.annotations.Nullable;

/** The columns of the tables of a justification. */
final class ConsideredColumns {
  private ConsideredColumns() {}

  /** {@code alternatives.csv}: a row per municipality and number considered. */
  static List<Column<Alternative>> alternatives() {
    return List.of(
        text("province_code", a -> a.municipality().province().code()),
        text("province", a -> a.municipality().province().name()),
        text("municipality_code", a -> a.municipality().code()),
        text("municipality", a -> a.municipality().name()),
        whole("decided", Alternative::decided),
        whole("places", Alternative::places),
        text(
            "occasions",
            a -> a.occasionList().stream().map(Enum::name).collect(Collectors.joining(" "))),
        text("verdict", Alternative::verdict),
        flag("proven", Alternative::proven),
        wholeOrEmpty("hard_change", a -> a.difference() == null ? null : a.difference().hard()),
        wholeOrEmpty("medium_change", a -> a.difference() == null ? null : a.difference().medium()),
        decimal("soft_change", a -> soft(a.difference())),
        decimal("least_loss", a -> a.leastLossMicro() == null ? null : soft(a.leastLossMicro())),
        wholeOrEmpty(
            "others_changed", a -> a.difference() == null ? null : (long) a.others().size()),
        wholeOrEmpty("possible_below", a -> a.obstacle() == null ? null : a.obstacle().below()),
        wholeOrEmpty("possible_above", a -> a.obstacle() == null ? null : a.obstacle().above()));
  }

  /** {@code room.csv}: a row per municipality. */
  static List<Column<RangeRow>> room() {
    return RangeExport.columns();
  }

  /** {@code effective-weights.csv}: a row per rule with a weight. */
  static List<Column<EffectiveWeight>> weights(Weights weights) {
    return List.of(
        text("constraint", w -> w.rule().constraint()),
        text("weight", w -> nominal(w.rule().constraint(), weights)),
        decimal("places_elsewhere", EffectiveWeight::placesElsewhere),
        whole("municipalities", EffectiveWeight::municipalities),
        flag("decision_stays", EffectiveWeight::decisionStays),
        flag("proven", EffectiveWeight::proven),
        whole("measure_decided", w -> w.rule().decidedMeasure()),
        whole("measure_without", w -> w.rule().measure()),
        decimal("points_decided", w -> soft(w.rule().decidedPoints())),
        decimal("points_without", w -> soft(w.rule().points())));
  }

  /** The weight, or all weights of the rule: {@code 5}, or {@code 1/10 1/5}. */
  private static String nominal(ConstraintId constraint, Weights weights) {
    return Arrays.stream(WeightKey.values())
        .filter(key -> key.constraint() == constraint)
        .map(key -> Amounts.rational(weights.of(key)))
        .collect(Collectors.joining(" "));
  }

  private static @Nullable BigDecimal soft(@Nullable Difference difference) {
    return difference == null ? null : soft(difference.softMicro());
  }

  private static BigDecimal soft(long micro) {
    return Amounts.points(Level.SOFT, micro);
  }
}
