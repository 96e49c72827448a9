package nl.spreiding.bound;

import java.util.Arrays;

/**
 * Worth of the shared terms of an area, in whole micro-points per place.
 *
 * @param other of places for the task other than amv
 * @param amv of places for the amv task
 * @param locatedByDistrict of places on known locations, by district
 */
record Multipliers(long other, long amv, long[] locatedByDistrict) {
  /** Multipliers of the tasks so far apart, in micro-points per place, tell the tasks apart. */
  private static final long APART = 20_000;

  /** Nothing is worth anything. */
  static Multipliers zero(int districts) {
    return new Multipliers(0, 0, new long[districts]);
  }

  /** The highest worth of a place for a task; 0 if that is negative. */
  long highestTask() {
    return Math.max(0, Math.max(other, amv));
  }

  /** Whether the tasks are so differently worth that they must be told apart from the beginning. */
  boolean apart() {
    return Math.abs(other - amv) >= APART;
  }

  /** Whether all are the same. */
  boolean same(Multipliers m) {
    return other == m.other
        && amv == m.amv
        && Arrays.equals(locatedByDistrict, m.locatedByDistrict);
  }
}
