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
  private static final int RELAXED_ROUNDS = 40;
  private static final long LEAST_NANOS = 1_000_000;
  private static final double FIRST_GAP = 1e-3;
  private static final double LAST_GAP = 1e-9;

  /** What HiGHS has when time is up is lost, so that it must come to an end early. */
  private static final double FIRST_GAP_OF_HIGHS = 1e-1;

  private final DecisionProblem problem;
  private final Engine engine;
  private final MipModel model;
  private final long endNanos;
  private @Nullable Distribution best;
  private @Nullable Score score;

  private MipOracle(DecisionProblem problem, Duration limit, Engine engine) {
    this.problem = problem;
    this.endNanos = System.nanoTime() + limit.toNanos();
    this.engine = engine;
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
    MipProgram.Run run = run(0, Duration.ofNanos(leftNanos()));
    if (run.solved()) {
      keep(model.distribution());
    }
    double bound = run.bound();
    return Double.isNaN(bound) ? 0 : Math.max(0, (long) Math.ceil(bound - WHOLE_TOLERANCE));
  }

  /** Solves again with sharper cuts until the solution costs what it says. */
  private double points() {
    model.program.minimise(
        model.soft, POINT, model.fairShareList.stream().map(FairShareCuts::cost).toList());
    double bound = relaxedPoints();
    double gap = engine == Engine.HIGHS ? FIRST_GAP_OF_HIGHS : FIRST_GAP;
    while (true) {
      // Time is kept for sharper cuts as long as the program itself is solved only roughly.
      Duration time = Duration.ofNanos(gap > LAST_GAP ? leftNanos() / 2 : leftNanos());
      MipProgram.Run run = run(gap, time);
      bound = Double.isNaN(run.bound()) ? bound : Math.max(bound, run.bound());
      if (run.solved()) {
        keep(model.distribution());
      }
      boolean refined = run.solved() && refine();
      if (leftNanos() <= LEAST_NANOS || !refined && gap <= LAST_GAP) {
        return bound;
      }
      gap = refined && run.optimal() ? Math.max(LAST_GAP, gap / 100) : refined ? gap : LAST_GAP;
    }
  }

  /** The bound without integrality; its only use is to find out where cuts matter. */
  private double relaxedPoints() {
    model.program.relax(true);
    double bound = 0;
    for (int round = 0; round < RELAXED_ROUNDS; round++) {
      MipProgram.Run run = run(0, Duration.ofNanos(leftNanos() / 4));
      bound = Double.isNaN(run.bound()) ? bound : Math.max(bound, run.bound());
      if (!run.solved() || !refine()) {
        break;
      }
    }
    model.program.relax(false);
    return bound;
  }

  private boolean refine() {
    model.fairShareList.forEach(FairShareCuts::observe);
    boolean refined = false;
    for (FairShareCuts fairShare : model.fairShareList) {
      refined |= fairShare.refine();
    }
    return refined;
  }

  private MipProgram.Run run(double gap, Duration time) {
    return time.toNanos() <= 0 ? MipProgram.Run.NONE : model.program.solve(time, gap);
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
