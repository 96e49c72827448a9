package nl.spreiding.export;

import nl.spreiding.explain.BaselineChanges;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.ProvinceCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part {@code baseline} of {@code result.json}: the decision against an earlier run. */
final class BaselineJson {
  private BaselineJson() {}

  static void put(ObjectNode root, Outcome outcome) {
    BaselineChanges changes = BaselineChanges.of(outcome);
    if (!changes.known()) {
      root.putNull("baseline");
      return;
    }
    ObjectNode node = root.putObject("baseline");
    sum(node.putObject("national"), changes.sum());
    node.put("points", Amounts.points(Level.SOFT, outcome.ledger().sum(ConstraintId.STABILITY)));
    node.put("withoutBaseline", changes.withoutBaseline());
    ArrayNode provinces = node.putArray("provinces");
    for (ProvinceCode province : changes.provinceList()) {
      sum(provinces.addObject().put("provinceCode", province.value()), changes.sum(province));
    }
    ArrayNode municipalities = node.putArray("municipalities");
    for (BaselineChanges.Row row : changes.rowList()) {
      municipalities
          .addObject()
          .put("municipalityCode", row.code().value())
          .put("from", row.from())
          .put("to", row.to())
          .put("change", row.change());
    }
  }

  private static void sum(ObjectNode node, BaselineChanges.Sum sum) {
    node.put("from", sum.from())
        .put("to", sum.to())
        .put("change", sum.change())
        .put("changed", sum.changed());
  }
}
