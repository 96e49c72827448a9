package nl.spreiding.considered;

import nl.spreiding.model.ConstraintId;

/**
 * A rule that weighs otherwise.
 *
 * @param constraint which rule
 * @param decidedMeasure what is counted in the decision, over all lines of the account: whole units
 *     of the rule (places, squared places, locations or euros)
 * @param measure the same in the other distribution
 * @param decidedPoints its penalty in the decision: micro-points if it is soft, places otherwise
 * @param points its penalty in the other distribution
 */
public record RuleChange(
    ConstraintId constraint, long decidedMeasure, long measure, long decidedPoints, long points) {
  /**
   * The change of the penalty.
   *
   * @return positive: worse than in the decision
   */
  public long pointsChange() {
    return Math.subtractExact(points, decidedPoints);
  }

  /**
   * The change of what is counted.
   *
   * @return positive: more than in the decision
   */
  public long measureChange() {
    return Math.subtractExact(measure, decidedMeasure);
  }
}
