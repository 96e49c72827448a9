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
    /** Explanations, files and report. */
    WRITE
  }

  /**
   * Called when a step begins.
   *
   * @param phase which
   */
  void begin(Phase phase);
}
