package nl.spreiding.audit;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.issue.IssueCollector;

/**
 * A change of a scenario, to compare with the JSON text in which a run tells of it: the same
 * values, and beyond them only what is empty and what the change itself computed.
 *
 * @param change as the scenario gives it
 * @param computed what the change computed, by key
 */
record ChangeText(ScenarioReading.Fields change, SortedMap<String, String> computed) {
  private static final Set<String> EMPTY = Set.of("", "null", "0", "true", "false");

  /** Whether a text tells of this change. */
  boolean toldBy(String text) {
    IssueCollector issues = new IssueCollector();
    JsonValue told =
        JsonDocument.read(new StringReader(text), "change", ReadLimits.DEFAULTS, issues);
    return issues.errorCount() == 0
        && told instanceof JsonValue.Obj object
        && change.value() instanceof JsonValue.Obj own
        && same(own, object, true);
  }

  private boolean same(JsonValue.Obj own, JsonValue.Obj told, boolean outer) {
    for (Map.Entry<String, JsonValue> entry : own.valueByKey().entrySet()) {
      JsonValue other = told.valueByKey().get(entry.getKey());
      boolean left =
          Set.of("reason", "source").contains(entry.getKey()) && outer
              || entry.getValue() instanceof JsonValue.Null;
      if (!left && (other == null || !same(entry.getValue(), other))) {
        return false;
      }
    }
    for (Map.Entry<String, JsonValue> entry : told.valueByKey().entrySet()) {
      String text = ScenarioReading.Fields.textOf(entry.getValue());
      String expected = outer ? computed.get(entry.getKey()) : null;
      boolean known = own.valueByKey().containsKey(entry.getKey());
      if (expected == null ? !known && !EMPTY.contains(text) : !expected.equals(text)) {
        return false;
      }
    }
    return told.valueByKey().keySet().containsAll(outer ? computed.keySet() : Set.of());
  }

  private boolean same(JsonValue own, JsonValue told) {
    if (own instanceof JsonValue.Obj a && told instanceof JsonValue.Obj b) {
      return same(a, b, false);
    }
    String first = ScenarioReading.Fields.textOf(own);
    String second = ScenarioReading.Fields.textOf(told);
    return first.equals(second) || isNumber(first) && isNumber(second) && number(first, second);
  }

  private static boolean number(String first, String second) {
    return Ratio.parse(first).equals(Ratio.parse(second));
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,18}([.][0-9]{1,18})?(/[0-9]{0,17}[1-9][0-9]{0,17})?")
        && !(text.contains(".") && text.contains("/"));
  }
}
