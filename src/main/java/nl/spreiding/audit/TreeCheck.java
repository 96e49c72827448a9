package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.List;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Compares a JSON document with what it should hold, value by value. */
final class TreeCheck {
  private final Findings findings;

  TreeCheck(Findings findings) {
    this.findings = findings;
  }

  /**
   * Compares.
   *
   * @param subject what the check is about
   * @param what path of the value
   * @param expected what it should be
   * @param actual what it is
   */
  void compare(Subject subject, String what, @Nullable Object expected, JsonValue actual) {
    switch (expected) {
      case Row row -> object(subject, what, row, actual);
      case List<?> list -> list(subject, what, list, actual);
      case Row.Given given -> findings.given(given.why());
      case Wording other ->
          findings.check(
              false,
              subject,
              actual.at(),
              Wording.plain(what),
              other,
              Wording.plain(found(actual)));
      case null -> same(subject, what, actual, actual instanceof JsonValue.Null, "null");
      default -> same(subject, what, actual, equal(expected, actual), shown(expected));
    }
  }

  private void object(Subject subject, String what, Row row, JsonValue actual) {
    if (!(actual instanceof JsonValue.Obj object)) {
      same(subject, what, actual, false, "{…}");
      return;
    }
    for (String key : row.keys()) {
      JsonValue value = object.valueByKey().get(key);
      if (value == null) {
        findings.check(false, subject, object.at(), what + "." + key, shown(row.get(key)), "");
      } else {
        compare(subject, what + "." + key, row.get(key), value);
      }
    }
    for (String key : object.valueByKey().keySet()) {
      if (!row.keys().contains(key)) {
        SourceLocation at = object.keyAtByKey().getOrDefault(key, object.at());
        findings.check(false, subject, at, what + "." + key, "", "…");
      }
    }
  }

  private void list(Subject subject, String what, List<?> list, JsonValue actual) {
    if (!(actual instanceof JsonValue.Arr found)) {
      same(subject, what, actual, false, "[" + list.size() + "]");
      return;
    }
    int size = found.valueList().size();
    findings.check(
        size == list.size(), subject, actual.at(), what, "[" + list.size() + "]", "[" + size + "]");
    for (int i = 0; i < Math.min(size, list.size()); i++) {
      compare(subject, what + "[" + i + "]", list.get(i), found.valueList().get(i));
    }
  }

  private void same(
      Subject subject, String what, JsonValue actual, boolean right, String expected) {
    findings.check(right, subject, actual.at(), what, expected, found(actual));
  }

  private static String found(JsonValue actual) {
    return actual instanceof JsonValue.Text text ? text.text() : actual.shown();
  }

  private static boolean equal(Object expected, JsonValue actual) {
    return switch (expected) {
      case Boolean flag -> actual instanceof JsonValue.Bool found && found.value() == flag;
      case Number number ->
          actual instanceof JsonValue.Num found
              && !found.text().matches("-[0.]+")
              && decimal(found.text()).compareTo(new BigDecimal(number.toString())) == 0;
      default -> actual instanceof JsonValue.Text found && found.text().equals(expected.toString());
    };
  }

  /** The reader takes any length of exponent; comparing must not. */
  private static BigDecimal decimal(String text) {
    BigDecimal value = new BigDecimal(text);
    return Math.abs((long) value.scale()) > 1000 ? BigDecimal.valueOf(Long.MIN_VALUE) : value;
  }

  static String shown(@Nullable Object expected) {
    return switch (expected) {
      case null -> "null";
      case Row row -> "{…}";
      case List<?> list -> "[" + list.size() + "]";
      case BigDecimal number -> number.toPlainString();
      default -> expected.toString();
    };
  }
}
