package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/**
 * Makes the options of one municipality. All amounts come from the measures; the prices of the menu
 * only say which options look cheap.
 */
final class MemberOptions {
  private final Working working;
  private final Menu menu;
  private final int member;
  private final int district;
  private final List<Site> siteList;
  private final MunicipalityProblem municipality;
  private final long[] now;
  private final int otherImposedAt;
  private final int amvImposedAt;
  private final List<MemberOption> result = new ArrayList<>();

  private MemberOptions(Working working, Menu menu, int member, int district, List<Site> siteList) {
    this.working = working;
    this.menu = menu;
    this.member = member;
    this.district = district;
    this.siteList = siteList;
    this.municipality = siteList.getFirst().municipality();
    this.now = siteList.stream().mapToLong(working::places).toArray();
    this.otherImposedAt = imposedAt(siteList, TaskKind.OTHER);
    this.amvImposedAt = imposedAt(siteList, TaskKind.AMV);
  }

  /** The position of the imposed places of a kind; -1: none. */
  static int imposedAt(List<Site> siteList, TaskKind task) {
    for (int i = 0; i < siteList.size(); i++) {
      if (siteList.get(i).imposed() && siteList.get(i).kind().taskKind() == task) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The options of a municipality.
   *
   * @param working the present distribution; unchanged afterwards
   * @param menu what to offer
   * @param member its number in the area
   * @param district the number of its province in the area
   * @param siteList its sites
   * @return the present arrangement first, then those of the menu that break the same hard rules
   */
  static List<MemberOption> of(
      Working working, Menu menu, int member, int district, List<Site> siteList) {
    MemberOptions options = new MemberOptions(working, menu, member, district, siteList);
    options.add(options.now);
    for (Arrangement arrangement : menu.arrangementList()) {
      options.add(arrangement.places());
    }
    long cheapest = options.result.stream().mapToLong(MemberOption::reduced).min().orElseThrow();
    return options.result.stream().map(o -> o.withReduced(o.reduced() - cheapest)).toList();
  }

  private void add(long[] places) {
    long[] cost = take(now, places);
    if (cost[0] == 0) {
      MemberOption option = option(places, cost[1]);
      if (result.stream().noneMatch(option::within)) {
        result.add(option);
      }
    }
    take(places, now);
  }

  private MemberOption option(long[] places, long own) {
    long other = working.provided(municipality, TaskKind.OTHER);
    long amv = working.provided(municipality, TaskKind.AMV);
    long otherImposed = otherImposedAt < 0 ? 0 : places[otherImposedAt];
    long amvImposed = amvImposedAt < 0 ? 0 : places[amvImposedAt];
    long located = -otherImposed - amvImposed;
    for (long n : places) {
      located += n;
    }
    long reduced =
        own
            - menu.otherWorth() * other
            - menu.amvWorth() * amv
            - menu.locatedWorth() * located
            + menu.otherOver() * otherImposed
            + menu.amvOver() * amvImposed;
    return new MemberOption(
        member,
        district,
        places,
        other,
        amv,
        exchangeable(places, amvImposedAt, otherImposedAt),
        exchangeable(places, otherImposedAt, amvImposedAt),
        located,
        otherImposed,
        amvImposed,
        own,
        reduced);
  }

  /** Imposed places of one kind that may as well be of the other, at the same cost. */
  private long exchangeable(long[] places, int from, int to) {
    boolean bothThere = from >= 0 && to >= 0 && places[from] > 0 && places[to] > 0;
    if (!bothThere || !menu.samePrices()) {
      return 0;
    }
    long most =
        Math.min(
            places[from] - siteList.get(from).domain().min(),
            siteList.get(to).domain().max() - places[to]);
    if (most <= 0) {
      return 0;
    }
    long[] changed = places.clone();
    changed[from] -= most;
    changed[to] += most;
    long[] cost = take(places, changed);
    take(changed, places);
    // Nothing but the price per place can differ, so that it is the same all the way.
    return cost[0] == 0 && cost[1] == 0 ? most : 0;
  }

  /** Changes the places; what that costs on the hard level, and in soft micro-points. */
  private long[] take(long[] from, long[] to) {
    long upper = 0;
    long soft = 0;
    for (int i = 0; i < from.length; i++) {
      Site site = siteList.get(i);
      long more = to[i] - from[i];
      upper += working.ownUpper(site, more);
      soft += working.ownSoft(site, more);
      working.change(site, more);
    }
    return new long[] {upper, soft};
  }
}
