package nl.spreiding.benchmark;

import java.time.Duration;
import java.util.Objects;
import nl.spreiding.app.DecideCase;
import nl.spreiding.app.FoundDecision;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
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
    progress.add(Ledger.of(problem, start).score());
    SearchLimits limits =
        new SearchLimits(
            seed, SearchLimits.DEFAULT_MOVES, SearchLimits.DEFAULT_TIME_BRAKE, threads);
    SearchResult search = DistributionSearch.search(problem, start, limits, SearchProgress.SILENT);
    progress.add(search.score());
    FoundDecision found = DecideCase.prove(problem, exact, start, search.distribution(), limits);
    progress.add(found.ledger().score());
    nl.spreiding.ledger.Proof proof = Objects.requireNonNull(found.proof());
    return new Answer(
        found.distribution(),
        proof.bound(),
        proof.proven() ? Proof.EXACT : Proof.NO,
        search.moves(),
        progress.sampleList());
  }
}
