package nl.spreiding.sweep;

import java.util.Locale;

/** The exact fractions of a run, in the order of the tables. */
public enum FractionFigure {
  /** Mean over municipalities of the squared deviation from what is due. */
  MEAN_SQUARED,
  /** Mean over municipalities of the absolute deviation from what is due. */
  MEAN_ABSOLUTE,
  /** Gini coefficient of places against what is due. */
  GINI,
  /** Highest minus lowest places per place due. */
  RANGE;

  /**
   * The name in tables.
   *
   * @return in lower case
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
