package nl.spreiding.fairness;

import java.math.BigInteger;

/**
 * Natural logarithms of fractions in whole units of 10^-digits, with a bound on the error.
 *
 * <p>{@code ln(2^k r) = k ln 2 + 2 artanh((r - 1) / (r + 1))} with r from 2/3 to 4/3, and {@code
 * artanh y = y + y^3/3 + y^5/5 + ...} with |y| at most 1/3. Every division cuts off less than one
 * unit, so a term is off by less than 1.5 units; there are fewer than {@code 1.1 (digits + 1)}
 * terms; the rest of the series and the cutting of y add less than 3 units. Twice that is less than
 * {@code 8 (digits + 1)}, which holds for each of the |k| + 1 series.
 */
final class Logarithm {
  private final int digits;
  private final BigInteger one;
  private final BigInteger ln2;

  /**
   * Logarithms of a precision.
   *
   * @param digits decimals, at least 1
   */
  Logarithm(int digits) {
    this.digits = digits;
    this.one = BigInteger.TEN.pow(digits);
    this.ln2 = twiceArtanh(one.divide(BigInteger.valueOf(3)));
  }

  /**
   * The logarithm of a fraction.
   *
   * @param numerator positive
   * @param denominator positive
   * @return in units of 10^-digits, off by less than {@link #error} units; exactly 0 for 1
   */
  BigInteger of(BigInteger numerator, BigInteger denominator) {
    int k = exponent(numerator, denominator);
    BigInteger n = numerator.shiftLeft(Math.max(0, -k));
    BigInteger d = denominator.shiftLeft(Math.max(0, k));
    BigInteger y = n.subtract(d).multiply(one).divide(n.add(d));
    return twiceArtanh(y).add(ln2.multiply(BigInteger.valueOf(k)));
  }

  /**
   * The bound on the error of one logarithm.
   *
   * @param numerator positive
   * @param denominator positive
   * @return units of 10^-digits
   */
  BigInteger error(BigInteger numerator, BigInteger denominator) {
    long k = Math.abs(exponent(numerator, denominator));
    return BigInteger.valueOf(8L * (digits + 1)).multiply(BigInteger.valueOf(k + 1));
  }

  /** The power of two that leaves a factor from 2/3 to 4/3. */
  private static int exponent(BigInteger numerator, BigInteger denominator) {
    int k = numerator.bitLength() - denominator.bitLength();
    BigInteger three = BigInteger.valueOf(3);
    BigInteger n = numerator.shiftLeft(Math.max(0, -k)).multiply(three);
    BigInteger d = denominator.shiftLeft(Math.max(0, k));
    if (n.compareTo(d.shiftLeft(2)) > 0) {
      return k + 1;
    }
    return n.compareTo(d.shiftLeft(1)) < 0 ? k - 1 : k;
  }

  private BigInteger twiceArtanh(BigInteger y) {
    BigInteger square = y.multiply(y).divide(one);
    BigInteger sum = BigInteger.ZERO;
    BigInteger power = y;
    for (long odd = 1; power.signum() != 0; odd += 2) {
      sum = sum.add(power.divide(BigInteger.valueOf(odd)));
      power = power.multiply(square).divide(one);
    }
    return sum.shiftLeft(1);
  }
}
