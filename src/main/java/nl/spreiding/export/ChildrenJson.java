package nl.spreiding.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.children.RelocationPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part {@code children} of {@code result.json}. */
final class ChildrenJson {
  private ChildrenJson() {}

  static void put(ObjectNode root, ChildrenResults children) {
    ObjectNode node =
        (ObjectNode) JsonFile.table(ChildrenColumns.totals(), List.of(children.national())).get(0);
    RelocationPlan plan = children.plan();
    node.putObject("plan")
        .put("status", plan.status().name())
        .put("childrenPerPlace", Amounts.rational(plan.places().childrenPerPlace()))
        .put("freePlaces", plan.places().freePlaces())
        .put("capacity", plan.places().capacity());
    node.set(
        "closings",
        JsonFile.table(
            ChildrenColumns.closings(), List.copyOf(children.adviceByLocation().values())));
    node.set("relocations", JsonFile.table(ChildrenColumns.relocations(), plan.relocationList()));
    node.set("provinces", totals("province_code", children.totalsByProvince()));
    node.set("municipalities", totals("municipality_code", children.totalsByMunicipality()));
    root.set("children", node);
  }

  private static <T> ArrayNode totals(String key, Map<T, ChildrenTotals> totalsByArea) {
    List<Column<Map.Entry<T, ChildrenTotals>>> columnList = new ArrayList<>();
    columnList.add(Column.text(key, Map.Entry::getKey));
    for (Column<ChildrenTotals> column : ChildrenColumns.totals()) {
      columnList.add(
          new Column<>(
              column.name(), column.type(), entry -> column.cell().apply(entry.getValue())));
    }
    return JsonFile.table(columnList, List.copyOf(totalsByArea.entrySet()));
  }
}
