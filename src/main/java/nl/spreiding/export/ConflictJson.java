package nl.spreiding.export;

import java.util.List;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Pin;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.WayOut;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code conflicts} of {@code result.json}. */
final class ConflictJson {
  private ConflictJson() {}

  /** Sets the field; null: every task and every hard rule is met. */
  static void put(ObjectNode root, @Nullable List<Conflict> conflictList) {
    if (conflictList == null) {
      root.putNull("conflicts");
      return;
    }
    ArrayNode array = root.putArray("conflicts");
    for (Conflict conflict : conflictList) {
      ObjectNode node = array.addObject();
      put(node, "provinceCode", conflict.province());
      node.put("hard", conflict.least().hard());
      node.put("medium", conflict.least().medium());
      ArrayNode rules = node.putArray("rules");
      conflict.ruleList().forEach(rule -> rule(rules.addObject(), rule));
      ArrayNode ways = node.putArray("waysOut");
      conflict.wayOutList().forEach(way -> wayOut(ways.addObject(), conflict, way));
    }
  }

  private static void wayOut(ObjectNode node, Conflict conflict, WayOut way) {
    node.put("rule", conflict.ruleList().indexOf(way.rule()));
    node.put("instead", way.instead());
    node.put("hard", way.score().hard());
    node.put("medium", way.score().medium());
    node.put("softMicro", way.score().softMicro());
    node.put("proven", way.proven());
  }

  private static void rule(ObjectNode node, Rule rule) {
    node.put("constraint", rule.constraint().name());
    switch (rule) {
      case Rule.Pinned pinned -> pinned(node, pinned.pin());
      case Rule.Task task -> {
        subject(node, task.province(), null, null, null);
        node.put("value", task.places());
      }
      case Rule.Bounds bounds -> {
        subject(node, null, bounds.municipality(), bounds.location(), null);
        node.put("value", allowed(bounds.allowed()));
      }
      case Rule.Minimum minimum -> {
        subject(node, null, null, null, minimum.kind());
        node.put("value", minimum.places());
      }
      case Rule.Exempt exempt -> {
        subject(node, null, exempt.municipality(), null, null);
        node.put("value", 0);
      }
      case Rule.Cap cap -> {
        subject(node, null, null, null, null);
        node.put("value", Amounts.rational(cap.placesPer1000()));
      }
    }
  }

  private static void pinned(ObjectNode node, Pin pin) {
    switch (pin) {
      case Pin.OfMunicipality p -> subject(node, null, p.municipality(), null, null);
      case Pin.OfLocation p -> subject(node, null, null, p.location(), null);
    }
    node.put("value", pin.places());
  }

  private static void subject(
      ObjectNode node,
      @Nullable Object province,
      @Nullable Object municipality,
      @Nullable Object location,
      @Nullable Kind kind) {
    put(node, "provinceCode", province);
    put(node, "municipalityCode", municipality);
    put(node, "locationId", location);
    put(node, "kind", kind);
  }

  private static void put(ObjectNode node, String name, @Nullable Object code) {
    node.put(name, code == null ? null : code.toString());
  }

  /** Such as {@code 0, 50-200}, {@code 80-100} or {@code 0}. */
  static String allowed(Domain domain) {
    if (domain.highest() == 0) {
      return "0";
    }
    String range = domain.min() + "-" + domain.max();
    return domain.zero() ? "0, " + range : range;
  }
}
