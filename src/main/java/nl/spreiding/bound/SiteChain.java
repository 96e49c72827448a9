package nl.spreiding.bound;

import java.util.List;
import nl.spreiding.problem.Site;

/**
 * What places cost at best over a list of sites, remembered site by site, so that a number is
 * divided over the sites without computing anything again.
 */
final class SiteChain {
  private final List<Site> siteList;

  /** The cost of the first so many sites, by number of places. */
  private final long[][] costOfFirst;

  /**
   * A chain.
   *
   * @param start cost by number of places before the first site
   * @param siteList the sites
   */
  SiteChain(long[] start, List<Site> siteList) {
    this.siteList = List.copyOf(siteList);
    this.costOfFirst = new long[siteList.size() + 1][];
    costOfFirst[0] = start;
    for (int i = 0; i < siteList.size(); i++) {
      costOfFirst[i + 1] = PlacesCost.plus(costOfFirst[i], siteList.get(i));
    }
  }

  /** The cost of all sites together, by number of places. */
  long[] cost() {
    return costOfFirst[siteList.size()];
  }

  /**
   * Divides places over the sites at the cost that {@link #cost} states.
   *
   * @param places how many places; possible ones
   * @param placesBySite where to write, by the index of the site
   * @return places left for what stands before the first site
   */
  int divide(int places, long[] placesBySite) {
    int left = places;
    for (int i = siteList.size() - 1; i >= 0; i--) {
      Site site = siteList.get(i);
      int chosen = choose(site, costOfFirst[i + 1][left], costOfFirst[i], left);
      placesBySite[site.index()] = chosen;
      left -= chosen;
    }
    return left;
  }

  private static int choose(Site site, long wanted, long[] before, int left) {
    for (int places = (int) Math.min(left, site.domain().highest()); places >= 0; places--) {
      int rest = left - places;
      if (rest < before.length
          && before[rest] < PlacesCost.NEVER
          && site.domain().allows(places)
          && before[rest] + PlacesCost.ofSite(site, places) == wanted) {
        return places;
      }
    }
    throw new IllegalStateException("No places for site (" + site.id() + ") add up.");
  }
}
