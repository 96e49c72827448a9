package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Exact exchange polish: when it is done, no transfer of any number of places between two sites of
 * one pool, and no change of a single site, improves the score; and no transfer that costs nothing
 * moves places to a municipality with a lower code (the stated tie rule).
 *
 * <p>For one number of places k, what a site loses or gains is computed once per site. Sites that
 * touch the same shared terms (pool and province) in the same way form a group; within a group only
 * the cheapest matter. So one k costs one pass over the sites, not one over all pairs.
 */
final class Polish {
  private final Working working;
  private final Deadline deadline;
  private final List<Pool> poolList;
  private final List<List<Site>> siteListByPool = new ArrayList<>();
  private final Groups giverGroups = new Groups(true);
  private final Groups takerGroups = new Groups(false);
  private final Best best = new Best();

  Polish(DecisionProblem problem, Working working, Deadline deadline) {
    this.working = working;
    this.deadline = deadline;
    this.poolList = problem.poolList();
    poolList.forEach(pool -> siteListByPool.add(new ArrayList<>()));
    problem.siteList().stream()
        .filter(site -> !site.domain().fixed())
        .sorted(
            java.util.Comparator.comparingInt((Site s) -> s.municipality().index())
                .thenComparingInt(Site::index))
        .forEach(site -> siteListByPool.get(pool(problem, site).index()).add(site));
  }

  private static Pool pool(DecisionProblem problem, Site site) {
    TaskKind task = site.kind().taskKind();
    return problem.poolOf(site.municipality(), task);
  }

  /**
   * Polishes a distribution.
   *
   * @param problem the problem
   * @param start where to start
   * @return a distribution that no single exchange improves
   */
  static Distribution polish(DecisionProblem problem, Distribution start) {
    return polish(problem, start, Deadline.never());
  }

  /**
   * Polishes a distribution as far as time allows.
   *
   * @param problem the problem
   * @param start where to start
   * @param deadline when to stop; if it was reached the promise of this class does not hold
   * @return a distribution that is no worse
   */
  static Distribution polish(DecisionProblem problem, Distribution start, Deadline deadline) {
    Working working = new Working(problem, start);
    new Polish(problem, working, deadline).run();
    return working.distribution();
  }

  void run() {
    boolean changed = true;
    while (changed) {
      while (!deadline.reached() && sweep(true)) {
        // Coarse sweeps are cheap and find nearly everything.
      }
      changed = !deadline.reached() && sweep(false);
    }
  }

  private boolean sweep(boolean coarse) {
    boolean changed = false;
    for (Pool pool : poolList) {
      changed |= sweep(pool, siteListByPool.get(pool.index()), coarse);
    }
    return changed;
  }

  /**
   * From the largest number of places that anyone can give down to one; a coarse sweep skips most
   * numbers.
   */
  private boolean sweep(Pool pool, List<Site> siteList, boolean coarse) {
    boolean changed = false;
    long most = 1;
    for (Site site : siteList) {
      // A transfer moves at most what the giver has; a change of one site alone may be larger.
      most = Math.max(most, Math.max(working.places(site), working.usefulMore(site)));
    }
    for (long k = most; k >= 1 && !deadline.reached(); k -= coarse ? Math.max(1, k / 4) : 1) {
      while (!deadline.reached() && improve(pool, siteList, k)) {
        changed = true;
      }
    }
    return changed;
  }

  /**
   * Makes the best transfer of exactly k places, if it improves the score or follows the tie rule.
   */
  private boolean improve(Pool pool, List<Site> siteList, long k) {
    giverGroups.clear();
    takerGroups.clear();
    best.clear();
    for (int order = 0; order < siteList.size(); order++) {
      Site site = siteList.get(order);
      long places = working.places(site);
      if (site.domain().allows(places - k)) {
        giverGroups.add(working, site, order, -k);
      }
      if (site.domain().allows(places + k)) {
        takerGroups.add(working, site, order, k);
      }
    }
    acrossMunicipalities(pool);
    withinMunicipalities(pool, siteList, k);
    if (!best.found()) {
      return false;
    }
    if (best.giver != null) {
      working.change(best.giver, -k);
    }
    if (best.taker != null) {
      working.change(best.taker, k);
    }
    return true;
  }

  private void acrossMunicipalities(Pool pool) {
    for (Group giver : giverGroups.list()) {
      single(pool, giver);
      for (Group taker : takerGroups.list()) {
        long upper =
            working.poolUpper(pool, giver.counted + taker.counted, giver.imposed + taker.imposed);
        long soft =
            working.poolSoft(pool, giver.counted + taker.counted, giver.imposed + taker.imposed);
        soft += provinceSoft(giver, taker);
        if (giver.first.site.municipality() != taker.first.site.municipality()) {
          best.offer(giver.first, taker.first, upper, soft);
        } else {
          if (giver.second != null) {
            best.offer(giver.second, taker.first, upper, soft);
          }
          if (taker.second != null) {
            best.offer(giver.first, taker.second, upper, soft);
          }
        }
      }
    }
    takerGroups.list().forEach(taker -> single(pool, taker));
  }

  private long provinceSoft(Group giver, Group taker) {
    if (giver.province == taker.province) {
      long located = giver.located + taker.located;
      return located == 0 ? 0 : working.provinceSoft(giver.province, located);
    }
    return working.provinceSoft(giver.province, giver.located)
        + working.provinceSoft(taker.province, taker.located);
  }

  /** A change of one site without a counterpart. */
  private void single(Pool pool, Group group) {
    long upper = working.poolUpper(pool, group.counted, group.imposed);
    long soft = working.poolSoft(pool, group.counted, group.imposed);
    soft += working.provinceSoft(group.province, group.located);
    best.offer(group.giver ? group.first : null, group.giver ? null : group.first, upper, soft);
  }

  /** Two sites of one municipality share its own terms, so these pairs are tried as they are. */
  private void withinMunicipalities(Pool pool, List<Site> siteList, long k) {
    for (int from = 0; from < siteList.size(); from++) {
      Site giver = siteList.get(from);
      if (!giver.domain().allows(working.places(giver) - k)) {
        continue;
      }
      for (int step = -1; step <= 1; step += 2) {
        for (int to = from + step; to >= 0 && to < siteList.size(); to += step) {
          Site taker = siteList.get(to);
          if (taker.municipality() != giver.municipality()) {
            break;
          }
          if (taker.domain().allows(working.places(taker) + k)) {
            pair(pool, giver, from, taker, to, k);
          }
        }
      }
    }
  }

  private void pair(Pool pool, Site giver, int from, Site taker, int to, long k) {
    ProvinceProblem province = giver.municipality().province();
    long located = (taker.imposed() ? 0 : k) - (giver.imposed() ? 0 : k);
    long imposed = -located;
    long counted = working.counted(giver, -k);
    long soft = working.ownSoft(giver, -k) + working.provinceSoft(province, located);
    working.change(giver, -k);
    soft += working.ownSoft(taker, k);
    counted += working.counted(taker, k);
    working.change(giver, k);
    soft += working.poolSoft(pool, counted, imposed);
    best.offer(giver, from, taker, to, working.poolUpper(pool, counted, imposed), soft);
  }

  /** One end of a transfer: a site and what the change costs the site and its municipality. */
  private record End(Site site, int order, long upper, long soft) {}

  /**
   * Ends that touch the shared terms in the same way; the cheapest, and the cheapest of another
   * municipality.
   */
  private static final class Group {
    final boolean giver;
    final ProvinceProblem province;
    final long located;
    final long counted;
    final long imposed;
    End first;
    @Nullable End second;

    Group(boolean giver, End first, long located, long counted, long imposed) {
      this.giver = giver;
      this.province = first.site.municipality().province();
      this.located = located;
      this.counted = counted;
      this.imposed = imposed;
      this.first = first;
    }

    boolean matches(ProvinceProblem otherProvince, long otherLocated, long otherCounted) {
      return located == otherLocated
          && counted == otherCounted
          && (located == 0 || province == otherProvince);
    }

    void add(End end) {
      if (better(end, first)) {
        if (end.site.municipality() != first.site.municipality()) {
          second = first;
        }
        first = end;
      } else if (end.site.municipality() != first.site.municipality()
          && (second == null || better(end, second))) {
        second = end;
      }
    }

    /**
     * Cheaper; at equal cost the giver with the highest order and the taker with the lowest, for
     * the tie rule.
     */
    private boolean better(End a, End b) {
      if (a.upper != b.upper) {
        return a.upper < b.upper;
      }
      if (a.soft != b.soft) {
        return a.soft < b.soft;
      }
      return giver ? a.order > b.order : a.order < b.order;
    }
  }

  private static final class Groups {
    private final boolean giver;
    private final List<Group> groupList = new ArrayList<>();

    Groups(boolean giver) {
      this.giver = giver;
    }

    void clear() {
      groupList.clear();
    }

    List<Group> list() {
      return groupList;
    }

    void add(Working working, Site site, int order, long more) {
      End end = new End(site, order, working.ownUpper(site, more), working.ownSoft(site, more));
      long located = site.imposed() ? 0 : more;
      long imposed = site.imposed() ? more : 0;
      long counted = working.counted(site, more);
      for (Group group : groupList) {
        if (group.matches(site.municipality().province(), located, counted)) {
          group.add(end);
          return;
        }
      }
      groupList.add(new Group(giver, end, located, counted, imposed));
    }
  }

  /**
   * The best transfer seen so far for the present k; nothing unless it is better than standing
   * still.
   */
  private static final class Best {
    @Nullable Site giver;
    @Nullable Site taker;
    private long upper;
    private long soft;
    private boolean found;

    void clear() {
      giver = null;
      taker = null;
      upper = 0;
      soft = 0;
      found = false;
    }

    boolean found() {
      return found;
    }

    void offer(@Nullable End from, @Nullable End to, long sharedUpper, long sharedSoft) {
      long u = sharedUpper + (from == null ? 0 : from.upper) + (to == null ? 0 : to.upper);
      long s = sharedSoft + (from == null ? 0 : from.soft) + (to == null ? 0 : to.soft);
      boolean tie = from != null && to != null && from.order > to.order;
      take(from == null ? null : from.site, to == null ? null : to.site, u, s, tie);
    }

    void offer(Site from, int fromOrder, Site to, int toOrder, long u, long s) {
      take(from, to, u, s, fromOrder > toOrder);
    }

    private void take(@Nullable Site from, @Nullable Site to, long u, long s, boolean tie) {
      boolean better = u < upper || u == upper && s < soft;
      boolean byTieRule = !found && u == 0 && s == 0 && tie;
      if (better || byTieRule) {
        giver = from;
        taker = to;
        upper = u;
        soft = s;
        found = true;
      }
    }
  }
}
