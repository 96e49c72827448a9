package nl.spreiding.solve;

/** Tells how far a search is. Called from several threads. */
public interface SearchProgress {
  /** Tells nobody. */
  SearchProgress SILENT = (moves, moveLimit, softMicro, medium) -> {};

  /** A soft penalty that is not known yet: not every part has started. */
  long UNKNOWN = -1;

  /**
   * Called now and then.
   *
   * @param moves moves tried so far
   * @param moveLimit most moves
   * @param softMicro soft penalty of the best distribution so far, in micro-points, or {@link
   *     #UNKNOWN}
   * @param medium places short of the tasks in it
   */
  void report(long moves, long moveLimit, long softMicro, long medium);
}
