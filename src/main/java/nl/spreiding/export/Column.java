package nl.spreiding.export;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its name and how its value follows from the subject of a row, so that the
 * two cannot be mixed up.
 *
 * @param name name in a CSV file, lower case with underscores
 * @param type what its cells hold, if they hold anything
 * @param cell the value for a subject
 * @param <T> the subject of a row
 */
record Column<T>(String name, Type type, Function<T, Cell> cell) {
  /** What the cells of a column hold, if they hold anything. */
  enum Type {
    TEXT,
    WHOLE,
    DECIMAL,
    FLAG
  }

  /** Text; null is an empty cell. */
  static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
    return new Column<>(
        name,
        Type.TEXT,
        subject -> {
          Object text = value.apply(subject);
          return text == null ? Cell.EMPTY : new Cell.Text(text.toString());
        });
  }

  /** A whole number. */
  static <T> Column<T> whole(String name, ToLongFunction<T> value) {
    return new Column<>(name, Type.WHOLE, subject -> new Cell.Whole(value.applyAsLong(subject)));
  }

  /** A whole number; null is an empty cell. */
  static <T> Column<T> wholeOrEmpty(String name, Function<T, @Nullable Long> value) {
    return new Column<>(
        name,
        Type.WHOLE,
        subject -> {
          Long number = value.apply(subject);
          return number == null ? Cell.EMPTY : new Cell.Whole(number);
        });
  }

  /** An exact decimal; null is an empty cell. */
  static <T> Column<T> decimal(String name, Function<T, @Nullable BigDecimal> value) {
    return new Column<>(
        name,
        Type.DECIMAL,
        subject -> {
          BigDecimal number = value.apply(subject);
          return number == null ? Cell.EMPTY : new Cell.Decimal(number);
        });
  }

  /** True or false. */
  static <T> Column<T> flag(String name, Predicate<T> value) {
    return new Column<>(name, Type.FLAG, subject -> new Cell.Flag(value.test(subject)));
  }

  /** True or false; null is an empty cell. */
  static <T> Column<T> flagOrEmpty(String name, Function<T, @Nullable Boolean> value) {
    return new Column<>(
        name,
        Type.FLAG,
        subject -> {
          Boolean flag = value.apply(subject);
          return flag == null ? Cell.EMPTY : new Cell.Flag(flag);
        });
  }

  /** The name in a JSON file: {@code task_amv} becomes {@code taskAmv}. */
  String jsonName() {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("_")) {
      result.append(
          result.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return result.toString();
  }
}
