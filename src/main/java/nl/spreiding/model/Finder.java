package nl.spreiding.model;

/** A step of a run that can find a distribution. The names are codes in files. */
public enum Finder {
  /** The price-guided start of the exact side, polished. */
  PRICE_START,
  /**
   * The search: from a construction or the price-guided start moves, or exchanges of what was found
   * before; then polish.
   */
  SEARCH,
  /** The exact side. */
  EXACT,
  /** The practice of December 2024: reports, and the remainder pro rata. */
  PRO_RATA,
  /** An earlier run whose places were taken over where nothing that concerns them changed. */
  BASELINE
}
