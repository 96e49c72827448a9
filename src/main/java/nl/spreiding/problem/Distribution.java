package nl.spreiding.problem;

import java.util.Arrays;

/** A number of places for every site of a problem: the decision. Immutable. */
public final class Distribution {
  private final long[] placesBySite;

  /**
   * A distribution.
   *
   * @param placesBySite places in the order of {@link DecisionProblem#siteList()}; copied
   */
  public Distribution(long[] placesBySite) {
    this.placesBySite = placesBySite.clone();
  }

  /**
   * The places at a site.
   *
   * @param site which site
   * @return places
   */
  public long places(Site site) {
    return placesBySite[site.index()];
  }

  /**
   * All places in the order of the sites.
   *
   * @return a copy
   */
  public long[] toArray() {
    return placesBySite.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution d && Arrays.equals(placesBySite, d.placesBySite);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(placesBySite);
  }

  @Override
  public String toString() {
    return Arrays.toString(placesBySite);
  }
}
