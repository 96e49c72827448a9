package nl.spreiding.benchmark;

import java.time.Duration;
import java.util.List;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import nl.spreiding.solve.SearchResult;

/**
 * What {@code spreiding solve} does by default: price-guided start, search by Timefold from there,
 * exact side, bound. Limited by the default number of moves, not by time.
 */
final class CombinationMethod implements Method {
  @Override
  public String name() {
    return "combination";
  }

  @Override
  public boolean seeded() {
    return true;
  }

  @Override
  public Answer run(DecisionProblem problem, long seed, Duration limit) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    Distribution start = DistributionSearch.polish(problem, exact.start());
    SearchLimits limits =
        new SearchLimits(
            seed, SearchLimits.DEFAULT_MOVES, SearchLimits.DEFAULT_TIME_BRAKE, threads);
    SearchResult search = DistributionSearch.search(problem, start, limits, SearchProgress.SILENT);
    ExactAnswer answer = exact.solve(search.distribution());
    Distribution best = DistributionSearch.polish(problem, answer.best());
    Score score = Ledger.of(problem, best).score();
    if (score.compareTo(search.score()) > 0) {
      best = search.distribution();
      score = search.score();
    }
    boolean proven = score.equals(answer.bound());
    return new Answer(
        best, answer.bound(), proven ? Proof.EXACT : Proof.NO, search.moves(), List.of());
  }
}
