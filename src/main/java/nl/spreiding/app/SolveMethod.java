package nl.spreiding.app;

/** How a decision is drawn up. */
public enum SolveMethod {
  /** The best distribution that can be found. */
  OPTIMAL,
  /** The practice of December 2024, as a reference: reports, and the remainder pro rata. */
  PRO_RATA
}
