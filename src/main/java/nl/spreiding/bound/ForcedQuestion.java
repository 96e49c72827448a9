package nl.spreiding.bound;

import nl.spreiding.model.MunicipalityCode;

/**
 * What would be best if one municipality had a certain number.
 *
 * @param municipality which municipality
 * @param places its number
 */
public record ForcedQuestion(MunicipalityCode municipality, long places) {}
