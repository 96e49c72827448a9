package nl.spreiding.benchmark;

import java.time.Duration;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.solve.AnnealingSearch;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import nl.spreiding.solve.SearchResult;

/**
 * Construction, local search by Timefold and exchange polish, limited by time. Construction and
 * polish come on top of the limit.
 */
final class TimefoldMethod implements Method {
  /** What the search has beside Timefold. */
  enum Kind {
    /** Construction and exchanges of whole municipalities. */
    WITH_EXCHANGES("timefold"),
    /** Construction only. */
    ANNEALING_ONLY("annealing"),
    /**
     * The price-guided start instead of the construction, and exchanges of whole municipalities;
     * that start too comes on top of the limit.
     */
    FROM_PRICES("price-start+timefold");

    private final String name;

    Kind(String name) {
      this.name = name;
    }
  }

  private final Kind kind;

  TimefoldMethod(Kind kind) {
    this.kind = kind;
  }

  /** More than any time limit allows. */
  private static final long MOVES = 1_000_000_000L;

  @Override
  public String name() {
    return kind.name;
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
        switch (kind) {
          case WITH_EXCHANGES -> DistributionSearch.search(problem, limits, progress);
          case ANNEALING_ONLY -> AnnealingSearch.search(problem, limits, progress);
          case FROM_PRICES ->
              DistributionSearch.search(problem, start(problem, threads), limits, progress);
        };
    told.add(result.score());
    return new Answer(result.distribution(), null, Proof.NO, result.moves(), told.sampleList());
  }

  private static Distribution start(DecisionProblem problem, int threads) {
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    return DistributionSearch.polish(problem, exact.start());
  }
}
