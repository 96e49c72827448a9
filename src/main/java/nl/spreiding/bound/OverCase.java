package nl.spreiding.bound;

import java.util.List;

/**
 * OVER_IMPOSED is the smaller of two simple amounts: the imposed places, and the places beyond the
 * task. The best distribution under the smaller of the two is the better of the best ones under
 * each. So an area is decided once for each combination; every distribution of a combination costs
 * at most what the combination says.
 *
 * @param allOther whether all imposed places other than amv count as too many, instead of the
 *     places beyond the task
 * @param allAmv the same for amv places
 */
record OverCase(boolean allOther, boolean allAmv) {
  /** Every combination. */
  static List<OverCase> all() {
    return List.of(
        new OverCase(false, false),
        new OverCase(true, false),
        new OverCase(false, true),
        new OverCase(true, true));
  }
}
