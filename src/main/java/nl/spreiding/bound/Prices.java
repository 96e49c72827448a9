package nl.spreiding.bound;

import nl.spreiding.model.TaskKind;

/**
 * What the shared terms are worth to one municipality: multipliers of the couplings. In
 * micro-points per place.
 *
 * @param other worth of a place that counts for the task other than amv
 * @param amv worth of a place that counts for the amv task
 * @param located worth of a place on a known location, for the 75% threshold
 * @param overOther price of an imposed place other than amv, where every imposed place is too many
 * @param overAmv price of an imposed amv place, where every imposed place is too many
 */
record Prices(long other, long amv, long located, long overOther, long overAmv) {
  /** Nothing is worth anything. */
  static final Prices ZERO = new Prices(0, 0, 0, 0, 0);

  /** Worth of a place that counts for a task. */
  long of(TaskKind task) {
    return task == TaskKind.AMV ? amv : other;
  }

  /** Price of an imposed place where every imposed place is too many. */
  long over(TaskKind task) {
    return task == TaskKind.AMV ? overAmv : overOther;
  }
}
