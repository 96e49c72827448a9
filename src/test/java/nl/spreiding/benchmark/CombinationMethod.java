package nl.spreiding.benchmark;

import java.time.Duration;
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
    Progress progress = new Progress();
    int threads = Runtime.getRuntime().availableProcessors();
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    Distribution start = DistributionSearch.polish(problem, exact.start());
    progress.add(score(problem, start));
    SearchLimits limits =
        new SearchLimits(
            seed, SearchLimits.DEFAULT_MOVES, SearchLimits.DEFAULT_TIME_BRAKE, threads);
    SearchResult search = DistributionSearch.search(problem, start, limits, SearchProgress.SILENT);
    progress.add(search.score());
    ExactAnswer answer = helped(problem, exact, search.distribution());
    Score score = score(problem, answer.best());
    progress.add(score);
    if (!score.equals(answer.bound())) {
      Distribution exchanged = DistributionSearch.exchange(problem, answer.best(), seed, threads);
      Score exchangedScore = score(problem, exchanged);
      if (exchangedScore.compareTo(score) < 0) {
        progress.add(exchangedScore);
        ExactAnswer again = helped(problem, exact, exchanged);
        boolean higher = again.bound().compareTo(answer.bound()) > 0;
        answer =
            new ExactAnswer(
                higher ? again.bound() : answer.bound(), again.best(), again.undecided());
        score = score(problem, answer.best());
        progress.add(score);
      }
    }
    boolean proven = score.equals(answer.bound());
    return new Answer(
        answer.best(),
        answer.bound(),
        proven ? Proof.EXACT : Proof.NO,
        search.moves(),
        progress.sampleList());
  }

  /** What the exact side finds, polished, or what is known if that is better. */
  private static ExactAnswer helped(DecisionProblem problem, ExactSide exact, Distribution known) {
    ExactAnswer answer = exact.solve(known);
    Distribution best = DistributionSearch.polish(problem, answer.best());
    boolean worse = score(problem, best).compareTo(score(problem, known)) > 0;
    return new ExactAnswer(answer.bound(), worse ? known : best, answer.undecided());
  }

  private static Score score(DecisionProblem problem, Distribution distribution) {
    return Ledger.of(problem, distribution).score();
  }
}
