package nl.spreiding.compare;

import nl.spreiding.ledger.Results;
import nl.spreiding.surplus.SurplusAccount;

/**
 * One of the two runs.
 *
 * @param results its numbers
 * @param surplus who carries whom in it
 * @param resultSha256 SHA-256 of its {@code result.json}
 */
public record Side(Results results, SurplusAccount surplus, String resultSha256) {
  /**
   * A run with what follows from its numbers.
   *
   * @param results its numbers
   * @param resultSha256 SHA-256 of its {@code result.json}
   * @return the run
   */
  public static Side of(Results results, String resultSha256) {
    return new Side(results, SurplusAccount.of(results), resultSha256);
  }
}
