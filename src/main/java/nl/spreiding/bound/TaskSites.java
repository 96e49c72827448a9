package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/**
 * Divides located places of one task over the sites of a municipality, at the cost that {@link
 * LocatedCost} states, many times over: nothing is computed again.
 */
final class TaskSites {
  private final SiteChain regular;
  private final SiteChain others;
  private final SiteChain special;
  private final int minimumSpecial;

  /**
   * Prepares one task.
   *
   * @param municipality the municipality
   * @param task which task
   * @param siteList its sites, of either task
   */
  TaskSites(MunicipalityProblem municipality, TaskKind task, List<Site> siteList) {
    this.minimumSpecial = Math.toIntExact(municipality.minimumDurableSpecial());
    List<Site> regularList = new ArrayList<>();
    List<Site> specialList = new ArrayList<>();
    List<Site> otherList = new ArrayList<>();
    for (Site site : siteList) {
      if (!site.imposed() && site.kind().taskKind() == task) {
        (!site.durable() ? otherList : site.kind() == Kind.REGULAR ? regularList : specialList)
            .add(site);
      }
    }
    this.regular = new SiteChain(PlacesCost.none(), regularList);
    this.others = new SiteChain(withMinimum(municipality, regular.cost()), otherList);
    this.special = new SiteChain(PlacesCost.none(), specialList);
  }

  private static long[] withMinimum(MunicipalityProblem m, long[] ofRegular) {
    long[] cost = ofRegular.clone();
    for (int r = 0; r < cost.length; r++) {
      if (cost[r] < PlacesCost.NEVER) {
        cost[r] += m.durableMinimumPrice() * Measures.belowMinimum(r, m.minimumDurableRegular());
      }
    }
    return cost;
  }

  /**
   * Divides places over the sites.
   *
   * @param level durable special places, counted up to the minimum size
   * @param places how many places; possible ones
   * @param placesBySite where to write, by the index of the site
   */
  void divide(int level, int places, long[] placesBySite) {
    long[] ofSpecial = special.cost();
    long[] rest = others.cost();
    long cheapest = PlacesCost.NEVER;
    int best = -1;
    for (int s = level; s < ofSpecial.length && s <= places; s++) {
      boolean possible = Math.min(s, minimumSpecial) == level && places - s < rest.length;
      if (possible && ofSpecial[s] + rest[places - s] < cheapest) {
        cheapest = ofSpecial[s] + rest[places - s];
        best = s;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("No division of " + places + " places adds up.");
    }
    special.divide(best, placesBySite);
    regular.divide(others.divide(places - best, placesBySite), placesBySite);
  }
}
