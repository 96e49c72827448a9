package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * The municipalities of an area with their options, one of which each has at present. Exact: all
 * amounts come from the measures, none from the proposals.
 */
final class ArrangementTable {
  /** Micro-points that a place is worth which is missing or too many: rises until all is even. */
  private static final long LEAST_WORTH = 4_000;

  private static final long ENOUGH_WORTH = 500_000;
  private static final long MOST_WORTH = 20_000_000;

  private final List<List<Site>> siteLists = new ArrayList<>();
  private final List<MemberOption[]> optionsByMember = new ArrayList<>();
  private final MemberOption[] current;
  private final SharedSums sums;
  private final Menu prices;
  private final long[] locatedWorth;

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
    List<ProvinceProblem> provinceList =
        siteList.stream().map(site -> site.municipality().province()).distinct().toList();
    MunicipalityProblem first = siteList.getFirst().municipality();
    sums =
        new SharedSums(
            problem.poolOf(first, TaskKind.OTHER),
            problem.poolOf(first, TaskKind.AMV),
            provinceList);
    prices = menuList.get(first.index());
    locatedWorth = new long[provinceList.size()];
    current = new MemberOption[siteLists.size()];
    Working working = new Working(problem, start);
    for (int g = 0; g < current.length; g++) {
      MunicipalityProblem m = siteLists.get(g).getFirst().municipality();
      int district = provinceList.indexOf(m.province());
      Menu menu = menuList.get(m.index());
      locatedWorth[district] = menu.locatedWorth();
      List<MemberOption> optionList =
          MemberOptions.of(working, menu, g, district, siteLists.get(g));
      optionsByMember.add(optionList.toArray(MemberOption[]::new));
      current[g] = optionList.getFirst();
      sums.add(current[g], 1);
    }
  }

  SharedSums sums() {
    return sums;
  }

  /** The prices of the tasks; those of located places differ by province. */
  Menu prices() {
    return prices;
  }

  /** What a place on a known location of a province is worth at the prices. */
  long locatedWorth(int district) {
    return locatedWorth[district];
  }

  int members() {
    return current.length;
  }

  /** The options of a member. */
  MemberOption[] options(int member) {
    return optionsByMember.get(member);
  }

  /** The present option of a member. */
  MemberOption current(int member) {
    return current[member];
  }

  /** Micro-points more at the prices if a member takes an option. */
  long moreReduced(MemberOption option) {
    return option.reduced() - current[option.member()].reduced();
  }

  /** Micro-points by which the two dearest members are above their cheapest options. */
  long twoDearest() {
    long dearest = 0;
    long second = 0;
    for (MemberOption option : current) {
      second = Math.max(second, Math.min(dearest, option.reduced()));
      dearest = Math.max(dearest, option.reduced());
    }
    return dearest + second;
  }

  /** Soft micro-points, up to a constant. */
  long soft() {
    long soft = sums.soft();
    for (MemberOption option : current) {
      soft += option.own();
    }
    return soft;
  }

  /**
   * Soft micro-points by which taking options of different members makes it dearer.
   *
   * @param options which options
   * @param mostMissing places short of both tasks that are allowed
   * @return {@link SharedSums#IMPOSSIBLE}: more would be missing
   */
  long change(MemberOption[] options, long mostMissing) {
    MemberOption[] from = new MemberOption[options.length];
    long own = 0;
    for (int i = 0; i < options.length; i++) {
      from[i] = current[options[i].member()];
      own += options[i].own() - from[i].own();
    }
    long shared = sums.change(from, options, mostMissing);
    return shared == SharedSums.IMPOSSIBLE ? shared : own + shared;
  }

  /**
   * Gives every member its cheapest option at the prices, or those of a province whose threshold is
   * then missed or passed at a cost, the options that are cheapest together with it.
   */
  void takeCheapest() {
    for (MemberOption[] options : optionsByMember) {
      for (MemberOption option : options) {
        if (moreReduced(option) < 0) {
          take(option);
        }
      }
    }
    for (int d = 0; d < locatedWorth.length; d++) {
      if (slackOfLocated(d, 0) > 0) {
        new ProvinceStart(this, d).take();
      }
    }
  }

  /** Gives a third of the members of a province an option among their cheapest. */
  void takeSome(SplittableRandom random) {
    int district = random.nextInt(locatedWorth.length);
    for (MemberOption[] options : optionsByMember) {
      if (options[0].district() == district && random.nextInt(3) == 0) {
        take(options[random.nextInt(1 + random.nextInt(options.length))]);
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
      rising = sums.missing() > 0 || worth <= ENOUGH_WORTH;
    }
  }

  private boolean evenStep(long worth) {
    MemberOption best = null;
    long lowest = 0;
    long now = sums.uneven(current[0], current[0], worth, prices);
    for (MemberOption[] options : optionsByMember) {
      for (MemberOption option : options) {
        MemberOption from = current[option.member()];
        int d = option.district();
        long more = option.located() - from.located();
        long cost = moreReduced(option) + sums.uneven(from, option, worth, prices) - now;
        cost += more * locatedWorth[d] + sums.softOfLocated(d, more) - sums.softOfLocated(d, 0);
        if (cost < lowest) {
          lowest = cost;
          best = option;
        }
      }
    }
    if (best != null) {
      take(best);
    }
    return best != null;
  }

  MemberOption[] state() {
    return current.clone();
  }

  void restore(MemberOption[] state) {
    for (MemberOption option : state) {
      take(option);
    }
  }

  void take(MemberOption option) {
    sums.add(current[option.member()], -1);
    sums.add(option, 1);
    current[option.member()] = option;
  }

  /** Micro-points that the shared sums cost beyond their prices; about what can be gained. */
  long slack() {
    long slack = sums.soft() - sums.priced(prices);
    for (int d = 0; d < locatedWorth.length; d++) {
      slack -= locatedWorth[d] * sums.wantedLocated(d);
    }
    return slack;
  }

  /**
   * Micro-points that the threshold of a province costs beyond its price.
   *
   * @param district the province, in the order of the area
   * @param more located places more than now
   */
  long slackOfLocated(int district, long more) {
    return sums.softOfLocated(district, more)
        - locatedWorth[district] * (sums.wantedLocated(district) - more);
  }

  /** Writes the places of the present options. */
  void copyTo(long[] placesBySite) {
    long toAmv = sums.toAmv();
    for (int g = 0; g < current.length; g++) {
      List<Site> siteList = siteLists.get(g);
      long[] places = current[g].places().clone();
      long mine = Math.clamp(toAmv, -current[g].fewerAmv(), current[g].moreAmv());
      if (mine != 0) {
        places[MemberOptions.imposedAt(siteList, TaskKind.OTHER)] -= mine;
        places[MemberOptions.imposedAt(siteList, TaskKind.AMV)] += mine;
        toAmv -= mine;
      }
      for (int i = 0; i < places.length; i++) {
        placesBySite[siteList.get(i).index()] = places[i];
      }
    }
  }
}
