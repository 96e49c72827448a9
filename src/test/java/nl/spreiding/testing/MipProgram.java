package nl.spreiding.testing;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A mixed-integer program, in the few forms that the decision model needs. */
final class MipProgram {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double HIGHS_ABSOLUTE_GAP = 1e-6;
  private static final String UNKNOWN_STATUS = "with value 99";

  private final Engine engine;
  private final MPSolver solver;
  private final List<MPVariable> integerList = new ArrayList<>();

  MipProgram(Engine engine) {
    this.engine = engine;
    Loader.loadNativeLibraries();
    this.solver = MPSolver.createSolver(engine.name());
    if (solver == null) {
      throw new IllegalStateException("The solver (" + engine + ") is not in this build.");
    }
  }

  MPVariable integer(long lowest, long highest) {
    MPVariable variable = solver.makeIntVar(lowest, highest, "");
    integerList.add(variable);
    return variable;
  }

  /** Lets integer variables have any value, or no longer. */
  void relax(boolean relaxed) {
    integerList.forEach(variable -> variable.setInteger(!relaxed));
  }

  MPVariable continuous(long lowest, long highest) {
    return solver.makeNumVar(lowest, highest, "");
  }

  /** {@code lowest <= sum <= highest}; infinite bounds are none. */
  void require(double lowest, LinearSum sum, double highest) {
    MPConstraint row = solver.makeConstraint(lowest - sum.constant(), highest - sum.constant(), "");
    sum.coefficients().forEach((variable, factor) -> row.setCoefficient(variable, factor));
  }

  void requireAtLeast(LinearSum sum, double lowest) {
    require(lowest, sum, INFINITY);
  }

  void requireAtMost(LinearSum sum, double highest) {
    require(-INFINITY, sum, highest);
  }

  /** {@code cost >= offset + slope * sum}, in units of a million. */
  void requireCost(MPVariable cost, double offset, double slope, LinearSum sum) {
    MPConstraint row = solver.makeConstraint(offset + slope * sum.constant(), INFINITY, "");
    row.setCoefficient(cost, 1);
    sum.coefficients().forEach((variable, factor) -> row.setCoefficient(variable, -slope * factor));
  }

  /** At least the places beyond a limit; more only if nothing pushes it down. */
  LinearSum atLeastExcess(LinearSum sum, long limit) {
    if (sum.highest() <= limit) {
      return LinearSum.of(0);
    }
    LinearSum beyond = sum.copy().plus(-limit);
    if (sum.lowest() >= limit) {
      return beyond;
    }
    MPVariable excess = continuous(0, beyond.highest());
    requireAtLeast(LinearSum.of(excess).plus(beyond, -1), 0);
    return LinearSum.of(excess);
  }

  /** At least the places short of what is wanted; more only if nothing pushes it down. */
  LinearSum atLeastShortage(LinearSum sum, long wanted) {
    return atLeastExcess(LinearSum.of(0).plus(sum, -1), -wanted);
  }

  /** At least the distance from a number; more only if nothing pushes it down. */
  LinearSum atLeastDeviation(LinearSum sum, long number) {
    LinearSum excess = atLeastExcess(sum, number);
    // |s - n| = 2 max(0, s - n) - (s - n)
    return excess.copy().plus(excess).plus(sum, -1).plus(number);
  }

  /**
   * Cuts a sum at rising numbers: the first part is what lies below the first number, counted from
   * the lowest value of the sum; a part is filled before the next one begins. Exact.
   */
  List<LinearSum> parts(LinearSum sum, long... cuts) {
    List<LinearSum> partList = new ArrayList<>();
    LinearSum rest = sum.copy().plus(-sum.lowest());
    LinearSum all = LinearSum.of(0);
    long from = sum.lowest();
    MPVariable reached = null;
    for (int i = 0; i <= cuts.length; i++) {
      long cut = i == cuts.length ? sum.highest() : cuts[i];
      long to = Math.clamp(cut, from, sum.highest());
      long length = to - from;
      if (length == 0) {
        partList.add(LinearSum.of(0));
        continue;
      }
      MPVariable part = continuous(0, length);
      if (reached != null) {
        requireAtMost(LinearSum.of(part).plus(reached, -length), 0);
      }
      if (to < sum.highest()) {
        reached = integer(0, 1);
        requireAtLeast(LinearSum.of(part).plus(reached, -length), 0);
      }
      partList.add(LinearSum.of(part));
      all.plus(part, 1);
      from = to;
    }
    require(0, all.plus(rest, -1), 0);
    return partList;
  }

  /** Exactly the places beyond a limit. */
  LinearSum excess(LinearSum sum, long limit) {
    if (sum.highest() <= limit || sum.lowest() >= limit) {
      return atLeastExcess(sum, limit);
    }
    return parts(sum, limit).get(1);
  }

  /** Sets the objective: a sum, divided by a number, and variables in units of that number. */
  void minimise(LinearSum sum, double divisor, List<MPVariable> whole) {
    MPObjective objective = solver.objective();
    objective.clear();
    sum.coefficients().forEach((v, factor) -> objective.setCoefficient(v, factor / divisor));
    whole.forEach(v -> objective.setCoefficient(v, 1));
    objective.setOffset(sum.constant() / divisor);
    objective.setMinimization();
  }

  /**
   * What a run of the solver came to.
   *
   * @param solved whether there is a solution
   * @param optimal whether the solver claims that it is optimal, within the gap
   * @param bound no solution has a lower value, says the solver; not a number: it does not say
   */
  record Run(boolean solved, boolean optimal, double bound) {
    static final Run NONE = new Run(false, false, Double.NaN);
  }

  Run solve(Duration limit, double relativeGap) {
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, relativeGap);
    if (engine == Engine.SCIP) {
      // This propagator of SCIP 10.0 stops now and then with an error of its own.
      solver.setSolverSpecificParametersAsString("propagating/genvbounds/freq = -1");
    }
    if (engine == Engine.HIGHS) {
      // OR-Tools does not hand the gap to HiGHS, which then stops at a ten-thousandth.
      solver.setSolverSpecificParametersAsString("mip_rel_gap=" + relativeGap);
    }
    solver.setTimeLimit(Math.max(1, limit.toMillis()));
    MPSolver.ResultStatus status = status(parameters);
    boolean optimal = status == MPSolver.ResultStatus.OPTIMAL;
    if (!optimal && status != MPSolver.ResultStatus.FEASIBLE) {
      return Run.NONE;
    }
    double bound = bound(relativeGap);
    return new Run(true, optimal, Double.isFinite(bound) ? bound : Double.NaN);
  }

  /**
   * OR-Tools gives the value of HiGHS as its bound. What HiGHS claims by stopping is less: no
   * solution is better by more than the gap, or than its absolute gap.
   */
  private double bound(double relativeGap) {
    double value = solver.objective().value();
    return engine == Engine.HIGHS
        ? value - Math.max(relativeGap * Math.abs(value), HIGHS_ABSOLUTE_GAP)
        : Math.min(solver.objective().bestBound(), value);
  }

  /**
   * OR-Tools 9.15 hands on from HiGHS a status that its own Java enum does not know, 99
   * (MPSOLVER_UNKNOWN_STATUS), whenever HiGHS stops at a limit: not only if it has no solution, but
   * also if it has one, which is lost (issues 5016 and 5372 of google/or-tools). Either way there
   * is none to be had.
   */
  private MPSolver.ResultStatus status(MPSolverParameters parameters) {
    try {
      return solver.solve(parameters);
    } catch (IllegalArgumentException e) {
      if (engine == Engine.HIGHS && String.valueOf(e.getMessage()).endsWith(UNKNOWN_STATUS)) {
        return MPSolver.ResultStatus.NOT_SOLVED;
      }
      throw e;
    } finally {
      parameters.delete();
    }
  }

  void delete() {
    solver.delete();
  }
}
