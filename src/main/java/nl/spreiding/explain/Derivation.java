package nl.spreiding.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The formula of Besluit art. 2.1(3) for one municipality, in steps that can be checked by hand.
 *
 * @param factor SES-WOA + 1
 * @param product (SES-WOA + 1) × iG
 * @param weight Wf: the product divided by In
 * @param whole the whole number below Iv
 * @param remainder what Iv has above it, which decides the rounding
 */
public record Derivation(
    BigDecimal factor,
    BigDecimal product,
    BigFraction weight,
    BigInteger whole,
    BigFraction remainder) {
  /** Decimals shown of a weighting factor; what follows is cut off. */
  public static final int WEIGHT_DECIMALS = 12;

  /** Decimals shown of an indicative number before rounding; what follows is cut off. */
  public static final int NUMBER_DECIMALS = 6;

  private static final BigFraction HALF = BigFraction.of(1, 2);

  /**
   * The steps.
   *
   * @param municipality its figures
   * @param number its indicative number
   * @return the steps, exactly
   */
  public static Derivation of(Municipality municipality, IndicativeNumber number) {
    BigDecimal factor = municipality.sesWoa().add(BigDecimal.ONE);
    BigDecimal product = plain(factor.multiply(BigDecimal.valueOf(municipality.inhabitants())));
    // Iv is never negative, so cutting off is rounding down.
    BigInteger whole = number.exact().getNumerator().divide(number.exact().getDenominator());
    return new Derivation(
        plain(factor),
        product,
        number.weight(),
        whole,
        number.exact().subtract(BigFraction.of(whole)));
  }

  /** Without zeros at the end. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Whether the number is rounded up: half or more is.
   *
   * @return true if it is
   */
  public boolean up() {
    return remainder.compareTo(HALF) >= 0;
  }
}
