package nl.spreiding.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The audit's own exact fraction.
 *
 * @param top numerator, carries the sign
 * @param bottom denominator, above zero, without a common divisor with the numerator
 */
record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {
  static final Ratio ZERO = of(0);
  static final Ratio ONE = of(1);

  Ratio {
    if (bottom.signum() == 0) {
      throw new ArithmeticException("A fraction with denominator 0.");
    }
    BigInteger common = top.gcd(bottom);
    if (bottom.signum() < 0) {
      common = common.negate();
    }
    top = top.divide(common);
    bottom = bottom.divide(common);
  }

  static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Ratio of(long top, long bottom) {
    return new Ratio(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  static Ratio of(BigDecimal value) {
    return value.scale() > 0
        ? new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
  }

  static Ratio of(BigFraction value) {
    return new Ratio(value.getNumerator(), value.getDenominator());
  }

  /** The fraction of a text such as {@code 3/4}, {@code 0.5} or {@code 2}. */
  static Ratio parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(new BigDecimal(text))
        : new Ratio(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.top.negate(), other.bottom));
  }

  Ratio times(Ratio other) {
    return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Ratio times(long factor) {
    return times(of(factor));
  }

  Ratio over(Ratio other) {
    return new Ratio(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Ratio over(long divisor) {
    return over(of(divisor));
  }

  Ratio absolute() {
    return new Ratio(top.abs(), bottom);
  }

  int signum() {
    return top.signum();
  }

  long floor() {
    BigInteger[] parts = top.divideAndRemainder(bottom);
    return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
  }

  long ceiling() {
    return -new Ratio(top.negate(), bottom).floor();
  }

  /** To the nearest whole number, a half up. */
  long halfUp() {
    return plus(of(1, 2)).floor();
  }

  /** To so many decimals, a half away from zero. */
  BigDecimal rounded(int decimals) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.HALF_UP);
  }

  /** Cut off after so many decimals, not rounded. */
  BigDecimal cut(int decimals) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.DOWN);
  }

  /** Always with a denominator, such as {@code 264/1}. */
  String fractionText() {
    return top + "/" + bottom;
  }

  @Override
  public int compareTo(Ratio other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  /** A whole number without a denominator. */
  @Override
  public String toString() {
    return bottom.equals(BigInteger.ONE) ? top.toString() : fractionText();
  }
}
