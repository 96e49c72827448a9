package nl.spreiding.explain;

import java.util.List;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Near-optimal ranges of a run.
 *
 * @param settings settings of the case
 * @param resultSha256 SHA-256 of the {@code result.json} of the run
 * @param within how much worse than the best a distribution may score, as a share of its soft score
 * @param decided score of the decision of the run
 * @param best the best distribution known, the decision or a better one, and what is proven of it
 * @param limitMicro most soft micro-points of a distribution within the limit
 * @param rowList the municipalities
 */
public record RangeTable(
    CaseSettings settings,
    String resultSha256,
    BigFraction within,
    Score decided,
    Proof best,
    long limitMicro,
    List<RangeRow> rowList) {
  /** Copies the list. */
  public RangeTable {
    rowList = List.copyOf(rowList);
  }

  /**
   * Whether every range is exact.
   *
   * @return true if none needs a mark
   */
  public boolean exact() {
    return rowList.stream().allMatch(RangeRow::exact);
  }
}
