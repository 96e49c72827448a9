package nl.spreiding.fairness;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The figures by which one distribution can be more equal than another: lower is more equal. */
public enum Index {
  /** Largest ratio minus smallest. */
  RANGE("range"),
  /** Mean absolute deviation. */
  MEAN_ABSOLUTE("mean_absolute"),
  /** Mean squared deviation. */
  MEAN_SQUARED("mean_squared"),
  /** Gini coefficient. */
  GINI("gini"),
  /** Theil's T, as rounded. */
  THEIL("theil"),
  /** Pairs of comparable neighbours of which one does more and the other less. */
  PAIRS("pairs");

  private final String text;

  Index(String text) {
    this.text = text;
  }

  /**
   * The word in files.
   *
   * @return lower case
   */
  public String text() {
    return text;
  }

  /**
   * The value of the figure.
   *
   * @param figures the figures of a distribution
   * @return lower is more equal; null: it is not defined
   */
  @Nullable BigFraction of(Figures figures) {
    return switch (this) {
      case RANGE -> figures.range();
      case MEAN_ABSOLUTE -> figures.meanAbsolute();
      case MEAN_SQUARED -> figures.meanSquared();
      case GINI -> figures.gini();
      case THEIL ->
          figures.theil() == null
              ? null
              : BigFraction.of(
                  figures.theil().total().unscaledValue(),
                  BigInteger.TEN.pow(figures.theil().total().scale()));
      case PAIRS -> BigFraction.of(figures.pairs());
    };
  }
}
