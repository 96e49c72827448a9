package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code calculation} of result.json: the formula of Besluit 2.1(3) step by step. */
final class StatuteRows {
  private StatuteRows() {}

  static Row of(Recount recount) {
    long total = recount.settings.capacity().total();
    long amv = recount.settings.capacity().amv();
    Ratio totalWeight = recount.weighted.over(recount.inhabitants);
    List<Row> rows = new ArrayList<>();
    for (Town town : recount.towns().stream().sorted(Comparator.comparing(Town::code)).toList()) {
      var m = town.municipality;
      Ratio weight = Recount.product(m).over(recount.inhabitants);
      rows.add(
          Row.of(
              "municipalityCode", town.code(),
              "inhabitantsDate", m.inhabitantsDate().toString(),
              "sesWoaYear", (long) m.sesWoaYear(),
              "sesWoaBasis", m.sesWoaBasis(),
              "factor", m.sesWoa().add(java.math.BigDecimal.ONE),
              "product", exact(Recount.product(m)),
              "weight", weight.fractionText(),
              "weightCut", weight.cut(12),
              "total", number(recount.indicative(m, total), town.indicative),
              "amv", number(recount.indicative(m, amv), town.indicativeAmv),
              "nextAbove", next(recount, town, 1),
              "nextBelow", town.indicative == 0 ? null : next(recount, town, -1)));
    }
    return Row.of(
        "inhabitants", recount.inhabitants,
        "municipalities", (long) rows.size(),
        "totalWeight", totalWeight.fractionText(),
        "totalWeightCut", totalWeight.cut(12),
        "total", need(total, recount.sum(t -> t.indicative)),
        "amv", need(amv, recount.sum(t -> t.indicativeAmv)),
        "municipalityList", rows);
  }

  /**
   * Where the number becomes one more or one less: a number begins a half below itself. What gives
   * one less lies just before where the number itself begins.
   */
  private static @Nullable Row next(Recount recount, Town town, int change) {
    var m = town.municipality;
    Ratio begin = Ratio.of(2 * town.indicative + change, 2);
    Ratio own = Recount.product(m);
    Ratio left = Ratio.of(recount.settings.capacity().total()).minus(begin);
    if (own.top().signum() <= 0 || left.top().signum() <= 0) {
      return null;
    }
    long before = change > 0 ? 0 : 1;
    Ratio wanted = begin.times(recount.weighted.minus(own)).over(left);
    int decimals = Math.max(3, m.sesWoa().scale());
    long unit = java.math.BigInteger.TEN.pow(decimals).longValueExact();
    Ratio score = wanted.over(m.inhabitants()).minus(Ratio.ONE);
    long parts = score.times(unit).ceiling() - before;
    long people = wanted.times(m.inhabitants()).over(own).ceiling() - before;
    return Row.of(
        "number",
        town.indicative + change,
        "inhabitants",
        people < 0 ? null : people,
        "sesWoa",
        parts <= -unit ? null : exact(Ratio.of(parts, unit)),
        "need",
        begin.times(recount.weighted).over(own).ceiling() - before);
  }

  private static Row need(long need, long sum) {
    return Row.of("need", need, "roundedSum", sum, "differenceFromNeed", sum - need);
  }

  private static Row number(Ratio exact, long rounded) {
    Ratio remainder = exact.minus(Ratio.of(exact.floor()));
    return Row.of(
        "exact", exact.fractionText(),
        "exactCut", exact.cut(6),
        "whole", exact.floor(),
        "remainder", remainder.fractionText(),
        "remainderCut", remainder.cut(6),
        "rounded", rounded);
  }

  /** A decimal that ends, in full. */
  private static java.math.BigDecimal exact(Ratio value) {
    return new java.math.BigDecimal(value.top()).divide(new java.math.BigDecimal(value.bottom()));
  }
}
