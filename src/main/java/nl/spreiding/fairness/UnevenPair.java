package nl.spreiding.fairness;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Two comparable neighbours of which one does more than is due and the other less.
 *
 * @param more who does more
 * @param less who does less
 */
public record UnevenPair(Share more, Share less) {
  /**
   * How far their ratios of places to due lie apart.
   *
   * @return exact, above 0; where nothing is due, the places count as if one place were
   */
  public BigFraction gap() {
    return ratio(more).subtract(ratio(less));
  }

  private static BigFraction ratio(Share share) {
    return BigFraction.of(share.places(), Math.max(1, share.due()));
  }
}
