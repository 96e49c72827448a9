package nl.spreiding.bound;

import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Site;

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

  /** The choice that given places, by the index of the site, come to. */
  static Choice of(MunicipalTables tables, long[] placesBySite) {
    long[] located = new long[2];
    long[] imposed = new long[2];
    long[] special = new long[2];
    for (Site site : tables.siteList()) {
      int task = site.kind().taskKind().ordinal();
      long places = placesBySite[site.index()];
      (site.imposed() ? imposed : located)[task] += places;
      special[task] += site.durable() && site.kind() != Kind.REGULAR ? places : 0;
    }
    int other = TaskKind.OTHER.ordinal();
    int amv = TaskKind.AMV.ordinal();
    long most = tables.municipality().minimumDurableSpecial();
    return new Choice(
        (int) Math.min(most, special[other]),
        (int) located[other],
        (int) Math.min(most, special[amv]),
        (int) located[amv],
        imposed[other],
        imposed[amv]);
  }
}
