package nl.spreiding.sweep;

import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * The number of one municipality in one run, in places.
 *
 * @param municipality which municipality
 * @param indicative its indicative number
 * @param indicativeAmv its indicative amv number
 * @param due what is due after exchanges
 * @param reported the number in the report; null: none
 * @param regular decided regular places
 * @param amv decided amv places
 * @param special decided special places
 * @param imposed those of all these without a known location
 */
public record NumberRow(
    MunicipalityCode municipality,
    long indicative,
    long indicativeAmv,
    long due,
    @Nullable Long reported,
    long regular,
    long amv,
    long special,
    long imposed) {
  /**
   * The decided number.
   *
   * @return all kinds together
   */
  public long decided() {
    return regular + amv + special;
  }
}
