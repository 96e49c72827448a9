package nl.spreiding.path;

/**
 * Places of both tasks, or a change of them.
 *
 * @param other regular and special places
 * @param amv amv places
 */
public record Amount(long other, long amv) {
  /** No places. */
  public static final Amount NONE = new Amount(0, 0);

  /**
   * Both tasks together.
   *
   * @return places
   * @throws ArithmeticException if the sum does not fit a long
   */
  public long total() {
    return Math.addExact(other, amv);
  }

  /**
   * A sum.
   *
   * @param more what is added
   * @return per task
   * @throws ArithmeticException if a sum does not fit a long
   */
  public Amount plus(Amount more) {
    return new Amount(Math.addExact(other, more.other), Math.addExact(amv, more.amv));
  }

  /**
   * A difference.
   *
   * @param less what is taken off
   * @return per task
   * @throws ArithmeticException if a difference does not fit a long
   */
  public Amount minus(Amount less) {
    return new Amount(Math.subtractExact(other, less.other), Math.subtractExact(amv, less.amv));
  }
}
