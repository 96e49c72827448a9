package nl.spreiding.solve;

import java.util.List;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * A first complete distribution: locations in use stay as they are, then every task is filled in
 * small blocks, each block where it costs least.
 */
final class Construction {
  /** Places per block; small against a municipality's number, so that the blocks spread. */
  private static final long BLOCK = 50;

  private Construction() {}

  /**
   * Constructs a distribution.
   *
   * @param problem the problem
   * @return a distribution within every domain
   */
  static Distribution construct(DecisionProblem problem) {
    return construct(problem, Deadline.never());
  }

  /**
   * Constructs a distribution as far as time allows.
   *
   * @param problem the problem
   * @param deadline when to stop filling the tasks
   * @return a distribution within every domain
   */
  static Distribution construct(DecisionProblem problem, Deadline deadline) {
    long[] places = new long[problem.siteList().size()];
    for (Site site : problem.siteList()) {
      places[site.index()] = nearest(site.domain(), site.placesNow());
    }
    Working working = new Working(problem, new Distribution(places));
    for (Pool pool : problem.poolList()) {
      List<Site> siteList =
          problem.siteList().stream().filter(site -> in(problem, pool, site)).toList();
      while (!deadline.reached() && addBlock(working, pool, siteList)) {
        // Until nothing is missing, or nothing can be added.
      }
    }
    return working.distribution();
  }

  private static boolean in(DecisionProblem problem, Pool pool, Site site) {
    TaskKind task = site.kind().taskKind();
    return !site.domain().fixed() && problem.poolOf(site.municipality(), task) == pool;
  }

  private static long nearest(Domain domain, long places) {
    if (domain.allows(places)) {
      return places;
    }
    if (places > domain.highest()) {
      return domain.highest();
    }
    return domain.lowest();
  }

  /** Adds a block where it costs least per place that counts. */
  private static boolean addBlock(Working working, Pool pool, List<Site> siteList) {
    long missing = working.missing(pool);
    if (missing == 0) {
      return false;
    }
    Site cheapest = null;
    long cheapestMore = 0;
    long cheapestSoftPerPlace = 0;
    for (Site site : siteList) {
      long more = block(site, working.places(site), Math.min(BLOCK, missing));
      long gain =
          more == 0
              ? 0
              : -working.poolUpper(pool, working.counted(site, more), site.imposed() ? more : 0);
      if (gain <= 0 || working.ownUpper(site, more) > 0) {
        continue;
      }
      long soft = soft(working, pool, site, more);
      long softPerPlace = Math.floorDiv(soft, gain);
      if (cheapest == null || softPerPlace < cheapestSoftPerPlace) {
        cheapest = site;
        cheapestMore = more;
        cheapestSoftPerPlace = softPerPlace;
      }
    }
    return add(working, cheapest, cheapestMore);
  }

  private static boolean add(Working working, @Nullable Site site, long more) {
    if (site == null) {
      return false;
    }
    working.change(site, more);
    return true;
  }

  private static long soft(Working working, Pool pool, Site site, long more) {
    long counted = working.counted(site, more);
    return working.ownSoft(site, more)
        + working.poolSoft(pool, counted, site.imposed() ? more : 0)
        + (site.imposed() ? 0 : working.provinceSoft(site.municipality().province(), more));
  }

  /**
   * How many places to add: the wanted block, or what brings the site to its minimum or maximum; 0:
   * impossible.
   */
  private static long block(Site site, long places, long wanted) {
    Domain domain = site.domain();
    long target = Math.min(domain.highest(), Math.max(places + wanted, domain.min()));
    return Math.max(0, target - places);
  }
}
