package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Finder;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Slice;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Decides some provinces of a problem again and keeps the places of an earlier run in the others.
 */
final class PartialDecision {
  private static final String METHOD = "baseline+timefold+exact+exchange-polish";

  private final LoadedRun run;
  private final PreparedCase prepared;
  private final DecisionProblem problem;
  private final SortedSet<ProvinceCode> concerned;
  private final SearchLimits limits;
  private final SolveProgress progress;
  private final Runnable proceed;

  /**
   * Prepares.
   *
   * @param run the earlier run
   * @param prepared the case to decide on now
   * @param problem what is to be decided now
   * @param concerned the provinces to decide again; the others are judged as in the run, but for
   *     the price of deviating from it
   * @param limits how long to search
   * @param progress told now and then
   * @param proceed called between the steps; ends them by throwing
   */
  PartialDecision(
      LoadedRun run,
      PreparedCase prepared,
      DecisionProblem problem,
      SortedSet<ProvinceCode> concerned,
      SearchLimits limits,
      SolveProgress progress,
      Runnable proceed) {
    this.run = run;
    this.prepared = prepared;
    this.problem = problem;
    this.concerned = concerned;
    this.limits = limits;
    this.progress = progress;
    this.proceed = proceed;
  }

  /**
   * What was found.
   *
   * @param distribution the decision for all provinces
   * @param ledger its account
   * @param method how it was found
   * @param proof what is proven of the whole; null: nothing
   * @param proofOfConcerned what is proven of the provinces decided again; null: none was
   */
  record Found(
      Distribution distribution,
      Ledger ledger,
      Outcome.Method method,
      @Nullable Proof proof,
      @Nullable Proof proofOfConcerned) {}

  /**
   * Decides.
   *
   * @param start the places of the run; within their domains in the provinces to decide again
   * @return the decision
   */
  Found decide(Distribution start) {
    if (concerned.isEmpty()) {
      Ledger ledger = Ledger.of(problem, start);
      return new Found(
          start,
          ledger,
          method(List.of(Finder.BASELINE), 0, false),
          proof(new Score(0, 0, 0), ledger.score(), ledger.score(), null),
          null);
    }
    Slice slice = Slice.of(problem, concerned);
    progress.begin(SolveProgress.Phase.START);
    Distribution warm = DistributionSearch.polish(slice.problem(), slice.part(start));
    FollowedSearch followed =
        new FollowedSearch(progress, prepared, problem, limits, part -> slice.put(start, part));
    followed.improved(warm);
    proceed.run();
    progress.begin(SolveProgress.Phase.SEARCH);
    FoundDecision found;
    SearchResult search;
    ExactSide exact = new ExactSide(slice.problem(), ExactSide.DEFAULT_EFFORT, limits.threads());
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      // Neither knows of the other, so that the answer does not depend on which is first.
      Future<ExactAnswer> own = executor.submit(() -> exact.solve(warm));
      search = DistributionSearch.search(slice.problem(), warm, limits, followed);
      proceed.run();
      progress.begin(SolveProgress.Phase.EXACT);
      found =
          DecideCase.prove(
              slice.problem(), exact, warm, search.distribution(), limits, answer(own, executor));
    } catch (ExecutionException e) {
      throw new IllegalStateException("The exact side failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The exact side was interrupted.", e);
    }
    Distribution whole = slice.put(start, found.distribution());
    Ledger ledger = Ledger.of(problem, whole);
    Proof own = found.proof();
    Score kept = minus(ledger.score(), found.ledger().score());
    return new Found(
        whole,
        ledger,
        method(finders(found), search.moves(), search.timeBrake()),
        own == null ? null : proof(own.bound(), ledger.score(), kept, own),
        own);
  }

  /** Closing waits for what still runs, so who was interrupted must end it first. */
  private static ExactAnswer answer(Future<ExactAnswer> own, ExecutorService executor)
      throws ExecutionException, InterruptedException {
    try {
      return own.get();
    } catch (InterruptedException e) {
      executor.shutdownNow();
      throw e;
    }
  }

  /**
   * The bounds of the provinces decided again and of the others. In the others nothing costs less
   * than in the run, so nothing there scores better by more than the run says that anything could
   * in the whole country.
   */
  private @Nullable Proof proof(Score bound, Score found, Score kept, @Nullable Proof own) {
    int undecided = own == null ? 0 : own.undecidedAreas();
    boolean withoutSearch = own == null || own.withoutSearch();
    if (concerned.size() == problem.provinceList().size()) {
      return own;
    }
    Long gap =
        run.bound() == null
            ? null
            : new Proof(run.bound(), run.ledger().score(), 0, true).gapMicro();
    return gap == null
        ? null
        : new Proof(
            new Score(
                bound.hard() + kept.hard(),
                bound.medium() + kept.medium(),
                Math.addExact(bound.softMicro(), kept.softMicro() - gap)),
            found,
            undecided,
            withoutSearch);
  }

  private static Score minus(Score whole, Score part) {
    return new Score(
        whole.hard() - part.hard(),
        whole.medium() - part.medium(),
        whole.softMicro() - part.softMicro());
  }

  /** Where the search found nothing better than its start, that is the merit of the run. */
  private List<Finder> finders(FoundDecision found) {
    List<Finder> list = new ArrayList<>();
    if (concerned.size() < problem.provinceList().size()) {
      list.add(Finder.BASELINE);
    }
    for (Finder finder : found.foundBy()) {
      Finder own = finder == Finder.PRICE_START ? Finder.BASELINE : finder;
      if (!list.contains(own)) {
        list.add(own);
      }
    }
    return list;
  }

  private Outcome.Method method(List<Finder> finderList, long moves, boolean timeBrake) {
    return new Outcome.Method(
        METHOD, finderList, limits.seed(), limits.moveLimit(), moves, timeBrake);
  }
}
