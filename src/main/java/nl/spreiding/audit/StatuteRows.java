package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
              "amv", number(recount.indicative(m, amv), town.indicativeAmv)));
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
