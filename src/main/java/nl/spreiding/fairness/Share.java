package nl.spreiding.fairness;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one municipality has against what is due from it.
 *
 * @param municipality which municipality
 * @param province the province it lies in
 * @param due what is due: the indicative number after exchanges, in places, not negative
 * @param places what it has in the distribution that is judged, not negative
 */
public record Share(MunicipalityCode municipality, ProvinceCode province, long due, long places) {
  /** Refuses negative numbers. */
  public Share {
    if (due < 0 || places < 0) {
      throw new IllegalArgumentException(
          "The places (" + places + ") or what is due (" + due + ") are negative.");
    }
  }

  /**
   * Places per place due.
   *
   * @return exact
   * @throws ArithmeticException if nothing is due
   */
  public BigFraction ratio() {
    return BigFraction.of(places, due);
  }

  /**
   * How far it lies from what is due.
   *
   * @return places; positive when it does more
   */
  public long deviation() {
    return Math.subtractExact(places, due);
  }
}
