package nl.spreiding.app;

import java.util.Objects;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Finder;
import nl.spreiding.practice.ReferenceDecision;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.Exchanges;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchResult;

/**
 * Decides a prepared case: the distribution, its account and the bound. Writes nothing; a single
 * run and a sweep both decide here.
 */
public final class DecideCase {
  private static final String METHOD = "construction+timefold+exchange-polish";
  private static final String PRO_RATA = "reports+pro-rata";
  private static final String METHOD_WITH_PROOF =
      "construction+price-start+timefold+exact+exchange-polish";

  private DecideCase() {}

  /**
   * Decides a case.
   *
   * @param prepared the case
   * @param limits how long to search
   * @param method how the decision is drawn up
   * @param prove whether to find out how much better any distribution could be
   * @param progress told now and then
   * @return the outcome, without the conflicts of what is not met
   * @throws InputException if the numbers are too large to calculate with
   * @throws IllegalStateException if the account does not come to the score of the search, or a
   *     distribution scores better than the proven bound
   */
  public static Outcome decide(
      PreparedCase prepared,
      SearchLimits limits,
      SolveMethod method,
      boolean prove,
      SolveProgress progress)
      throws InputException {
    return method == SolveMethod.PRO_RATA
        ? reference(prepared, limits, prove, progress)
        : search(prepared, limits, prove, progress);
  }

  /**
   * Finds the decision and draws up its account. With a proof: price-guided start, search from
   * there, exact side; without: the search alone.
   *
   * @param prepared the case
   * @param limits how long to search
   * @param prove whether to find out how much better any distribution could be
   * @param progress told now and then
   * @return the outcome
   * @throws InputException if the numbers are too large to calculate with
   * @throws IllegalStateException if the account does not come to the score of the search, or a
   *     distribution scores better than the proven bound
   */
  private static Outcome search(
      PreparedCase prepared, SearchLimits limits, boolean prove, SolveProgress progress)
      throws InputException {
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);
    SearchResult search;
    FoundDecision found;
    if (prove) {
      progress.begin(SolveProgress.Phase.START);
      ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, limits.threads());
      Distribution start = DistributionSearch.polish(problem, exact.start());
      FollowedSearch followed =
          new FollowedSearch(progress, prepared, problem, limits, part -> part);
      followed.improved(start);
      progress.begin(SolveProgress.Phase.SEARCH);
      search = DistributionSearch.search(problem, start, limits, followed);
      progress.begin(SolveProgress.Phase.EXACT);
      found = prove(problem, exact, start, search.distribution(), limits);
    } else {
      progress.begin(SolveProgress.Phase.SEARCH);
      search = DistributionSearch.search(problem, limits, progress);
      found = FoundDecision.unproven(problem, search.distribution());
    }
    return new Outcome(
        prepared.shelterCase(),
        prepared.numbers(),
        problem,
        found.distribution(),
        found.ledger(),
        new Outcome.Method(
            prove ? METHOD_WITH_PROOF : METHOD,
            found.foundBy(),
            limits.seed(),
            limits.moveLimit(),
            search.moves(),
            search.timeBrake()),
        found.proof());
  }

  /**
   * Draws up the decision that the practice of December 2024 would give, and its account.
   *
   * @param prepared the case
   * @param limits for the threads and the seed; nothing is searched
   * @param prove whether to find out how much better any distribution could be
   * @param progress told now and then
   * @return the outcome
   * @throws InputException if the numbers are too large to calculate with
   */
  private static Outcome reference(
      PreparedCase prepared, SearchLimits limits, boolean prove, SolveProgress progress)
      throws InputException {
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);
    Distribution distribution =
        ReferenceDecision.of(prepared.shelterCase(), prepared.numbers(), problem);
    Score bound = null;
    if (prove) {
      progress.begin(SolveProgress.Phase.EXACT);
      ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, limits.threads());
      bound = exact.solve(DistributionSearch.polish(problem, exact.start())).bound();
    }
    FoundDecision found = FoundDecision.byRule(problem, distribution, Finder.PRO_RATA, bound);
    return new Outcome(
        prepared.shelterCase(),
        prepared.numbers(),
        problem,
        found.distribution(),
        found.ledger(),
        new Outcome.Method(PRO_RATA, found.foundBy(), limits.seed(), 0, 0, false),
        found.proof());
  }

  /**
   * The exact side first goes by its own start only, so that what it proves does not depend on the
   * search; where that is not enough, what the search found narrows down what it must look at.
   * Where that does not prove the best either, municipalities exchange whole arrangements.
   *
   * @param problem the problem
   * @param exact its exact side
   * @param start the price-guided start, polished
   * @param search what the search found
   * @param limits seed and threads of the exchanges; none if there are no moves either
   * @return the decision, and what is proven of it
   */
  public static FoundDecision prove(
      DecisionProblem problem,
      ExactSide exact,
      Distribution start,
      Distribution search,
      SearchLimits limits) {
    return prove(problem, exact, start, search, limits, exact.solve(start));
  }

  /**
   * The same once the exact side has an answer that goes by its own start.
   *
   * @param own what {@code exact.solve(start)} gave
   */
  static FoundDecision prove(
      DecisionProblem problem,
      ExactSide exact,
      Distribution start,
      Distribution search,
      SearchLimits limits,
      ExactAnswer own) {
    FoundDecision found = FoundDecision.proven(problem, steps(problem, start, search, own, false));
    if (found.distribution() == search) {
      ExactAnswer helped = exact.solve(search);
      found = FoundDecision.proven(problem, steps(problem, start, search, helped, true));
    }
    Proof proof = Objects.requireNonNull(found.proof());
    boolean large = problem.municipalityList().size() > ExactSide.MOST_EXACT;
    if (proof.proven() || large || limits.moveLimit() == 0) {
      return found;
    }
    Distribution exchanged =
        Exchanges.improve(problem, found.distribution(), limits.seed(), limits.threads());
    return Ledger.of(problem, exchanged).score().compareTo(found.ledger().score()) < 0
        ? exchanged(problem, exact, start, exchanged, proof.bound())
        : found;
  }

  /** The exact side once more with what the exchanges found; the higher bound counts. */
  private static FoundDecision exchanged(
      DecisionProblem problem,
      ExactSide exact,
      Distribution start,
      Distribution exchanged,
      Score bound) {
    ExactAnswer helped = exact.solve(exchanged);
    Score higher = helped.bound().compareTo(bound) > 0 ? helped.bound() : bound;
    ExactAnswer answer = new ExactAnswer(higher, helped.best(), helped.undecided());
    return FoundDecision.proven(problem, steps(problem, start, exchanged, answer, true));
  }

  private static FoundDecision.Steps steps(
      DecisionProblem problem,
      Distribution start,
      Distribution search,
      ExactAnswer answer,
      boolean knewSearch) {
    Distribution best = DistributionSearch.polish(problem, answer.best());
    return new FoundDecision.Steps(
        start, search, best, answer.bound(), answer.undecided(), knewSearch);
  }
}
