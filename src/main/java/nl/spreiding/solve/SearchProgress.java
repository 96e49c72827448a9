package nl.spreiding.solve;

import nl.spreiding.problem.Distribution;

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

  /**
   * Whether {@link #improved} is of use. Asked before the search begins; only then the search keeps
   * what it needs for it.
   *
   * @return false: nobody looks at distributions while the search runs
   */
  default boolean follows() {
    return false;
  }

  /**
   * Called at most a few times a second, when the best distribution so far is another one than at
   * the last call. When depends on the clock, so nothing that is decided may depend on it.
   *
   * @param best the best distribution so far, of what is searched
   */
  default void improved(Distribution best) {
    // Who does not follow the search does not look.
  }
}
