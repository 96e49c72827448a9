package nl.spreiding.sweep;

import java.util.Locale;

/** How a run of a sweep ended. */
public enum RunStatus {
  /** Every task and every hard rule is met. */
  MET,
  /** Decided, but a task or a hard rule is not met. */
  SHORT,
  /** Not decided: the input gives numbers that are too large to calculate with. */
  REFUSED,
  /** Not decided: an internal fault. A resumed sweep tries again. */
  FAULT;

  /**
   * The word in tables.
   *
   * @return in lower case
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
