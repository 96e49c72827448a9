package nl.spreiding.testing;

import com.google.ortools.Loader;
import java.time.Duration;
import nl.spreiding.problem.DecisionProblem;

/** Decides a problem by a general solver that shares nothing with the search. */
public final class Oracle {
  private Oracle() {}

  /** Loads native code, which the first question would do otherwise. */
  public static void load() {
    Loader.loadNativeLibraries();
  }

  /**
   * Asks a solver for the best distribution.
   *
   * @param problem the decision problem
   * @param limit how long it may take
   * @param engine which solver
   * @return what it found
   */
  public static OracleAnswer solve(DecisionProblem problem, Duration limit, Engine engine) {
    return engine == Engine.CP_SAT
        ? CpSatOracle.solve(problem, limit)
        : MipOracle.solve(problem, limit, engine);
  }
}
