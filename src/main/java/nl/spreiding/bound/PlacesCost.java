package nl.spreiding.bound;

import java.util.Arrays;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Site;

/**
 * What a number of places costs at best over a group of sites: min-plus convolution, site by site.
 * Costs are soft micro-points; {@link #NEVER} marks a number that the group cannot have.
 */
final class PlacesCost {
  /** Larger than any cost; twice it still fits a long. */
  static final long NEVER = 1L << 60;

  private PlacesCost() {}

  /** The cost of nothing: zero places for zero points. */
  static long[] none() {
    return new long[1];
  }

  /**
   * The soft micro-points of one site by itself.
   *
   * @param site the site
   * @param places its places
   * @return micro-points
   */
  static long ofSite(Site site, long places) {
    return Measures.shortage(places, site.placesNow()) * site.childrenMovedPrice()
        + Measures.keptAndAdded(
            places, site.placesNow(), site.keptEmergencyPrice(), site.newEmergencyPrice())
        + places * (site.temporaryPrice() + site.unlocatedPrice() + site.costPrice())
        + (places > 0 ? site.openingPrice() : 0);
  }

  /**
   * The cost of a group, added site by site.
   *
   * @param siteList the sites
   * @return cost by number of places
   */
  static long[] of(List<Site> siteList) {
    long[] cost = none();
    for (Site site : siteList) {
      cost = plus(cost, site);
    }
    return cost;
  }

  /**
   * The cost of a group and one more site. A site's cost is linear up to its present places and
   * from there on, so that each piece takes one pass with a sliding minimum.
   *
   * @param cost cost of the group
   * @param site the site
   * @return cost of both
   */
  static long[] plus(long[] cost, Site site) {
    Domain domain = site.domain();
    int most = Math.toIntExact(domain.highest());
    long[] sum = new long[cost.length + most];
    Arrays.fill(sum, NEVER);
    if (domain.zero()) {
      long atZero = ofSite(site, 0);
      for (int t = 0; t < cost.length; t++) {
        sum[t] = Math.min(sum[t], cost[t] + atZero);
      }
    }
    if (domain.max() >= domain.min()) {
      int from = Math.toIntExact(domain.min());
      int bend = Math.toIntExact(Math.clamp(site.placesNow(), from, domain.max()));
      linear(cost, sum, site, from, bend);
      if (bend < most) {
        linear(cost, sum, site, bend, most);
      }
    }
    for (int t = 0; t < sum.length; t++) {
      sum[t] = Math.min(sum[t], NEVER);
    }
    return sum;
  }

  /** Lowers the sums by giving the site between two numbers of places, at one price per place. */
  private static void linear(long[] cost, long[] sum, Site site, int from, int to) {
    long first = ofSite(site, from);
    long slope = to > from ? ofSite(site, from + 1) - first : 0;
    long base = first - slope * from;
    int[] window = new int[cost.length];
    int head = 0;
    int tail = 0;
    for (int t = from; t < cost.length + to; t++) {
      int newest = t - from;
      if (newest < cost.length) {
        long value = cost[newest] - slope * newest;
        while (tail > head && cost[window[tail - 1]] - slope * window[tail - 1] >= value) {
          tail--;
        }
        window[tail++] = newest;
      }
      while (window[head] < t - to) {
        head++;
      }
      int j = window[head];
      if (cost[j] < NEVER) {
        sum[t] = Math.min(sum[t], cost[j] + base + slope * (t - j));
      }
    }
  }

  /**
   * Divides a number of places over the sites of a group at the cost that {@link #of} states. Of
   * equal choices the first site gets as many as it can.
   *
   * @param siteList the sites
   * @param total how many places
   * @param placesBySite where to write, by the index of the site
   */
  static void divide(List<Site> siteList, int total, long[] placesBySite) {
    long[][] costOfRest = new long[siteList.size() + 1][];
    costOfRest[siteList.size()] = none();
    for (int i = siteList.size() - 1; i >= 0; i--) {
      costOfRest[i] = plus(costOfRest[i + 1], siteList.get(i));
    }
    int left = total;
    for (int i = 0; i < siteList.size(); i++) {
      Site site = siteList.get(i);
      left -= choose(site, costOfRest[i][left], costOfRest[i + 1], left, placesBySite);
    }
  }

  private static int choose(Site site, long wanted, long[] rest, int left, long[] placesBySite) {
    for (int places = (int) Math.min(left, site.domain().highest()); places >= 0; places--) {
      int after = left - places;
      if (after < rest.length
          && rest[after] < NEVER
          && site.domain().allows(places)
          && rest[after] + ofSite(site, places) == wanted) {
        placesBySite[site.index()] = places;
        return places;
      }
    }
    throw new IllegalStateException("No places for site (" + site.id() + ") add up.");
  }
}
