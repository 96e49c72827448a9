package nl.spreiding.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Columns of fractions: rounded as the pages show them, and exactly. */
final class FractionColumns {
  private FractionColumns() {}

  /** A fraction rounded half away from zero; null is an empty cell. */
  static <T> Column<T> rounded(String name, int digits, Function<T, @Nullable BigFraction> value) {
    return Column.decimal(name, subject -> rounded(value.apply(subject), digits));
  }

  /** The same, and beside it {@code name_exact}: such as {@code 3/4}. */
  static <T> List<Column<T>> both(
      String name, int digits, Function<T, @Nullable BigFraction> value) {
    return List.of(
        rounded(name, digits, value),
        Column.text(
            name + "_exact",
            subject -> {
              BigFraction fraction = value.apply(subject);
              return fraction == null ? null : Amounts.rational(fraction);
            }));
  }

  /** Columns one after the other. */
  @SafeVarargs
  static <T> List<Column<T>> join(List<Column<T>>... parts) {
    List<Column<T>> result = new ArrayList<>();
    for (List<Column<T>> part : parts) {
      result.addAll(part);
    }
    return List.copyOf(result);
  }

  private static @Nullable BigDecimal rounded(@Nullable BigFraction value, int digits) {
    return value == null
        ? null
        : new BigDecimal(value.getNumerator())
            .divide(new BigDecimal(value.getDenominator()), digits, RoundingMode.HALF_UP);
  }
}
