package nl.spreiding.model;

/** Form of a shelter location. */
public enum Form {
  /** Regular asylum seekers' centre (azc). */
  AZC,
  /** Small-scale location, up to about 150 places. */
  SMALL_SCALE,
  /** Run by the municipality. */
  MUNICIPAL,
  /** Emergency shelter (noodopvang). */
  EMERGENCY,
  /** Hotel places. */
  HOTEL,
  /** Registration centre (aanmeldvoorziening, Besluit art. 1.1). */
  REGISTRATION;

  /**
   * Whether children in this form count as living in emergency reception.
   *
   * @return true for emergency shelter and hotel places
   */
  public boolean emergency() {
    return this == EMERGENCY || this == HOTEL;
  }
}
