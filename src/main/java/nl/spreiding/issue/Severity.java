package nl.spreiding.issue;

/** How serious a problem in the input is. */
public enum Severity {
  /** Nothing is computed or written until it is solved. */
  ERROR,
  /** The work goes on; a person must look at it. */
  WARNING
}
