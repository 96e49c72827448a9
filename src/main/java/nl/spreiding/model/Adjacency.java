package nl.spreiding.model;

/**
 * Two municipalities that share a border.
 *
 * @param a one of them
 * @param b the other
 */
public record Adjacency(MunicipalityCode a, MunicipalityCode b) {}
