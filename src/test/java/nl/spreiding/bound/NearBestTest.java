package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.benchmark.Instances;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearBestTest {
  private static DecisionProblem problem(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 12, 16, 60, 20);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static List<Site> sites(DecisionProblem problem, MunicipalityProblem m) {
    return problem.siteList().stream().filter(s -> s.municipality() == m).toList();
  }

  /** Each keeps to the domains and gives the tasks what it says; the cheapest comes first. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void arrangementsAreWhatTheySay(long seed) {
    DecisionProblem problem = problem(seed);
    List<List<Arrangement>> lists =
        NearBest.of(problem).getFirst().stream().map(Menu::arrangementList).toList();
    assertThat(lists).hasSameSizeAs(problem.municipalityList());
    for (MunicipalityProblem m : problem.municipalityList()) {
      List<Site> siteList = sites(problem, m);
      List<Arrangement> list = lists.get(m.index());
      assertThat(list)
          .isNotEmpty()
          .isSortedAccordingTo((a, b) -> Long.compare(a.extra(), b.extra()));
      assertThat(list.getFirst().extra()).isZero();
      for (Arrangement arrangement : list) {
        for (int i = 0; i < siteList.size(); i++) {
          assertThat(siteList.get(i).domain().allows(arrangement.places()[i])).isTrue();
        }
        assertThat(arrangement.other()).isEqualTo(given(problem, m, TaskKind.OTHER, arrangement));
        assertThat(arrangement.amv()).isEqualTo(given(problem, m, TaskKind.AMV, arrangement));
      }
    }
  }

  /**
   * Nothing cheaper is left out: up to 200 of them, from a fortieth of a point to fifteen points
   * above the cheapest, are those that cost least; where both tasks have one price, 150 that differ
   * in more than the division over the tasks.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void arrangementsAreTheCheapest(long seed) {
    DecisionProblem problem = problem(seed);
    List<Menu> menuList = NearBest.of(problem).getFirst();
    int full = 0;
    int compared = 0;
    for (Area area : Areas.of(problem)) {
      Relaxation relaxation = new AreaSolver(area, 1).relaxationList().getFirst();
      for (int g = 0; g < relaxation.choicesList().size(); g++) {
        MunicipalChoices choices = relaxation.choicesList().get(g);
        Prices prices = relaxation.prices(relaxation.multipliers(), g);
        boolean same = prices.other() == prices.amv() && prices.overOther() == prices.overAmv();
        Set<Axis> sums =
            same
                ? EnumSet.of(Axis.BOTH, Axis.LOCATED)
                : EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);
        List<Long> cheapest =
            new NearChoices(choices, prices)
                .within(15_000_000, sums, 1_000_000, Sieve.OPEN).stream()
                    .map(Option::extra)
                    .toList();
        List<Long> listed =
            menuList.get(choices.tables().municipality().index()).arrangementList().stream()
                .map(Arrangement::extra)
                .toList();
        if (cheapest.size() > 4_000) {
          continue;
        }
        compared++;
        full += listed.size() == 200 ? 1 : 0;
        int most = Math.min(same ? 150 : 200, cheapest.size());
        if (same) {
          assertThat(listed).containsAll(cheapest.subList(0, most));
        } else {
          assertThat(listed.subList(0, most)).isEqualTo(cheapest.subList(0, most));
        }
        assertThat(listed).hasSizeBetween(most, 200);
      }
    }
    assertThat(compared).isPositive();
    assertThat(full).isPositive();
  }

  /**
   * In this country a municipality has more ways that all cost the same than are gone through in a
   * step: some of them are listed, none twice.
   */
  @Test
  void noMunicipalityIsLeftWithoutArrangements() {
    for (Menu menu :
        NearBest.of(Instances.problem("unseen-303", QuotaScope.MUNICIPALITY)).getFirst()) {
      assertThat(menu.arrangementList()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
      assertThat(menu.arrangementList().stream().map(a -> Arrays.toString(a.places())))
          .doesNotHaveDuplicates();
    }
  }

  private static long given(
      DecisionProblem problem, MunicipalityProblem m, TaskKind task, Arrangement arrangement) {
    List<Site> siteList = sites(problem, m);
    long located = 0;
    long imposed = 0;
    for (int i = 0; i < siteList.size(); i++) {
      if (siteList.get(i).kind().taskKind() == task) {
        located += siteList.get(i).imposed() ? 0 : arrangement.places()[i];
        imposed += siteList.get(i).imposed() ? arrangement.places()[i] : 0;
      }
    }
    return imposed
        + (problem.scope() == QuotaScope.MUNICIPALITY
            ? Measures.countedWithoutRelief(located, m.dueOf(task), m.voluntaryOf(task))
            : located);
  }

  /** The fast division costs what the tables of the bound say. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void divisionsCostWhatTheTablesSay(long seed) {
    DecisionProblem problem = problem(seed);
    long[] places = new long[problem.siteList().size()];
    for (MunicipalityProblem m : problem.municipalityList()) {
      List<Site> locatedList = sites(problem, m).stream().filter(site -> !site.imposed()).toList();
      for (TaskKind task : TaskKind.values()) {
        LocatedCost table = new LocatedCost(m, task, locatedList);
        TaskSites sites = new TaskSites(m, task, locatedList);
        for (int level : table.levelList()) {
          for (int n = 0; n < table.cost(level).length; n++) {
            if (table.cost(level)[n] < PlacesCost.NEVER) {
              sites.divide(level, n, places);
              assertThat(cost(m, task, locatedList, places)).isEqualTo(table.cost(level)[n]);
            }
          }
        }
      }
    }
  }

  private static long cost(
      MunicipalityProblem m, TaskKind task, List<Site> siteList, long[] places) {
    long cost = 0;
    long regular = 0;
    for (Site site : siteList) {
      if (site.kind().taskKind() == task) {
        cost += PlacesCost.ofSite(site, places[site.index()]);
        regular += site.durable() && site.kind() == Kind.REGULAR ? places[site.index()] : 0;
      }
    }
    return cost
        + m.durableMinimumPrice() * Measures.belowMinimum(regular, m.minimumDurableRegular());
  }
}
