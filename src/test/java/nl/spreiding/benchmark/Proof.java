package nl.spreiding.benchmark;

/** What a method shows about its answer. Later is stronger. */
public enum Proof {
  /** Nothing, or only a bound below it. */
  NO,
  /** It is the best, within the tolerance of a solver that calculates in floating point. */
  TOLERANCE,
  /** It is the best, in whole numbers. */
  EXACT
}
