package nl.spreiding.ledger;

import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Finder;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A finished run: everything that explanations, files and reports are made from.
 *
 * @param shelterCase the case after scenarios
 * @param statutoryNumbers the statutory numbers
 * @param problem the decision problem
 * @param distribution the decision
 * @param ledger its account
 * @param method how it was found
 * @param proof how much better any distribution could be; null: nothing was proven
 */
public record Outcome(
    ShelterCase shelterCase,
    StatutoryNumbers statutoryNumbers,
    DecisionProblem problem,
    Distribution distribution,
    Ledger ledger,
    Method method,
    @Nullable Proof proof) {

  /**
   * How a decision was found.
   *
   * @param name name of the method, such as {@code timefold+polish}
   * @param foundBy every step that reached the score of the decision, in the order of the steps;
   *     not those that only took over what an earlier step had
   * @param seed seed of the search
   * @param moveLimit most moves of the whole search
   * @param moves moves evaluated
   * @param timeBrake whether the emergency time limit ended the search, so that a repeat may differ
   */
  public record Method(
      String name, List<Finder> foundBy, long seed, long moveLimit, long moves, boolean timeBrake) {

    /** Copies the list. */
    public Method {
      foundBy = List.copyOf(foundBy);
    }
  }
}
