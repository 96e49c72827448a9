package nl.spreiding.export;

import nl.spreiding.ledger.Results;
import nl.spreiding.surplus.SurplusAccount;

/**
 * Everything that files and report of a run show, apart from the reasons.
 *
 * @param results what was decided
 * @param surplus who carries whom
 */
public record RunContent(Results results, SurplusAccount surplus) {
  /**
   * The content of a run with the consequences that follow from its numbers.
   *
   * @param results the numbers of the run
   * @return the content
   */
  public static RunContent of(Results results) {
    return new RunContent(results, SurplusAccount.of(results));
  }
}
