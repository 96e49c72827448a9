package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Ways to divide places within each municipality that are worth trying: those that are cheapest, or
 * nearly, at the prices of the shared terms. They are proposals for a search, no more; nothing
 * follows from their prices.
 */
public final class NearBest {
  /** Micro-points above the cheapest that an arrangement may seem to cost: tried in steps. */
  private static final long LEAST_EXTRA = 15_000;

  private static final long MOST_EXTRA = 16_000_000;

  /** Arrangements per municipality; fewer where there are very many municipalities. */
  private static final int MOST = 200;

  private static final int LEAST = 10;

  private static final int MOST_TOGETHER = 400_000;

  /** Municipalities are treated in so many portions, perhaps at the same time. */
  private static final int PORTIONS = 8;

  /** Beyond so many, a step is too long. */
  private static final long SEEN = 4_000;

  /** So many of one cost are gone through. */
  private static final long SEEN_OF_ONE_COST = 64_000;

  /** Ways to read over-imposition that are tried at most. */
  private static final int WAYS = 2;

  /** Micro-points by which the bound of a way may be above that of the best one. */
  private static final long WORTH_TRYING = 3_000_000;

  private final DecisionProblem problem;
  private final List<List<Site>> siteListByMunicipality = new ArrayList<>();
  private final List<Menu> result = new ArrayList<>();

  private NearBest(DecisionProblem problem) {
    this.problem = problem;
    for (int i = 0; i < problem.municipalityList().size(); i++) {
      siteListByMunicipality.add(new ArrayList<>());
      result.add(Menu.NONE);
    }
    for (Site site : problem.siteList()) {
      siteListByMunicipality.get(site.municipality().index()).add(site);
    }
  }

  /**
   * The arrangements of every municipality. Over-imposition is the smaller of two amounts, so that
   * distributions that are nearly best may lie far apart: there is a list for each of the two ways
   * that promise most.
   *
   * @param problem the decision problem
   * @return the more promising way first; by municipality, in the order of the problem. {@link
   *     Menu#NONE}: this way is not worth trying
   */
  public static List<List<Menu>> of(DecisionProblem problem) {
    List<List<Relaxation>> relaxationLists =
        Areas.of(problem).parallelStream()
            .map(area -> new AreaSolver(area, 1).relaxationList())
            .toList();
    List<List<Menu>> result = new ArrayList<>();
    for (int way = 0; way < WAYS; way++) {
      NearBest nearBest = new NearBest(problem);
      for (List<Relaxation> relaxationList : relaxationLists) {
        Relaxation relaxation = relaxationList.get(way);
        if (relaxation.bound() <= relaxationList.getFirst().bound() + WORTH_TRYING) {
          nearBest.add(relaxation);
        }
      }
      result.add(nearBest.result);
    }
    return result;
  }

  private void add(Relaxation relaxation) {
    IntStream.range(0, PORTIONS).parallel().forEach(portion -> add(relaxation, portion));
  }

  /** Every portion writes to its own places of the result. */
  private void add(Relaxation relaxation, int portion) {
    long[] placesBySite = new long[problem.siteList().size()];
    List<MunicipalChoices> choicesList = relaxation.choicesList();
    for (int g = portion; g < choicesList.size(); g += PORTIONS) {
      int municipality = choicesList.get(g).tables().municipality().index();
      Prices p = relaxation.prices(relaxation.multipliers(), g);
      result.set(
          municipality,
          new Menu(
              arrangements(relaxation, g, placesBySite),
              p.other(),
              p.amv(),
              p.located(),
              p.overOther(),
              p.overAmv()));
    }
  }

  private List<Arrangement> arrangements(Relaxation relaxation, int g, long[] placesBySite) {
    MunicipalTables tables = relaxation.choicesList().get(g).tables();
    MunicipalityProblem m = tables.municipality();
    List<Site> siteList = siteListByMunicipality.get(m.index());
    TaskSites other = new TaskSites(m, TaskKind.OTHER, siteList);
    TaskSites amv = new TaskSites(m, TaskKind.AMV, siteList);
    List<Arrangement> list = new ArrayList<>();
    for (Option option : options(relaxation, g)) {
      Choice choice = option.choice();
      other.divide(choice.otherLevel(), choice.otherLocated(), placesBySite);
      amv.divide(choice.amvLevel(), choice.amvLocated(), placesBySite);
      long[] places = new long[siteList.size()];
      for (int i = 0; i < places.length; i++) {
        Site site = siteList.get(i);
        long imposed =
            site.kind().taskKind() == TaskKind.AMV ? choice.amvImposed() : choice.otherImposed();
        places[i] = site.imposed() ? imposed : placesBySite[site.index()];
      }
      list.add(new Arrangement(option.other(), option.amv(), option.extra(), places));
    }
    return list;
  }

  /**
   * The cheapest options; where a place is worth the same for either task, those that differ in
   * more than that, and of the cheapest ones other ways to divide the places over the tasks.
   */
  private List<Option> options(Relaxation relaxation, int g) {
    Prices prices = relaxation.prices(relaxation.multipliers(), g);
    NearChoices near = new NearChoices(relaxation.choicesList().get(g), prices);
    boolean same = prices.other() == prices.amv() && prices.overOther() == prices.overAmv();
    int most = Math.clamp(MOST_TOGETHER / result.size(), LEAST, MOST);
    if (!same) {
      return cheapest(near, Axis.EXACT, most);
    }
    List<Option> optionList = cheapest(near, Axis.TOGETHER, most * 3 / 4);
    Map<List<Long>, Option> optionByDivision = new LinkedHashMap<>();
    for (Option option : optionList) {
      optionByDivision.put(division(option), option);
    }
    for (int i = 0; i < optionList.size() && optionByDivision.size() < most; i++) {
      for (Option option : near.divisions(optionList.get(i), optionList.get(i).extra())) {
        optionByDivision.putIfAbsent(division(option), option);
      }
    }
    List<Option> all = new ArrayList<>(optionByDivision.values());
    all.sort(Comparator.comparingLong(Option::extra));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Options that differ only in how imposed places are divided over both kinds are one. */
  private static List<Long> division(Option option) {
    Choice choice = option.choice();
    boolean bothImposed = choice.otherImposed() > 0 && choice.amvImposed() > 0;
    return List.of(
        (long) choice.otherLocated(),
        (long) choice.amvLocated(),
        choice.otherImposed() + choice.amvImposed(),
        bothImposed ? -1 : choice.amvImposed());
  }

  /**
   * As many as fit, from a limit that is found in steps. Where even those that cost the same are
   * too many, some of them, spread over what they give.
   */
  private static List<Option> cheapest(NearChoices near, Set<Axis> axisSet, int most) {
    long limit = LEAST_EXTRA;
    List<Option> found = near.within(limit, axisSet, SEEN, Sieve.OPEN);
    while (found == null && limit > 0) {
      limit /= 8;
      found = near.within(limit, axisSet, SEEN, Sieve.OPEN);
    }
    if (found == null) {
      return spread(near.within(0, axisSet, SEEN_OF_ONE_COST, Sieve.OPEN), most);
    }
    while (found.size() < most && limit > 0 && limit <= MOST_EXTRA / 4) {
      limit *= 4;
      List<Option> more = near.within(limit, axisSet, SEEN, Sieve.OPEN);
      if (more == null) {
        break;
      }
      found = more;
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private static List<Option> spread(@Nullable List<Option> optionList, int most) {
    if (optionList == null) {
      return List.of();
    }
    int size = optionList.size();
    return IntStream.range(0, Math.min(most, size))
        .mapToObj(i -> optionList.get((int) ((long) i * size / Math.min(most, size))))
        .toList();
  }
}
