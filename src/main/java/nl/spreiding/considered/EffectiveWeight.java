package nl.spreiding.considered;

import java.math.BigDecimal;

/**
 * What a weight really does: the best distribution if the rule had no weight, everything else the
 * same, beside the decision.
 *
 * @param decisionStays whether the decision itself is still (one of) the best without the rule
 * @param proven whether it is proven that without the rule no distribution scores better than the
 *     one compared with
 * @param municipalities municipalities with another number
 * @param changedPlaces sum over all municipalities of the difference of their numbers, without sign
 * @param rule what the rule measures and costs in both, at its weight in the case
 */
public record EffectiveWeight(
    boolean decisionStays,
    boolean proven,
    long municipalities,
    long changedPlaces,
    RuleChange rule) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Places that would be elsewhere: half the sum of the differences, because each place that moves
   * counts in two municipalities.
   *
   * @return places; a half if the totals differ by an odd number
   */
  public BigDecimal placesElsewhere() {
    BigDecimal half = BigDecimal.valueOf(changedPlaces).multiply(HALF).stripTrailingZeros();
    return half.scale() < 0 ? half.setScale(0) : half;
  }
}
