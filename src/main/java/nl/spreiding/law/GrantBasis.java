package nl.spreiding.law;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;

/**
 * What the grants of one municipality depend on. All places are in the decision and on known
 * locations (Regeling art. 5(1)(a) and (b)).
 *
 * @param municipality which municipality
 * @param province the province it lies in
 * @param indicative its indicative number (Iv), amv included
 * @param special places of special nature, amv included
 * @param durable durable places of every kind
 * @param located places of every kind
 * @param counted75 places that count for the 75% grant, as its open parts are read
 * @param placeMonths the sum over its places of the months they are available in the two years
 * @param fulfilled whether it does the whole of its task (Wet art. 5(1))
 */
public record GrantBasis(
    MunicipalityCode municipality,
    ProvinceCode province,
    long indicative,
    long special,
    long durable,
    long located,
    long counted75,
    long placeMonths,
    boolean fulfilled) {}
