package nl.spreiding.explain;

/**
 * Decimals to which pages and files show the fairness figures, half away from zero. The exact value
 * stands beside it in {@code result.json}.
 */
public final class Digits {
  /** Places per place due. */
  public static final int RATIO = 3;

  /** Mean deviations. */
  public static final int MEAN = 2;

  /** The Gini coefficient. */
  public static final int GINI = 4;

  /** Places per 1,000 inhabitants. */
  public static final int DENSITY = 2;

  /** Places per 1,000 weighted inhabitants where provinces hardly differ. */
  public static final int FINE_DENSITY = 5;

  /** Weighted inhabitants. */
  public static final int WEIGHTED = 0;

  /** Numbers before rounding. */
  public static final int EXACT_PLACES = 3;

  /** A mean SES-WOA score. */
  public static final int SCORE = 4;

  private Digits() {}
}
