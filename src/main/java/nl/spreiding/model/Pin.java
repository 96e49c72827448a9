package nl.spreiding.model;

/** A number fixed by the user, with who fixed it and why. */
public sealed interface Pin {
  /**
   * The number it is fixed at.
   *
   * @return places
   */
  long places();

  /**
   * Who fixed it.
   *
   * @return author of the scenario
   */
  String author();

  /**
   * Why it was fixed.
   *
   * @return reason given in the scenario
   */
  String reason();

  /**
   * All places of a municipality.
   *
   * @param municipality which municipality
   * @param places the number
   * @param author who fixed it
   * @param reason why
   */
  record OfMunicipality(MunicipalityCode municipality, long places, String author, String reason)
      implements Pin {}

  /**
   * The places at a location.
   *
   * @param location which location
   * @param places the number
   * @param author who fixed it
   * @param reason why
   */
  record OfLocation(LocationId location, long places, String author, String reason)
      implements Pin {}
}
