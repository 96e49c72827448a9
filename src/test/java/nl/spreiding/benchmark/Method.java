package nl.spreiding.benchmark;

import java.time.Duration;
import nl.spreiding.problem.DecisionProblem;

/** A way to decide a problem, to be measured beside others. */
public interface Method {
  /**
   * What it is called in results.
   *
   * @return a short name without spaces
   */
  String name();

  /**
   * Whether its answer depends on the seed, so that several runs say more than one.
   *
   * @return false unless a method says otherwise
   */
  default boolean seeded() {
    return false;
  }

  /** Loads what is not part of deciding, such as native code; before the clock starts. */
  default void prepare() {}

  /**
   * Decides a problem.
   *
   * @param problem the decision problem
   * @param seed seed, for methods that have one
   * @param limit how long it may take; a method need not be exact about it, its time is measured
   * @return what it found
   */
  Answer run(DecisionProblem problem, long seed, Duration limit);
}
