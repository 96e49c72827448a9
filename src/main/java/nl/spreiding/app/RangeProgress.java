package nl.spreiding.app;

/** Tells how far the ranges are. */
@FunctionalInterface
public interface RangeProgress {
  /**
   * Called now and then, from any thread.
   *
   * @param done municipalities whose range is known
   * @param total municipalities asked for
   */
  void report(int done, int total);
}
