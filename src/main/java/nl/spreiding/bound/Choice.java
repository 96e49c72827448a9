package nl.spreiding.bound;

/**
 * One way to decide a municipality, up to the division over its locations.
 *
 * @param otherLevel durable special places among the located places other than amv, up to the
 *     minimum
 * @param otherLocated places on known locations other than amv
 * @param amvLevel durable amv places on known locations, up to the minimum
 * @param amvLocated amv places on known locations
 * @param otherImposed imposed places other than amv
 * @param amvImposed imposed amv places
 */
record Choice(
    int otherLevel,
    int otherLocated,
    int amvLevel,
    int amvLocated,
    long otherImposed,
    long amvImposed) {

  /** All places. */
  long total() {
    return located() + otherImposed + amvImposed;
  }

  /** Places on known locations. */
  long located() {
    return (long) otherLocated + amvLocated;
  }
}
