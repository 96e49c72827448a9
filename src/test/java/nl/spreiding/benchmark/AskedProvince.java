package nl.spreiding.benchmark;

import java.time.Duration;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProvinceSlice;
import nl.spreiding.testing.OracleAnswer;

/** A province and what a general solver knows of it; it may be asked several times. */
final class AskedProvince {
  /** Decides a problem within a time. */
  interface Solver {
    OracleAnswer solve(DecisionProblem problem, Duration limit);
  }

  private final ProvinceSlice slice;
  private OracleAnswer answer = OracleAnswer.NONE;
  private long shareNanos;
  private boolean timeWasShort = true;

  AskedProvince(ProvinceSlice slice) {
    this.slice = slice;
  }

  /**
   * Asks, with an equal share of the time that is left. A solver begins anew every time, so that it
   * gets at least twice the share it had before, if there is so much.
   *
   * @param leftNanos time left
   * @param waiting provinces that it is for, this one included
   */
  void ask(Solver solver, long leftNanos, int waiting) {
    shareNanos = Math.min(leftNanos, Math.max(leftNanos / waiting, 2 * shareNanos));
    long start = System.nanoTime();
    answer = answer.and(solver.solve(slice.problem(), Duration.ofNanos(shareNanos)));
    // Solvers stop a little early or late; one that stops far from the end has nothing more to say.
    timeWasShort = System.nanoTime() - start > shareNanos / 2;
  }

  boolean needsMoreTime() {
    return !answer.proven() && timeWasShort;
  }

  OracleAnswer answer() {
    return answer;
  }

  /** Writes the best distribution; false: there is none. */
  boolean copyTo(long[] places) {
    Distribution best = answer.best();
    if (best != null) {
      slice.copyTo(best, places);
    }
    return best != null;
  }
}
