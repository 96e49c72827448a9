package nl.spreiding.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a case file: its name, its Frictionless table schema, and how it follows from the
 * subject of a row.
 *
 * @param name name in the header
 * @param type type in the table schema
 * @param description what it is, and its unit
 * @param constraints constraints in the table schema
 * @param value the value for a subject; null is an empty cell
 * @param <T> the subject of a row
 */
record Field<T>(
    String name,
    String type,
    String description,
    Map<String, Object> constraints,
    Function<T, @Nullable Object> value) {

  static <T> Field<T> of(
      String name, String type, String description, Function<T, @Nullable Object> value) {
    return new Field<>(name, type, description, Map.of(), value);
  }

  Field<T> required() {
    return with("required", true);
  }

  Field<T> unique() {
    return with("unique", true);
  }

  Field<T> atLeast(long minimum) {
    return with("minimum", minimum);
  }

  Field<T> with(String constraint, Object limit) {
    Map<String, Object> all = new LinkedHashMap<>(constraints);
    all.put(constraint, limit);
    return new Field<>(name, type, description, all, value);
  }
}
