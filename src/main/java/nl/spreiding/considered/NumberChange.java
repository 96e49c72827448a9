package nl.spreiding.considered;

import nl.spreiding.model.MunicipalityCode;

/**
 * A municipality that would have another number.
 *
 * @param municipality which municipality
 * @param name its name, as in the input
 * @param decided its number in the decision
 * @param places its number in the other distribution
 */
public record NumberChange(MunicipalityCode municipality, String name, long decided, long places) {
  /**
   * The change.
   *
   * @return places; positive: more than in the decision
   */
  public long change() {
    return Math.subtractExact(places, decided);
  }
}
