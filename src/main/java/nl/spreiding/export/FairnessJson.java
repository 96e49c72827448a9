package nl.spreiding.export;

import static nl.spreiding.export.Column.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spreiding.fairness.Density;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.Index;
import nl.spreiding.fairness.Likeness;
import nl.spreiding.fairness.Neighbours;
import nl.spreiding.fairness.Verdict;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts {@code fairness} and {@code density} of {@code result.json}. */
final class FairnessJson {
  private FairnessJson() {}

  static void put(ObjectNode root, RunContent content, Map<String, String> nameByCode) {
    Fairness fairness = content.fairness();
    ObjectNode node = root.putObject("fairness");
    node.put("exempt", fairness.exempt())
        .put("withReport", fairness.withReport())
        .put("neighbours", fairness.byBorder() ? "border" : "province")
        .put("comparableInhabitants", Amounts.rational(Likeness.COMPARABLE.inhabitants()))
        .put("comparableFactor", Amounts.rational(Likeness.COMPARABLE.factor()))
        .put("comparablePairs", fairness.comparablePairs());
    node.set(
        "figures",
        JsonFile.table(FairnessColumns.exactFigures(nameByCode), FairnessColumns.rows(fairness)));
    node.set("unevenPairs", JsonFile.table(FairnessColumns.pairs(), fairness.pairList()));
    ArrayNode comparisons = node.putArray("comparisons");
    fairness.verdictList().forEach(verdict -> verdict(comparisons.addObject(), verdict));
    density(root.putObject("density"), content.results(), content.density());
  }

  private static void verdict(ObjectNode node, Verdict verdict) {
    node.put("first", verdict.first().text()).put("second", verdict.second().text());
    indices(node.putArray("firstMoreEqual"), verdict.forFirst());
    indices(node.putArray("secondMoreEqual"), verdict.forSecond());
    indices(node.putArray("same"), verdict.same());
    indices(node.putArray("undefined"), verdict.undefined());
    node.put("disagree", verdict.disagree());
  }

  private static void indices(ArrayNode node, List<Index> list) {
    list.forEach(index -> node.add(index.text()));
  }

  private static void density(ObjectNode node, Results results, Density.Areas areas) {
    Neighbours neighbours = areas.neighbours();
    node.put("neighbours", neighbours.basis().text());
    node.set("country", JsonFile.table(FairnessColumns.density(), List.of(areas.country())).get(0));
    List<Column<Map.Entry<ProvinceCode, Density>>> ofProvince =
        FractionColumns.join(
            List.of(text("province_code", Map.Entry::getKey)),
            FairnessColumns.density(Map.Entry::getValue));
    node.set("provinces", JsonFile.table(ofProvince, List.copyOf(areas.byProvince().entrySet())));
    List<FairnessColumns.DensityRow> rowList = FairnessColumns.densityRows(results, areas);
    ArrayNode array = JsonFile.table(FairnessColumns.exactDensities(), rowList);
    for (JsonNode row : array) {
      ArrayNode list = ((ObjectNode) row).putArray("neighbours");
      MunicipalityCode code =
          new MunicipalityCode(Objects.requireNonNull(row.get("municipalityCode")).asString());
      neighbours.of(code).forEach(neighbour -> list.add(neighbour.value()));
      Density.Standing standing = areas.standing(code);
      ((ObjectNode) row)
          .put("neighbourCount", standing.neighbours())
          .put("neighboursWithFewer", standing.fewer())
          .put("neighboursWithMore", standing.more());
    }
    node.set("municipalities", array);
  }
}
