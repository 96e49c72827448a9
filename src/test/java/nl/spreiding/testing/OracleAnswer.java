package nl.spreiding.testing;

import java.time.Duration;
import nl.spreiding.problem.DecisionProblem;
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

  /**
   * Asks an oracle for the best distribution.
   *
   * @param problem the decision problem
   * @param limit how long it may take
   * @param engine by which solver
   * @return what it found
   */
  public static OracleAnswer of(DecisionProblem problem, Duration limit, Engine engine) {
    return engine == Engine.CP_SAT
        ? CpSatOracle.solve(problem, limit)
        : MipOracle.solve(problem, limit, engine);
  }
}
