package nl.spreiding.law;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The indicative number of one municipality (Iv, Besluit art. 2.1(3)).
 *
 * @param municipality which municipality
 * @param province the province it lies in
 * @param weight weighting factor (Wf), exact
 * @param exact Iv before rounding, exact
 * @param rounded Iv, rounded half up to whole places
 */
public record IndicativeNumber(
    MunicipalityCode municipality,
    ProvinceCode province,
    BigFraction weight,
    BigFraction exact,
    long rounded) {}
