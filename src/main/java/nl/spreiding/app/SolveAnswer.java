package nl.spreiding.app;

import java.nio.file.Path;
import java.util.List;
import nl.spreiding.issue.Issue;
import nl.spreiding.ledger.Results;

/**
 * A finished and written run.
 *
 * @param results its numbers
 * @param warningList what a person must look at in the input
 * @param report the first page of the report
 * @param resultSha256 SHA-256 of {@code result.json}
 */
public record SolveAnswer(
    Results results, List<Issue> warningList, Path report, String resultSha256) {
  /**
   * Whether every task and every hard rule is met.
   *
   * @return false if the run ends with exit code 4
   */
  public boolean complete() {
    return results.outcome().complete();
  }
}
