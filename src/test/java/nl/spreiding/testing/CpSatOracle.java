package nl.spreiding.testing;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * The best distribution by constraint programming, level by level: first the fewest places by which
 * hard rules are broken, then the fewest missing places, then the fewest micro-points. All in whole
 * numbers, so an optimum or a bound is exact; the interface passes them as floating-point numbers,
 * which hold whole numbers up to 2^53.
 */
final class CpSatOracle {
  private static final double LARGEST_WHOLE = 1L << 53;

  private final DecisionProblem problem;
  private final CpSatModel model;
  private final long endNanos;
  private @Nullable Distribution best;
  private @Nullable Score score;

  private CpSatOracle(DecisionProblem problem, Duration limit) {
    this.problem = problem;
    this.endNanos = System.nanoTime() + limit.toNanos();
    this.model = new CpSatModel(problem);
  }

  static OracleAnswer solve(DecisionProblem problem, Duration limit) {
    return new CpSatOracle(problem, limit).solve();
  }

  private OracleAnswer solve() {
    long hard = minimum(model.hard.build());
    if (score == null || score.hard() > hard) {
      return answer(new Score(hard, 0, 0));
    }
    model.model.addEquality(model.hard.build(), hard);
    long medium = score.medium() == 0 ? 0 : minimum(model.medium.build());
    if (score.medium() > medium) {
      return answer(new Score(hard, medium, 0));
    }
    model.model.addEquality(model.medium.build(), medium);
    return answer(new Score(hard, medium, minimum(model.soft.build())));
  }

  private OracleAnswer answer(Score lowerBound) {
    return new OracleAnswer(best, score, lowerBound, lowerBound.equals(score));
  }

  /** Minimises a level and keeps what it finds; the bound, at least 0. */
  private long minimum(LinearExpr level) {
    double seconds = (endNanos - System.nanoTime()) / 1e9;
    if (seconds <= 0) {
      return 0;
    }
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds);
    solver.getParameters().setNumWorkers(Runtime.getRuntime().availableProcessors());
    model.model.minimize(level);
    CpSolverStatus status = solver.solve(model.model);
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      keep(model.distribution(solver));
    } else if (status != CpSolverStatus.UNKNOWN) {
      throw new IllegalStateException("CP-SAT says (" + status + "): " + model.model.validate());
    }
    double bound = solver.bestObjectiveBound();
    if (bound > LARGEST_WHOLE) {
      throw new ArithmeticException("The bound (" + bound + ") is too large to be exact.");
    }
    return Math.max(0, Math.round(Math.ceil(bound)));
  }

  private void keep(Distribution distribution) {
    Score found = Ledger.of(problem, distribution).score();
    if (score == null || found.compareTo(score) < 0) {
      best = distribution;
      score = found;
    }
  }
}
