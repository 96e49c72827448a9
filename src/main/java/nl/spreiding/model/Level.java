package nl.spreiding.model;

/** Level of a constraint; a lower level is never traded against a higher one. */
public enum Level {
  /** A rule that a decision must meet. */
  HARD,
  /** The task: what is missing is minimised before anything else. */
  MEDIUM,
  /** A weighed interest (keuze). */
  SOFT;

  /**
   * The name as written in files.
   *
   * @return lower-case name
   */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
