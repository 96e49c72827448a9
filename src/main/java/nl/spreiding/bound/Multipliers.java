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
  /** From a vector: the two tasks, then the districts; rounded to whole micro-points. */
  static Multipliers of(double[] vector) {
    long[] located = new long[vector.length - 2];
    Arrays.setAll(located, i -> Math.round(vector[i + 2]));
    return new Multipliers(Math.round(vector[0]), Math.round(vector[1]), located);
  }

  /** The highest worth of a place for a task; 0 if that is negative. */
  long highestTask() {
    return Math.max(0, Math.max(other, amv));
  }
}
