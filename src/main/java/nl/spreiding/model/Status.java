package nl.spreiding.model;

/** How certain a location is. */
public enum Status {
  /** In use. */
  OPEN,
  /** Decided locally, or "likely" (kansrijk) in the commissioner's report. */
  AGREED,
  /** Named by the municipality, not decided. */
  OFFERED,
  /** An idea; using it is imposing. */
  CANDIDATE
}
