package nl.spreiding.considered;

import java.math.BigDecimal;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An indicative number that is exactly halfway between two whole numbers before rounding; the half
 * goes up.
 *
 * @param municipality which municipality
 * @param amv whether it is the amv number
 * @param exact the number before rounding
 * @param rounded the number after it
 */
public record RoundingTie(Municipality municipality, boolean amv, BigFraction exact, long rounded) {
  /**
   * The number before rounding as a decimal.
   *
   * @return exactly: it ends in five tenths
   */
  public BigDecimal decimal() {
    return new BigDecimal(exact.getNumerator()).divide(new BigDecimal(exact.getDenominator()));
  }
}
