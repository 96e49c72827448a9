package nl.spreiding.model;

/**
 * A province.
 *
 * @param code CBS code
 * @param name official name
 */
public record Province(ProvinceCode code, String name) {}
