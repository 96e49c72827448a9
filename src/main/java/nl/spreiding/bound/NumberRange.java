package nl.spreiding.bound;

import nl.spreiding.model.MunicipalityCode;

/**
 * How far the number of a municipality can differ among distributions that score almost as well as
 * the best.
 *
 * @param municipality which municipality
 * @param lowest lowest number for which such a distribution was found
 * @param highest highest number for which such a distribution was found
 * @param lowestPossible proven: no such distribution gives it fewer
 * @param highestPossible proven: no such distribution gives it more
 */
public record NumberRange(
    MunicipalityCode municipality,
    long lowest,
    long highest,
    long lowestPossible,
    long highestPossible) {
  /** Whether the range is exact. */
  public boolean exact() {
    return lowest == lowestPossible && highest == highestPossible;
  }
}
