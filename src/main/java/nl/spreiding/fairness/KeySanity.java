package nl.spreiding.fairness;

import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.ShelterCase;

/**
 * Whether the statutory key itself (Besluit art. 2.1(3)) does with the figures of this case what
 * may be expected of it. Measured, not assumed.
 *
 * @param wealthList does wealth count in one direction only, for each meaning of average
 * @param total does no number fall while the total rises, for all places
 * @param totalAmv the same for amv places
 * @param equal are equal municipalities treated equally in all provinces
 * @param scope what is left of that in the decision
 */
public record KeySanity(
    List<WealthCheck> wealthList,
    TotalCheck total,
    TotalCheck totalAmv,
    EqualCheck equal,
    ScopeCheck scope) {
  /** How many of the worst cases are kept. */
  public static final int WORST = 10;

  /** Copies the list. */
  public KeySanity {
    wealthList = List.copyOf(wealthList);
  }

  /**
   * Checks the key on the figures of a finished run.
   *
   * @param results the numbers of the run
   * @return the answers
   * @throws ArithmeticException if a number does not fit a long
   */
  public static KeySanity of(Results results) {
    ShelterCase shelterCase = results.outcome().shelterCase();
    StatutoryNumbers numbers = results.outcome().statutoryNumbers();
    return new KeySanity(
        WealthCheck.of(shelterCase, numbers.total()),
        TotalCheck.of(numbers.total().need(), shelterCase.municipalityList()),
        TotalCheck.of(numbers.amv().need(), shelterCase.municipalityList()),
        EqualCheck.of(shelterCase, numbers.total()),
        ScopeCheck.of(results));
  }
}
