package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Finder;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import org.jspecify.annotations.Nullable;

/**
 * The distribution that a run adopts, with its account and what is proven of it.
 *
 * @param distribution the decision
 * @param ledger its account
 * @param foundBy every step that reached its score
 * @param proof how much better any distribution could be; null: nothing was proven
 */
public record FoundDecision(
    Distribution distribution, Ledger ledger, List<Finder> foundBy, @Nullable Proof proof) {

  /**
   * What the steps of a run with a proof came to.
   *
   * @param start the price-guided start, polished
   * @param search what the search found
   * @param exact what the exact side found, polished
   * @param bound no distribution scores better than this
   * @param undecidedAreas areas that the exact side could not decide and whose places it took over
   * @param knewSearch whether it knew what the search found, and took over places from there; if
   *     not, from the start
   */
  record Steps(
      Distribution start,
      Distribution search,
      Distribution exact,
      Score bound,
      int undecidedAreas,
      boolean knewSearch) {}

  /**
   * The decision of a run without a proof.
   *
   * @param problem the problem
   * @param found what the search found
   * @return the decision
   * @throws IllegalStateException if ledger and constraints do not agree on its score
   */
  static FoundDecision unproven(DecisionProblem problem, Distribution found) {
    return new FoundDecision(found, account(problem, found), List.of(Finder.SEARCH), null);
  }

  /**
   * A decision that is not sought but drawn up by a rule.
   *
   * @param problem the problem
   * @param distribution the decision
   * @param finder the rule
   * @param bound no distribution scores better; null: nothing was proven
   * @return the decision
   * @throws IllegalStateException if it scores better than the bound, or ledger and constraints do
   *     not agree on its score
   */
  static FoundDecision byRule(
      DecisionProblem problem, Distribution distribution, Finder finder, @Nullable Score bound) {
    Ledger ledger = account(problem, distribution);
    Proof proof = bound == null ? null : new Proof(bound, ledger.score(), 0, true);
    return new FoundDecision(distribution, ledger, List.of(finder), proof);
  }

  /**
   * Chooses between what the search and what the exact side found. At equal scores it is the
   * latter, so that a proven decision does not depend on how the search went.
   *
   * @param problem the problem
   * @param steps what each step found
   * @return the decision
   * @throws IllegalStateException if anything scores better than the bound, or ledger and
   *     constraints do not agree on a score
   */
  static FoundDecision proven(DecisionProblem problem, Steps steps) {
    Ledger search = account(problem, steps.search);
    Ledger exact = account(problem, steps.exact);
    Proof ofSearch = new Proof(steps.bound, search.score(), steps.undecidedAreas, false);
    Proof ofExact = new Proof(steps.bound, exact.score(), steps.undecidedAreas, !steps.knewSearch);
    int order = exact.score().compareTo(search.score());
    List<Finder> foundBy = new ArrayList<>();
    if (order >= 0) {
      Score start = Ledger.of(problem, steps.start).score();
      foundBy.add(start.equals(search.score()) ? Finder.PRICE_START : Finder.SEARCH);
    }
    // Where the exact side took over places of the search, an equal score is the search's merit.
    boolean tookOver = steps.knewSearch && steps.undecidedAreas > 0;
    if (order < 0 || order == 0 && !tookOver) {
      foundBy.add(Finder.EXACT);
    }
    return order <= 0
        ? new FoundDecision(steps.exact, exact, foundBy, ofExact)
        : new FoundDecision(steps.search, search, foundBy, ofSearch);
  }

  /** The account of a distribution, which must come to the score that the constraints give it. */
  private static Ledger account(DecisionProblem problem, Distribution distribution) {
    Ledger ledger = Ledger.of(problem, distribution);
    Score byConstraints = DistributionSearch.score(problem, distribution);
    if (!ledger.score().equals(byConstraints)) {
      throw new IllegalStateException(
          "The ledger comes to ("
              + ledger.score()
              + ") but the constraints to ("
              + byConstraints
              + ").");
    }
    return ledger;
  }
}
