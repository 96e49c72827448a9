package nl.spreiding.solve;

import java.time.Duration;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;

/** The exchange polish by itself, to be measured. */
public final class Polishing {
  private Polishing() {}

  /**
   * Polishes a distribution as far as time allows.
   *
   * @param problem the problem
   * @param start where to start
   * @param time how long at most
   * @return a distribution that is no worse
   */
  public static Distribution polish(DecisionProblem problem, Distribution start, Duration time) {
    return Polish.polish(problem, start, new Deadline(time));
  }
}
