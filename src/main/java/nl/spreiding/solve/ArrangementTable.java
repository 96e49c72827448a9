package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * The municipalities of an area with their arrangements, one of which each has at present: what
 * every arrangement costs by itself and gives the shared sums, and what these sums cost. Exact: all
 * amounts come from the measures, none from the proposals.
 */
final class ArrangementTable {
  /** Micro-points that a place is worth which is missing or too many: rises until all is even. */
  private static final long LEAST_WORTH = 4_000;

  /** A change that leaves more missing. */
  static final long IMPOSSIBLE = Long.MAX_VALUE;

  private static final long ENOUGH_WORTH = 500_000;
  private static final long MOST_WORTH = 20_000_000;

  private final List<List<Site>> siteLists = new ArrayList<>();
  private final Pool otherPool;
  private final Pool amvPool;
  private final Menu prices;
  private final long[] locatedWorth;
  private final List<ProvinceProblem> provinceList = new ArrayList<>();
  private int size;

  /** By option. */
  private int[] memberOf = new int[1024];

  private long[][] placesOf = new long[1024][];
  private long[] other = new long[1024];
  private long[] amv = new long[1024];
  private long[] located = new long[1024];
  private long[] otherImposed = new long[1024];
  private long[] amvImposed = new long[1024];
  private long[] own = new long[1024];
  private long[] reduced = new long[1024];

  /** By member. */
  private final int[] districtOf;

  private final int[] current;

  private final int[] firstOf;

  /** Shared sums of the present options. */
  private long otherSum;

  private long amvSum;
  private long otherImposedSum;
  private long amvImposedSum;
  private final long[] locatedSum;

  /**
   * Makes the table.
   *
   * @param problem the problem
   * @param siteList the sites of the area
   * @param start where to start: the first option of every member
   * @param menuList what to try, by municipality of the problem
   */
  ArrangementTable(
      DecisionProblem problem, List<Site> siteList, Distribution start, List<Menu> menuList) {
    List<List<Site>> byMunicipality = new ArrayList<>();
    problem.municipalityList().forEach(m -> byMunicipality.add(new ArrayList<>()));
    siteList.forEach(site -> byMunicipality.get(site.municipality().index()).add(site));
    byMunicipality.stream().filter(list -> !list.isEmpty()).forEach(siteLists::add);
    districtOf = new int[siteLists.size()];
    current = new int[siteLists.size()];
    firstOf = new int[siteLists.size()];
    for (int g = 0; g < siteLists.size(); g++) {
      MunicipalityProblem m = siteLists.get(g).getFirst().municipality();
      if (!provinceList.contains(m.province())) {
        provinceList.add(m.province());
      }
      districtOf[g] = provinceList.indexOf(m.province());
    }
    MunicipalityProblem first = siteLists.getFirst().getFirst().municipality();
    otherPool = problem.poolOf(first, TaskKind.OTHER);
    amvPool = problem.poolOf(first, TaskKind.AMV);
    prices = menuList.get(first.index());
    locatedSum = new long[provinceList.size()];
    locatedWorth = new long[provinceList.size()];
    Working working = new Working(problem, start);
    for (int g = 0; g < siteLists.size(); g++) {
      addMember(g, working, menuList.get(siteLists.get(g).getFirst().municipality().index()));
    }
  }

  private void addMember(int g, Working working, Menu menu) {
    List<Site> siteList = siteLists.get(g);
    long[] now = siteList.stream().mapToLong(working::places).toArray();
    locatedWorth[districtOf[g]] = menu.locatedWorth();
    current[g] = size;
    firstOf[g] = size;
    add(g, working, menu, now);
    long cheapest = reduced[current[g]];
    for (Arrangement arrangement : menu.arrangementList()) {
      if (add(g, working, menu, arrangement.places())) {
        cheapest = Math.min(cheapest, reduced[size - 1]);
      }
    }
    for (int option = current[g]; option < size; option++) {
      reduced[option] -= cheapest;
    }
    sum(current[g], 1);
  }

  /** Adds an option, unless it breaks other hard rules than the present one. */
  private boolean add(int g, Working working, Menu menu, long[] places) {
    List<Site> siteList = siteLists.get(g);
    MunicipalityProblem m = siteList.getFirst().municipality();
    long[] now = siteList.stream().mapToLong(working::places).toArray();
    long upper = 0;
    long soft = 0;
    long sumLocated = 0;
    long[] imposed = new long[2];
    for (int i = 0; i < now.length; i++) {
      Site site = siteList.get(i);
      long more = places[i] - now[i];
      upper += working.ownUpper(site, more);
      soft += working.ownSoft(site, more);
      working.change(site, more);
      sumLocated += site.imposed() ? 0 : places[i];
      imposed[site.kind().taskKind().ordinal()] += site.imposed() ? places[i] : 0;
    }
    if (upper == 0) {
      grow();
      memberOf[size] = g;
      placesOf[size] = places;
      other[size] = working.provided(m, TaskKind.OTHER);
      amv[size] = working.provided(m, TaskKind.AMV);
      located[size] = sumLocated;
      otherImposed[size] = imposed[TaskKind.OTHER.ordinal()];
      amvImposed[size] = imposed[TaskKind.AMV.ordinal()];
      own[size] = soft;
      reduced[size] =
          soft
              - menu.otherWorth() * other[size]
              - menu.amvWorth() * amv[size]
              - menu.locatedWorth() * located[size]
              + menu.otherOver() * otherImposed[size]
              + menu.amvOver() * amvImposed[size];
      size++;
    }
    for (int i = 0; i < now.length; i++) {
      Site site = siteList.get(i);
      working.change(site, now[i] - working.places(site));
    }
    return upper == 0;
  }

  private void grow() {
    if (size == memberOf.length) {
      int more = 2 * size;
      memberOf = Arrays.copyOf(memberOf, more);
      placesOf = Arrays.copyOf(placesOf, more);
      other = Arrays.copyOf(other, more);
      amv = Arrays.copyOf(amv, more);
      located = Arrays.copyOf(located, more);
      otherImposed = Arrays.copyOf(otherImposed, more);
      amvImposed = Arrays.copyOf(amvImposed, more);
      own = Arrays.copyOf(own, more);
      reduced = Arrays.copyOf(reduced, more);
    }
  }

  private void sum(int option, int sign) {
    otherSum += sign * other[option];
    amvSum += sign * amv[option];
    otherImposedSum += sign * otherImposed[option];
    amvImposedSum += sign * amvImposed[option];
    locatedSum[districtOf[memberOf[option]]] += sign * located[option];
  }

  /** Places that are to be added for the task other than amv to come out even. */
  long wantedOther() {
    return otherPool.task() - otherSum;
  }

  /** The same for amv. */
  long wantedAmv() {
    return amvPool.task() - amvSum;
  }

  int size() {
    return size;
  }

  int members() {
    return current.length;
  }

  int memberOf(int option) {
    return memberOf[option];
  }

  boolean isCurrent(int option) {
    return current[memberOf[option]] == option;
  }

  /** Places other than amv that more are given if a member takes an option. */
  long moreOther(int option) {
    return other[option] - other[current[memberOf[option]]];
  }

  long moreAmv(int option) {
    return amv[option] - amv[current[memberOf[option]]];
  }

  /** Micro-points more at the prices of the menu. */
  long moreReduced(int option) {
    return reduced[option] - reduced[current[memberOf[option]]];
  }

  /** Micro-points by which the two dearest members are above their cheapest options. */
  long twoDearest() {
    long dearest = 0;
    long second = 0;
    for (int option : current) {
      second = Math.max(second, Math.min(dearest, reduced[option]));
      dearest = Math.max(dearest, reduced[option]);
    }
    return dearest + second;
  }

  /** Soft micro-points, up to a constant. */
  long soft() {
    long soft = sharedSoft();
    for (int option : current) {
      soft += own[option];
    }
    return soft;
  }

  /** Soft micro-points of the shared sums. */
  private long sharedSoft() {
    long soft = over(otherPool, otherImposedSum, otherSum) + over(amvPool, amvImposedSum, amvSum);
    for (int d = 0; d < locatedSum.length; d++) {
      soft += threshold(d, 0);
    }
    return soft;
  }

  /** Places short of both tasks. */
  long missing() {
    return Measures.shortage(otherSum, otherPool.task())
        + Measures.shortage(amvSum, amvPool.task());
  }

  /**
   * Soft micro-points by which taking options of different members makes it dearer.
   *
   * @param options at most four; -1: none
   * @param mostMissing places short of both tasks that are allowed
   * @return {@link #IMPOSSIBLE}: more would be missing
   */
  long change(int[] options, long mostMissing) {
    long soft = 0;
    long moreOther = 0;
    long moreAmv = 0;
    long moreOtherImposed = 0;
    long moreAmvImposed = 0;
    for (int option : options) {
      if (option >= 0) {
        int now = current[memberOf[option]];
        soft += own[option] - own[now];
        moreOther += other[option] - other[now];
        moreAmv += amv[option] - amv[now];
        moreOtherImposed += otherImposed[option] - otherImposed[now];
        moreAmvImposed += amvImposed[option] - amvImposed[now];
      }
    }
    long otherThen = otherSum + moreOther;
    long amvThen = amvSum + moreAmv;
    if (Measures.shortage(otherThen, otherPool.task()) + Measures.shortage(amvThen, amvPool.task())
        > mostMissing) {
      return IMPOSSIBLE;
    }
    long otherImposedThen = otherImposedSum + moreOtherImposed;
    long amvImposedThen = amvImposedSum + moreAmvImposed;
    soft +=
        over(otherPool, otherImposedThen, otherThen) - over(otherPool, otherImposedSum, otherSum);
    soft += over(amvPool, amvImposedThen, amvThen) - over(amvPool, amvImposedSum, amvSum);
    return soft + changeOfLocated(options);
  }

  private static long over(Pool pool, long imposed, long sum) {
    return pool.overImposedPrice() * Measures.overImposed(imposed, pool.task(), sum - imposed);
  }

  private long changeOfLocated(int[] options) {
    long soft = 0;
    for (int option : options) {
      if (option >= 0) {
        int district = districtOf[memberOf[option]];
        long more = located[option] - located[current[memberOf[option]]];
        soft += threshold(district, more) - threshold(district, 0);
        locatedSum[district] += more;
      }
    }
    for (int option : options) {
      if (option >= 0) {
        locatedSum[districtOf[memberOf[option]]] -=
            located[option] - located[current[memberOf[option]]];
      }
    }
    return soft;
  }

  private long threshold(int district, long more) {
    ProvinceProblem province = provinceList.get(district);
    return province.target75Price()
        * Measures.shortage(locatedSum[district] + more, province.threshold75());
  }

  /** Gives every member its cheapest option at the prices of its menu. */
  void takeCheapest() {
    for (int option = 0; option < size; option++) {
      if (moreReduced(option) < 0) {
        take(option);
      }
    }
  }

  /** Gives about a third of the members an option among their cheapest. */
  void takeSome(SplittableRandom random) {
    for (int g = 0; g < current.length; g++) {
      int from = firstOf[g];
      int to = g + 1 < current.length ? firstOf[g + 1] : size;
      if (random.nextInt(3) == 0) {
        take(from + random.nextInt(1 + random.nextInt(to - from)));
      }
    }
  }

  /** Goes on from the present options until the tasks come out even, as cheaply as seems. */
  void even() {
    boolean rising = true;
    for (long worth = LEAST_WORTH; rising && worth < MOST_WORTH; worth *= 2) {
      boolean found = true;
      for (int step = 0; found && step < 2 * current.length; step++) {
        found = evenStep(worth);
      }
      rising = missing() > 0 || worth <= ENOUGH_WORTH;
    }
  }

  private boolean evenStep(long worth) {
    int best = -1;
    long lowest = 0;
    long now = uneven(0, 0, worth);
    for (int option = 0; option < size; option++) {
      long cost = moreReduced(option) + uneven(moreOther(option), moreAmv(option), worth) - now;
      if (cost < lowest) {
        int d = districtOf[memberOf[option]];
        long more = located[option] - located[current[memberOf[option]]];
        cost += more * locatedWorth[d] + threshold(d, more) - threshold(d, 0);
      }
      if (cost < lowest) {
        lowest = cost;
        best = option;
      }
    }
    if (best >= 0) {
      take(best);
    }
    return best >= 0;
  }

  /** Micro-points for places short of the tasks, or beyond them. */
  private long uneven(long moreOther, long moreAmv, long worth) {
    long over = prices.otherOver() > 0 ? 0 : otherPool.overImposedPrice();
    long overAmv = prices.amvOver() > 0 ? 0 : amvPool.overImposedPrice();
    return priceOf(otherSum + moreOther - otherPool.task(), worth, over + prices.otherWorth())
        + priceOf(amvSum + moreAmv - amvPool.task(), worth, overAmv + prices.amvWorth());
  }

  private static long priceOf(long beyond, long worth, long price) {
    return beyond < 0 ? -worth * beyond : Math.min(worth, price) * beyond;
  }

  int[] state() {
    return current.clone();
  }

  void restore(int[] state) {
    for (int option : state) {
      take(option);
    }
  }

  void take(int option) {
    sum(current[memberOf[option]], -1);
    sum(option, 1);
    current[memberOf[option]] = option;
  }

  /** Micro-points that the shared sums cost beyond their prices; about what can be gained. */
  long slack() {
    long slack = sharedSoft();
    slack += prices.otherWorth() * (otherSum - otherPool.task());
    slack += prices.amvWorth() * (amvSum - amvPool.task());
    slack -= prices.otherOver() * otherImposedSum + prices.amvOver() * amvImposedSum;
    for (int d = 0; d < locatedSum.length; d++) {
      slack += locatedWorth[d] * (locatedSum[d] - provinceList.get(d).threshold75());
    }
    return slack;
  }

  /** Writes the places of the present options. */
  void copyTo(long[] placesBySite) {
    for (int g = 0; g < current.length; g++) {
      List<Site> siteList = siteLists.get(g);
      for (int i = 0; i < siteList.size(); i++) {
        placesBySite[siteList.get(i).index()] = placesOf[current[g]][i];
      }
    }
  }
}
