package nl.spreiding.testing;

import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What an oracle found.
 *
 * @param best the best distribution it found; null: none within the limit
 * @param score its score by the ledger; null: no distribution
 * @param lowerBound no distribution scores better than this, level by level. By CP-SAT in whole
 *     numbers; by SCIP and HiGHS what the solver claims in floating point, less the margin of
 *     {@link MipOracle}
 * @param proven whether the score equals the bound; by SCIP and HiGHS: lies within the tolerance of
 *     {@link MipOracle} above it
 */
public record OracleAnswer(
    @Nullable Distribution best, @Nullable Score score, Score lowerBound, boolean proven) {
  /** No distribution, and nothing known. */
  public static final OracleAnswer NONE = new OracleAnswer(null, null, new Score(0, 0, 0), false);

  /**
   * What two answers about one problem say together.
   *
   * @param other another answer
   * @return the better distribution and the higher bound
   */
  public OracleAnswer and(OracleAnswer other) {
    Score bound = lowerBound.compareTo(other.lowerBound) < 0 ? other.lowerBound : lowerBound;
    boolean otherIsBetter =
        score == null || other.score != null && other.score.compareTo(score) < 0;
    OracleAnswer better = otherIsBetter ? other : this;
    boolean met = bound.equals(better.score);
    return new OracleAnswer(better.best, better.score, bound, proven || other.proven || met);
  }
}
