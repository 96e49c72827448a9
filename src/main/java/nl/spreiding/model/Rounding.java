package nl.spreiding.model;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** The named rounding steps. Nothing else in the computation rounds. */
public final class Rounding {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  /** One point in micro-points. */
  public static final long MICRO = 1_000_000L;

  private Rounding() {}

  /**
   * Rounds arithmetically (rekenkundig, half up) to a whole number.
   *
   * @param value not negative
   * @return the nearest whole number; a half goes up
   * @throws ArithmeticException if it does not fit a long
   */
  public static long halfUp(BigFraction value) {
    return floor(value.add(HALF));
  }

  /**
   * A fraction that is a whole number.
   *
   * @param value the fraction
   * @return the number
   * @throws ArithmeticException if it is not whole or does not fit a long
   */
  public static long wholeExact(BigFraction value) {
    if (!value.getDenominator().equals(BigInteger.ONE)) {
      throw new ArithmeticException("(" + value + ") is not a whole number.");
    }
    return value.getNumerator().longValueExact();
  }

  /**
   * Rounds down to a whole number.
   *
   * @param value any fraction
   * @return the largest whole number not above it
   * @throws ArithmeticException if it does not fit a long
   */
  public static long floor(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    BigInteger result = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return result.longValueExact();
  }

  /**
   * Rounds up to a whole number.
   *
   * @param value any fraction
   * @return the smallest whole number not below it
   * @throws ArithmeticException if it does not fit a long
   */
  public static long ceiling(BigFraction value) {
    return -floor(value.negate());
  }

  /**
   * A price in whole micro-points: a weight times a quantity, rounded half up.
   *
   * @param points not negative, in points
   * @return micro-points
   */
  public static long micro(BigFraction points) {
    return halfUp(points.multiply(MICRO));
  }
}
