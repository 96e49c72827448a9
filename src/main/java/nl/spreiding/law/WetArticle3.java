package nl.spreiding.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Wet art. 3(1): on which figures the distribution is based, and that part of the places may be of
 * special nature.
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049307&artikel=3&z=2024-01-31&g=2024-01-31
 */
public final class WetArticle3 {
  private WetArticle3() {}

  /**
   * The figures of a municipality that the distribution is based on, in the order of the formula.
   *
   * @param municipality with a SES-WOA score above -1 and a number of inhabitants that is not
   *     negative
   * @return score and inhabitants, each with date and basis
   */
  public static List<LawInput> basisOf(Municipality municipality) {
    // "op de SES-WOA-score op gemeenteniveau (…) de meest recente «SES-WOA-score per gemeente» van
    // het CBS"
    LawInput score =
        LawInput.given(
            "SES-WOA",
            exact(municipality.sesWoa()),
            LawInput.Unit.SCORE,
            Integer.toString(municipality.sesWoaYear()),
            municipality.sesWoaBasis());
    // "op het aantal inwoners van de betreffende gemeente"
    LawInput inhabitants =
        LawInput.given(
            "iG",
            BigFraction.of(municipality.inhabitants()),
            LawInput.Unit.INHABITANTS,
            municipality.inhabitantsDate().toString(),
            "municipalities.csv");
    return List.of(score, inhabitants);
  }

  /**
   * Refuses figures that the formula cannot carry.
   *
   * @param municipality the municipality
   * @throws IllegalArgumentException if the score is -1 or lower, or the number of inhabitants is
   *     negative
   */
  public static void requireUsable(Municipality municipality) {
    if (municipality.sesWoa().compareTo(BigDecimal.ONE.negate()) <= 0) {
      throw new IllegalArgumentException(
          "The SES-WOA score ("
              + municipality.sesWoa()
              + ") of ("
              + municipality.code()
              + ") is not above -1.");
    }
    if (municipality.inhabitants() < 0) {
      throw new IllegalArgumentException(
          "The number of inhabitants ("
              + municipality.inhabitants()
              + ") of ("
              + municipality.code()
              + ") is negative.");
    }
  }

  /**
   * "Bij de verdeling kan worden bepaald dat een gedeelte van de opvangplaatsen van bijzondere aard
   * moet zijn": amv places are part of all places, not on top of them.
   *
   * @param total all places
   * @param amv amv places
   * @throws IllegalArgumentException if there are more amv places than places
   */
  public static void requirePart(long total, long amv) {
    if (amv > total) {
      throw new IllegalArgumentException(
          "The need for amv places ("
              + amv
              + ") is above the need for all places ("
              + total
              + ").");
    }
  }

  private static BigFraction exact(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }
}
