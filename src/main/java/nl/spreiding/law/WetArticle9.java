package nl.spreiding.law;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Wet art. 9(3): the number of places of a province above which the third grant starts.
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049307&artikel=9&z=2024-01-31&g=2024-01-31
 */
public final class WetArticle9 {
  /**
   * The rounding this software uses: the threshold counts as reached at the first whole number that
   * is at least 75%. The text does not say; see {@code docs/interpretation.md}.
   */
  public static final RoundingDirection DEFAULT_ROUNDING = RoundingDirection.CEILING;

  private WetArticle9() {}

  /**
   * The threshold in whole places.
   *
   * @param share share of the provincial number (three quarters)
   * @param task provincial number of Wet art. 3(1), before deduction and exchanges
   * @param rounding up: a place is paid for if it lies wholly above 75%; down: also the place that
   *     crosses 75%
   * @return places; each place above it is one "waarmee 75% (…) is overschreden"
   */
  public static long threshold(BigFraction share, long task, RoundingDirection rounding) {
    return rounding.apply(share.multiply(task));
  }

  /**
   * The places above the threshold.
   *
   * @param places places made available in the province, without those already paid for as durable
   * @param threshold the threshold
   * @return places; zero if the threshold is not passed
   */
  public static long placesAbove(long places, long threshold) {
    return Math.max(0, Math.subtractExact(places, threshold));
  }
}
