package nl.spreiding.explain;

import nl.spreiding.model.Municipality;

/**
 * The near-optimal range of one municipality: its lowest and highest number among all distributions
 * within the limit. Not every number between them need be possible.
 *
 * @param municipality which municipality
 * @param decided its number in the decision of the run
 * @param lowest lowest number for which a distribution within the limit was found
 * @param highest highest number for which one was found
 * @param lowestPossible proven: none gives it fewer
 * @param highestPossible proven: none gives it more
 */
public record RangeRow(
    Municipality municipality,
    long decided,
    long lowest,
    long highest,
    long lowestPossible,
    long highestPossible) {
  /**
   * Whether the range is exact.
   *
   * @return true if what was found is all that is possible
   */
  public boolean exact() {
    return lowest == lowestPossible && highest == highestPossible;
  }

  /**
   * How much the number can differ.
   *
   * @return {@link Leeway#UNKNOWN} if what was found and what is possible do not agree on it
   */
  public Leeway leeway() {
    Leeway found = Leeway.of(lowest, highest, decided);
    Leeway possible = Leeway.of(lowestPossible, highestPossible, decided);
    return found == possible ? found : Leeway.UNKNOWN;
  }
}
