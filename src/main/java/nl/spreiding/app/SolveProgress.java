package nl.spreiding.app;

import nl.spreiding.solve.SearchProgress;

/** Tells how far a run is. */
public interface SolveProgress extends SearchProgress {
  /** Tells nobody. */
  SolveProgress SILENT =
      new SolveProgress() {
        @Override
        public void begin(Phase phase) {
          // Nobody listens.
        }

        @Override
        public void report(long moves, long moveLimit, long softMicro, long medium) {
          // Nobody listens.
        }
      };

  /** The steps of a run that take time. */
  enum Phase {
    /** The price-guided start. */
    START,
    /** The search. */
    SEARCH,
    /** The exact side. */
    EXACT,
    /** Other numbers of every municipality; only with a justification. */
    ALTERNATIVES,
    /** The lowest and highest number of every municipality; only with a justification. */
    ROOM,
    /** The decision without each weight; only with a justification. */
    WEIGHTS,
    /** The decision without each change of the scenarios; only with a justification. */
    CHANGES,
    /** Explanations, files and report. */
    WRITE
  }

  /**
   * Called when a step begins.
   *
   * @param phase which
   */
  void begin(Phase phase);

  /**
   * Called when there is a better distribution than at the last call, first for the start of the
   * search; only if {@link #follows()}. What is searched may be a part of the country; this is of
   * the whole. From any thread, but never from two at the same time.
   *
   * @param best the best distribution so far
   */
  default void improved(InterimDecision best) {
    // Who does not follow the search does not look.
  }

  /**
   * Called now and then, from any thread, during the steps of a justification.
   *
   * @param done questions answered
   * @param total questions asked in this step
   */
  default void step(int done, int total) {
    // Who only wants to know the steps themselves need not listen.
  }
}
