package nl.spreiding.benchmark;

import java.time.Duration;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import nl.spreiding.solve.SearchResult;

/**
 * Construction, local search by Timefold and exchange polish, limited by time. Construction and
 * polish come on top of the limit.
 */
final class TimefoldMethod implements Method {
  private final boolean guided;

  /**
   * The search.
   *
   * @param guided whether it starts from the price-guided start instead of the construction; that
   *     start too comes on top of the limit
   */
  TimefoldMethod(boolean guided) {
    this.guided = guided;
  }

  /** More than any time limit allows. */
  private static final long MOVES = 1_000_000_000L;

  @Override
  public String name() {
    return guided ? "price-start+timefold" : "timefold";
  }

  @Override
  public boolean seeded() {
    return true;
  }

  @Override
  public Answer run(DecisionProblem problem, long seed, Duration limit) {
    Progress told = new Progress();
    SearchProgress progress =
        (moves, moveLimit, softMicro, medium) -> {
          if (softMicro != SearchProgress.UNKNOWN) {
            told.add(medium, softMicro);
          }
        };
    int threads = Runtime.getRuntime().availableProcessors();
    SearchLimits limits = new SearchLimits(seed, MOVES, limit, threads);
    SearchResult result =
        guided
            ? DistributionSearch.search(problem, start(problem, threads), limits, progress)
            : DistributionSearch.search(problem, limits, progress);
    told.add(result.score());
    return new Answer(result.distribution(), null, Proof.NO, result.moves(), told.sampleList());
  }

  private static Distribution start(DecisionProblem problem, int threads) {
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    return DistributionSearch.polish(problem, exact.start());
  }
}
