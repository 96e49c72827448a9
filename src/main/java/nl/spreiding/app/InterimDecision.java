package nl.spreiding.app;

import java.util.List;
import nl.spreiding.export.workbench.WorkbenchDecision;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.solve.SearchLimits;

/**
 * The best distribution so far, of the whole country, while it is still sought. Nothing is proven
 * of it.
 *
 * @param prepared the case
 * @param problem its decision problem
 * @param distribution the best so far
 * @param ledger its account
 * @param limits how long is searched
 */
public record InterimDecision(
    PreparedCase prepared,
    DecisionProblem problem,
    Distribution distribution,
    Ledger ledger,
    SearchLimits limits) {
  /** How a decision that was stopped early was found. */
  private static final String METHOD = "stopped-early";

  static InterimDecision of(
      PreparedCase prepared,
      DecisionProblem problem,
      Distribution distribution,
      SearchLimits limits) {
    return new InterimDecision(
        prepared, problem, distribution, Ledger.of(problem, distribution), limits);
  }

  /**
   * Whether it is at least as good as another.
   *
   * @param other of the same problem
   * @return true: the other is no improvement
   */
  public boolean noWorseThan(InterimDecision other) {
    return ledger.score().compareTo(other.ledger.score()) <= 0;
  }

  /**
   * Whether it meets every task and every hard rule.
   *
   * @return false: something is missing
   */
  public boolean complete() {
    return outcome().complete();
  }

  /**
   * Its numbers as the workbench follows them.
   *
   * @param moves moves tried
   * @return one JSON document in one line
   */
  public String progress(long moves) {
    return WorkbenchDecision.progress(outcome(), moves, limits.moveLimit());
  }

  /**
   * Its numbers, summed up. Without proof, and without the conflicts of what is not met.
   *
   * @return the numbers
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public Results results() throws InputException {
    return Results.of(
        outcome(), LawValues.grantAmounts(prepared.shelterCase().settings().referenceDate()));
  }

  private Outcome outcome() {
    return new Outcome(
        prepared.shelterCase(),
        prepared.numbers(),
        problem,
        distribution,
        ledger,
        new Outcome.Method(METHOD, List.of(), limits.seed(), limits.moveLimit(), 0, true),
        null);
  }
}
