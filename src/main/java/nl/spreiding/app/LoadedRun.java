package nl.spreiding.app;

import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;

/**
 * A finished run, loaded again from its directory and checked.
 *
 * @param prepared the case that was decided on
 * @param problem its decision problem
 * @param distribution the decision
 * @param ledger its account, drawn up anew
 * @param method how the run says it was found
 * @param resultSha256 SHA-256 of {@code result.json}
 */
public record LoadedRun(
    PreparedCase prepared,
    DecisionProblem problem,
    Distribution distribution,
    Ledger ledger,
    Outcome.Method method,
    String resultSha256) {
  /** The same run with another distribution. */
  LoadedRun with(Distribution changed, Ledger account) {
    return new LoadedRun(prepared, problem, changed, account, method, resultSha256);
  }
}
