package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object of {@code result.json}, and the row of a CSV file, should hold. Values: whole
 * numbers, {@link BigDecimal} (with the decimals that CSV shows), {@link Ratio} (written as text),
 * text, truth values, null, rows, lists of these, and {@link Given}.
 */
final class Row {
  private final Map<String, @Nullable Object> valueByKey = new LinkedHashMap<>();

  /**
   * Stands for a value that does not follow from the input and the decision.
   *
   * @param why what it is instead
   */
  record Given(String why) {}

  static Row of(@Nullable Object... keysAndValues) {
    Row row = new Row();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      row.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return row;
  }

  Row put(String key, @Nullable Object value) {
    valueByKey.put(key, value);
    return this;
  }

  Row putAll(Row other) {
    valueByKey.putAll(other.valueByKey);
    return this;
  }

  Set<String> keys() {
    return valueByKey.keySet();
  }

  @Nullable Object get(String key) {
    if (!valueByKey.containsKey(key)) {
      throw new UnreadableRun(Phrase.NO_VALUE_OF.of(key));
    }
    return valueByKey.get(key);
  }

  long whole(String key) {
    return get(key) instanceof Number number ? number.longValue() : 0;
  }

  BigDecimal decimal(String key) {
    return get(key) instanceof BigDecimal number ? number : BigDecimal.valueOf(whole(key));
  }

  String text(String key) {
    return String.valueOf(get(key));
  }

  Row row(String key) {
    return get(key) instanceof Row row ? row : new Row();
  }

  List<?> list(String key) {
    return get(key) instanceof List<?> list ? list : List.of();
  }
}
