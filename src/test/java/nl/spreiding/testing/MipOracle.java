package nl.spreiding.testing;

import java.time.Duration;
import java.util.List;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * The best distribution by mixed-integer programming, level by level: first the fewest places by
 * which hard rules are broken, then the fewest missing places, then the fewest points.
 *
 * <p>The solvers calculate in floating point. Whole levels are rounded up from their bound. The
 * bound on points is the solver's, less {@link #toleranceMicro}: more than the solvers' own
 * tolerances have been seen to come to, but not a proof in exact arithmetic.
 */
final class MipOracle {
  private static final double POINT = 1e6;
  private static final double WHOLE_TOLERANCE = 1e-4;
  private static final double FIRST_GAP = 1e-4;
  private static final double LAST_GAP = 1e-9;

  private final DecisionProblem problem;
  private final MipModel model;
  private final long endNanos;
  private @Nullable Distribution best;
  private @Nullable Score score;

  private MipOracle(DecisionProblem problem, Duration limit, Engine engine) {
    this.problem = problem;
    this.endNanos = System.nanoTime() + limit.toNanos();
    this.model = new MipModel(problem, engine);
  }

  static OracleAnswer solve(DecisionProblem problem, Duration limit, Engine engine) {
    MipOracle oracle = new MipOracle(problem, limit, engine);
    try {
      return oracle.solve();
    } finally {
      oracle.model.program.delete();
    }
  }

  private OracleAnswer solve() {
    long hard = wholeBound(model.hard);
    if (score == null ? !model.hard.fixed() : score.hard() > hard) {
      return answer(new Score(hard, 0, 0), false);
    }
    fix(model.hard, hard);
    long medium = wholeBound(model.medium);
    if (score == null ? !model.medium.fixed() : score.hard() > hard || score.medium() > medium) {
      return answer(new Score(hard, medium, 0), false);
    }
    fix(model.medium, medium);
    long soft = (long) Math.floor(points() * POINT);
    long safe = Math.max(0, soft - toleranceMicro(soft));
    boolean proven =
        score != null
            && score.hard() == hard
            && score.medium() == medium
            && score.softMicro() - soft <= toleranceMicro(soft);
    return answer(new Score(hard, medium, safe), proven);
  }

  /**
   * What a bound or an optimum may be off by.
   *
   * @param softMicro micro-points
   * @return micro-points: a ten-thousandth of a point and a millionth of the whole
   */
  static long toleranceMicro(long softMicro) {
    return 100 + softMicro / 1_000_000;
  }

  private OracleAnswer answer(Score lowerBound, boolean proven) {
    return new OracleAnswer(best, score, lowerBound, proven);
  }

  private void fix(LinearSum level, long value) {
    if (!level.fixed()) {
      model.program.requireAtMost(level, value);
    }
  }

  private long wholeBound(LinearSum level) {
    if (level.fixed()) {
      return level.lowest();
    }
    model.program.minimise(level, 1, List.of());
    double bound = run(0).bound();
    return Double.isNaN(bound) ? 0 : Math.max(0, (long) Math.ceil(bound - WHOLE_TOLERANCE));
  }

  /** Solves again with sharper cuts until the solution costs what it says. */
  private double points() {
    model.program.minimise(
        model.soft, POINT, model.fairShareList.stream().map(FairShareCuts::cost).toList());
    double bound = 0;
    double gap = FIRST_GAP;
    while (true) {
      MipProgram.Run run = run(gap);
      bound = Double.isNaN(run.bound()) ? bound : Math.max(bound, run.bound());
      if (!run.optimal()) {
        return bound;
      }
      model.fairShareList.forEach(FairShareCuts::observe);
      boolean refined = false;
      for (FairShareCuts fairShare : model.fairShareList) {
        refined |= fairShare.refine();
      }
      if (!refined && gap <= LAST_GAP) {
        return bound;
      }
      gap = refined ? Math.max(LAST_GAP, gap / 10) : LAST_GAP;
    }
  }

  private MipProgram.Run run(double gap) {
    if (leftNanos() <= 0) {
      return MipProgram.Run.NONE;
    }
    MipProgram.Run run = model.program.solve(Duration.ofNanos(leftNanos()), gap);
    if (run.solved()) {
      keep(model.distribution());
    }
    return run;
  }

  private long leftNanos() {
    return endNanos - System.nanoTime();
  }

  private void keep(Distribution distribution) {
    Score found = Ledger.of(problem, distribution).score();
    if (score == null || found.compareTo(score) < 0) {
      best = distribution;
      score = found;
    }
  }
}
