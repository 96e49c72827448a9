package nl.spreiding.sweep;

import java.util.Locale;

/** A number that can fall while the national total rises. */
public enum FallingNumber {
  /** The indicative number, all places. */
  INDICATIVE,
  /** The indicative amv number. */
  INDICATIVE_AMV,
  /** What remains: other than amv. */
  INDICATIVE_OTHER,
  /** The decided number. */
  DECIDED;

  /**
   * The word in tables.
   *
   * @return in lower case with underscores
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
