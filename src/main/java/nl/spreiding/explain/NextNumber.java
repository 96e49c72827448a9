package nl.spreiding.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where the indicative number of a municipality becomes one more or one less: one figure changes
 * and all others stay as they are (Besluit art. 2.1(3), with rounding). Exact.
 *
 * @param number the indicative number there
 * @param inhabitants one more: the fewest inhabitants that give it; one less: the most; null: none
 * @param sesWoa the same for the score, in steps of a thousandth or as fine as the score is; null:
 *     none
 * @param need the same for the national need
 */
public record NextNumber(
    long number, @Nullable BigInteger inhabitants, @Nullable BigDecimal sesWoa, BigInteger need) {
  /** CBS publishes three decimals. */
  private static final int SCORE_DECIMALS = 3;

  /**
   * Where the number becomes one more.
   *
   * @param m the municipality
   * @param law the indicative distribution
   * @param number its number in it
   * @return the first values that give one more
   */
  public static @Nullable NextNumber above(
      Municipality m, IndicativeDistribution law, IndicativeNumber number) {
    return at(m, law, number, number.rounded() + 1, number.rounded(), BigInteger.ZERO);
  }

  /**
   * Where the number becomes one less.
   *
   * @param m the municipality
   * @param law the indicative distribution
   * @param number its number in it
   * @return the first values that give one less; null: it is 0
   */
  public static @Nullable NextNumber below(
      Municipality m, IndicativeDistribution law, IndicativeNumber number) {
    return number.rounded() == 0
        ? null
        : at(m, law, number, number.rounded() - 1, number.rounded() - 1, BigInteger.ONE);
  }

  /**
   * A number rounds up from a half: at {@code half} plus a half the higher number begins.
   *
   * @param step what lies before the value at which the higher number begins
   */
  private static @Nullable NextNumber at(
      Municipality m,
      IndicativeDistribution law,
      IndicativeNumber number,
      long wanted,
      long half,
      BigInteger step) {
    BigFraction edge = BigFraction.of(half).add(BigFraction.of(1, 2));
    BigFraction rest = BigFraction.of(law.need()).subtract(edge);
    if (number.weight().signum() <= 0 || rest.signum() <= 0) {
      return null;
    }
    BigFraction own = number.weight().multiply(law.inhabitants());
    BigFraction others = law.totalWeight().multiply(law.inhabitants()).subtract(own);
    BigFraction weighted = edge.multiply(others).divide(rest);
    BigFraction factor = own.divide(m.inhabitants());
    BigInteger inhabitants = ceiling(weighted.divide(factor)).subtract(step);
    int decimals = Math.max(SCORE_DECIMALS, m.sesWoa().scale());
    BigFraction score = weighted.divide(m.inhabitants()).subtract(1);
    BigInteger parts =
        ceiling(score.multiply(BigFraction.of(BigInteger.TEN.pow(decimals)))).subtract(step);
    BigDecimal sesWoa = new BigDecimal(parts, decimals);
    BigFraction need = edge.multiply(law.totalWeight()).divide(number.weight());
    return new NextNumber(
        wanted,
        inhabitants.signum() < 0 ? null : inhabitants,
        sesWoa.compareTo(BigDecimal.ONE.negate()) <= 0 ? null : plain(sesWoa),
        ceiling(need).subtract(step));
  }

  /** The smallest whole number that is not below a value. */
  private static BigInteger ceiling(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
