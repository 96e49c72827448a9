package nl.spreiding.model;

/** Kind of a shelter place (opvangplaats). */
public enum Kind {
  /** Regular place. */
  REGULAR,
  /** Place for an unaccompanied minor (alleenstaande minderjarige vreemdeling, amv). */
  AMV,
  /**
   * Place of special nature other than amv (opvangplaats van bijzondere aard, Besluit art. 1.1).
   */
  SPECIAL;

  /**
   * The task that a place of this kind counts towards.
   *
   * @return the amv task for amv places, otherwise the task for all other places
   */
  public TaskKind taskKind() {
    return this == AMV ? TaskKind.AMV : TaskKind.OTHER;
  }
}
