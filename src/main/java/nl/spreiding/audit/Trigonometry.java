package nl.spreiding.audit;

import java.math.BigDecimal;
import java.math.MathContext;

/** Sine, arc sine and logarithm in decimal arithmetic, to more digits than any figure shows. */
final class Trigonometry {
  static final MathContext DIGITS = new MathContext(40);
  static final BigDecimal PI =
      new BigDecimal("3.14159265358979323846264338327950288419716939937511");
  private static final BigDecimal SMALL = new BigDecimal("1e-38");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Trigonometry() {}

  static BigDecimal sine(BigDecimal x) {
    BigDecimal term = x;
    BigDecimal sum = x;
    BigDecimal square = x.multiply(x, DIGITS);
    for (int k = 1; term.abs().compareTo(SMALL) > 0; k++) {
      BigDecimal divisor = BigDecimal.valueOf(2L * k * (2L * k + 1));
      term = term.multiply(square, DIGITS).divide(divisor, DIGITS).negate();
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  static BigDecimal cosine(BigDecimal x) {
    return sine(PI.divide(BigDecimal.TWO, DIGITS).subtract(x));
  }

  /** For 0 to 1; by arcsin x = 2 arcsin(x / (√2 √(1 + √(1 − x²)))) the series converges fast. */
  static BigDecimal arcSine(BigDecimal x) {
    if (x.compareTo(HALF) > 0) {
      BigDecimal root = BigDecimal.ONE.subtract(x.multiply(x, DIGITS)).sqrt(DIGITS);
      BigDecimal below = BigDecimal.TWO.multiply(BigDecimal.ONE.add(root)).sqrt(DIGITS);
      return arcSine(x.divide(below, DIGITS)).multiply(BigDecimal.TWO);
    }
    BigDecimal square = x.multiply(x, DIGITS);
    BigDecimal power = x;
    BigDecimal sum = x;
    for (long k = 1; power.abs().compareTo(SMALL) > 0; k++) {
      power =
          power
              .multiply(square, DIGITS)
              .multiply(BigDecimal.valueOf(2 * k - 1))
              .divide(BigDecimal.valueOf(2 * k), DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(2 * k + 1), DIGITS), DIGITS);
    }
    return sum;
  }

  /** Natural logarithm of a fraction above zero: 2 artanh((x − 1) / (x + 1)). */
  static BigDecimal logarithm(Ratio x) {
    BigDecimal result = BigDecimal.ZERO;
    Ratio rest = x;
    while (rest.compareTo(Ratio.of(3, 2)) > 0) {
      rest = rest.over(2);
      result = result.add(TWO);
    }
    while (rest.compareTo(Ratio.of(2, 3)) < 0) {
      rest = rest.times(2);
      result = result.subtract(TWO);
    }
    return result.add(nearOne(rest), DIGITS);
  }

  private static final BigDecimal TWO = nearOne(Ratio.of(2));

  private static BigDecimal nearOne(Ratio x) {
    Ratio z = x.minus(Ratio.ONE).over(x.plus(Ratio.ONE));
    BigDecimal term = new BigDecimal(z.top()).divide(new BigDecimal(z.bottom()), DIGITS);
    BigDecimal square = term.multiply(term, DIGITS);
    BigDecimal sum = BigDecimal.ZERO;
    for (long k = 1; term.abs().compareTo(SMALL) > 0; k += 2) {
      sum = sum.add(term.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
      term = term.multiply(square, DIGITS);
    }
    return sum.multiply(BigDecimal.TWO);
  }

  /** Great circle between two points in degrees, in kilometres with one decimal. */
  static BigDecimal kilometres(
      BigDecimal longitudeA, BigDecimal latitudeA, BigDecimal longitudeB, BigDecimal latitudeB) {
    BigDecimal up = sine(radians(latitudeB.subtract(latitudeA)).divide(BigDecimal.TWO));
    BigDecimal aside = sine(radians(longitudeB.subtract(longitudeA)).divide(BigDecimal.TWO));
    BigDecimal h =
        up.multiply(up)
            .add(
                cosine(radians(latitudeA))
                    .multiply(cosine(radians(latitudeB)))
                    .multiply(aside)
                    .multiply(aside));
    return arcSine(h.sqrt(DIGITS))
        .multiply(new BigDecimal("12742.0176"))
        .setScale(1, java.math.RoundingMode.HALF_UP);
  }

  private static BigDecimal radians(BigDecimal degrees) {
    return degrees.multiply(PI).divide(BigDecimal.valueOf(180), DIGITS);
  }
}
