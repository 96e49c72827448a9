package nl.spreiding.problem;

/**
 * A set of allowed numbers of places: a range, and possibly zero besides.
 *
 * @param zero whether 0 is allowed
 * @param min smallest other number
 * @param max largest other number; below {@code min}: there is none
 */
public record Domain(boolean zero, long min, long max) {
  /** Only zero. */
  public static final Domain ZERO = new Domain(true, 1, 0);

  /**
   * Exactly one number.
   *
   * @param places the number
   * @return the set
   */
  public static Domain only(long places) {
    return places == 0 ? ZERO : new Domain(false, places, places);
  }

  /**
   * Zero or a range.
   *
   * @param min smallest number other than zero
   * @param max largest number
   * @return the set; only zero if the range is empty
   */
  public static Domain zeroOr(long min, long max) {
    return max < Math.max(1, min) ? ZERO : new Domain(true, Math.max(1, min), max);
  }

  /**
   * Whether a number is allowed.
   *
   * @param places the number
   * @return true if it is
   */
  public boolean allows(long places) {
    return places == 0 && zero || places >= min && places <= max;
  }

  /**
   * Whether there is only one allowed number.
   *
   * @return true if there is no choice
   */
  public boolean fixed() {
    return zero ? max < min : min == max;
  }

  /**
   * The smallest allowed number.
   *
   * @return places
   */
  public long lowest() {
    return zero ? 0 : min;
  }

  /**
   * The largest allowed number.
   *
   * @return places
   */
  public long highest() {
    return max < min ? 0 : max;
  }

  /**
   * The allowed number nearest to a number.
   *
   * @param places the number
   * @return the smaller one of two as near; 0 if nothing is allowed
   */
  public long nearest(long places) {
    if (max < min) {
      return 0;
    }
    long inRange = Math.clamp(places, min, max);
    return zero && Math.abs(places) <= Math.abs(inRange - places) ? 0 : inRange;
  }

  /**
   * How far a number lies from the nearest allowed one.
   *
   * @param places the number
   * @return places; 0 if it is allowed
   */
  public long distance(long places) {
    if (allows(places)) {
      return 0;
    }
    long toZero = zero ? Math.abs(places) : Long.MAX_VALUE;
    long toRange = max < min ? Long.MAX_VALUE : places < min ? min - places : places - max;
    return Math.min(toZero, toRange);
  }
}
