package nl.spreiding.app;

import java.util.function.UnaryOperator;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;

/** Hands on how far a search is, and what it found so far as a decision for the whole country. */
final class FollowedSearch implements SearchProgress {
  private final SolveProgress progress;
  private final PreparedCase prepared;
  private final DecisionProblem whole;
  private final SearchLimits limits;
  private final UnaryOperator<Distribution> toWhole;

  /**
   * Prepares.
   *
   * @param progress who follows
   * @param prepared the case
   * @param whole the decision problem of the whole country
   * @param limits how long is searched
   * @param toWhole from a distribution of what is searched to one of the whole country
   */
  FollowedSearch(
      SolveProgress progress,
      PreparedCase prepared,
      DecisionProblem whole,
      SearchLimits limits,
      UnaryOperator<Distribution> toWhole) {
    this.progress = progress;
    this.prepared = prepared;
    this.whole = whole;
    this.limits = limits;
    this.toWhole = toWhole;
  }

  @Override
  public void report(long moves, long moveLimit, long softMicro, long medium) {
    progress.report(moves, moveLimit, softMicro, medium);
  }

  @Override
  public boolean follows() {
    return progress.follows();
  }

  @Override
  public void improved(Distribution best) {
    if (follows()) {
      progress.improved(InterimDecision.of(prepared, whole, toWhole.apply(best), limits));
    }
  }
}
