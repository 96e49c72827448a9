package nl.spreiding.ledger;

import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Finder;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Conflict;
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
 * @param conflictList tasks and hard rules that do not go together; empty: not everything is met
 *     although it can be; null: everything is met
 */
public record Outcome(
    ShelterCase shelterCase,
    StatutoryNumbers statutoryNumbers,
    DecisionProblem problem,
    Distribution distribution,
    Ledger ledger,
    Method method,
    @Nullable Proof proof,
    @Nullable List<Conflict> conflictList) {

  /** Copies the list. */
  public Outcome {
    conflictList = conflictList == null ? null : List.copyOf(conflictList);
  }

  /**
   * An outcome of which no conflicts are known.
   *
   * @param shelterCase the case after scenarios
   * @param statutoryNumbers the statutory numbers
   * @param problem the decision problem
   * @param distribution the decision
   * @param ledger its account
   * @param method how it was found
   * @param proof how much better any distribution could be; null: nothing was proven
   */
  public Outcome(
      ShelterCase shelterCase,
      StatutoryNumbers statutoryNumbers,
      DecisionProblem problem,
      Distribution distribution,
      Ledger ledger,
      Method method,
      @Nullable Proof proof) {
    this(shelterCase, statutoryNumbers, problem, distribution, ledger, method, proof, null);
  }

  /**
   * The same outcome with the conflicts that explain what is not met.
   *
   * @param conflicts tasks and hard rules that do not go together
   * @return the copy
   */
  public Outcome with(List<Conflict> conflicts) {
    return new Outcome(
        shelterCase, statutoryNumbers, problem, distribution, ledger, method, proof, conflicts);
  }

  /**
   * Whether this is no decision that was sought, but the practice of December 2024 to compare with.
   *
   * @return true for a reference
   */
  public boolean reference() {
    return method.foundBy().contains(Finder.PRO_RATA);
  }

  /**
   * Whether every task and every hard rule is met.
   *
   * @return false if the run ends with exit code 4
   */
  public boolean complete() {
    return ledger.score().hard() == 0 && ledger.score().medium() == 0;
  }

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
