package nl.spreiding.fairness;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * When two municipalities are alike: neither has more than so many times the inhabitants, or the
 * weight per inhabitant (SES-WOA + 1), of the other. A choice of this project.
 *
 * @param inhabitants the most times, at least 1
 * @param factor the most times for SES-WOA + 1, at least 1
 */
public record Likeness(BigFraction inhabitants, BigFraction factor) {
  /** Comparable: at most 2 times the inhabitants and 5/4 times the weight per inhabitant. */
  public static final Likeness COMPARABLE = new Likeness(BigFraction.of(2), BigFraction.of(5, 4));

  /** Practically equal: at most 5% more inhabitants and 2% more weight per inhabitant. */
  public static final Likeness PRACTICALLY_EQUAL =
      new Likeness(BigFraction.of(21, 20), BigFraction.of(51, 50));

  /**
   * Whether two municipalities are alike.
   *
   * @param a one of them
   * @param b the other
   * @return true if they are
   */
  public boolean alike(Municipality a, Municipality b) {
    return alikeInSize(a, b) && within(factor, score(a, b), score(b, a));
  }

  /**
   * Whether two municipalities are alike in inhabitants.
   *
   * @param a one of them
   * @param b the other
   * @return true if they are
   */
  boolean alikeInSize(Municipality a, Municipality b) {
    return within(
        inhabitants, BigInteger.valueOf(a.inhabitants()), BigInteger.valueOf(b.inhabitants()));
  }

  private static boolean within(BigFraction times, BigInteger a, BigInteger b) {
    return a.max(b)
            .multiply(times.getDenominator())
            .compareTo(a.min(b).multiply(times.getNumerator()))
        <= 0;
  }

  /** SES-WOA + 1 of the first, in a unit that is the same for both. */
  private static BigInteger score(Municipality of, Municipality other) {
    int scale = Math.max(0, Math.max(of.sesWoa().scale(), other.sesWoa().scale()));
    return of.sesWoa().add(BigDecimal.ONE).movePointRight(scale).toBigIntegerExact();
  }
}
