package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.benchmark.Instances;
import nl.spreiding.bound.NearBest;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

class ArrangementPolishTest {
  private static final int TRIES = 5;

  private static DecisionProblem problem(ShelterCase shelterCase) {
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static Distribution polish(
      DecisionProblem problem, Distribution start, List<Menu> menuList, int tries) {
    Distribution result = start;
    for (List<Site> siteList : areas(problem)) {
      result =
          ArrangementPolish.polish(problem, siteList, result, menuList, tries, 1, Deadline.never());
    }
    return result;
  }

  private static List<List<Site>> areas(DecisionProblem problem) {
    if (problem.scope() == QuotaScope.NATIONAL) {
      return List.of(problem.siteList());
    }
    List<List<Site>> result = new ArrayList<>();
    for (ProvinceProblem province : problem.provinceList()) {
      result.add(
          problem.siteList().stream()
              .filter(site -> site.municipality().province() == province)
              .toList());
    }
    return result;
  }

  /** Within the domains, never worse, and the same twice; it helps at least now and then. */
  @Test
  void neverWorse() {
    int better = 0;
    for (long seed = 1; seed <= 15; seed++) {
      DecisionProblem problem = problem(RandomCases.small(seed, 12, 20, 60, 20));
      Distribution start = Construction.construct(problem);
      Score before = Ledger.of(problem, start).score();
      for (List<Menu> menuList : NearBest.of(problem)) {
        Distribution end = polish(problem, start, menuList, TRIES);
        Score after = Ledger.of(problem, end).score();
        assertThat(after).as("case %d", seed).isLessThanOrEqualTo(before);
        assertThat(end).isEqualTo(polish(problem, start, menuList, TRIES));
        for (Site site : problem.siteList()) {
          assertThat(site.domain().allows(end.places(site))).isTrue();
        }
        better += after.compareTo(before) < 0 ? 1 : 0;
      }
    }
    assertThat(better).isGreaterThan(5);
  }

  /**
   * With at most two municipalities in an area, every arrangement on the menu and no prices,
   * exchanges reach everything: the result is the cheapest combination that leaves no more places
   * missing and breaks no other hard rules than the start.
   */
  @Test
  void equalToTryingEverythingForTwoMunicipalities() {
    int better = 0;
    for (long seed = 1; seed <= 200; seed++) {
      DecisionProblem problem = problem(RandomCases.small(seed, 3, 4, 6, 3));
      SplittableRandom random = new SplittableRandom(seed);
      List<Menu> menuList = new ArrayList<>();
      for (MunicipalityProblem m : problem.municipalityList()) {
        menuList.add(menu(problem, m, random));
      }
      Distribution start = Construction.construct(problem);
      Score before = Ledger.of(problem, start).score();
      boolean tooLarge = problem.scope() == QuotaScope.NATIONAL;
      if (tooLarge || before.hard() > 0 || before.medium() > 0) {
        continue;
      }
      Score after = Ledger.of(problem, polish(problem, start, menuList, 0)).score();
      long cheapest = cheapest(problem, start, before, menuList);
      assertThat(after.softMicro()).as("case %d", seed).isEqualTo(cheapest);
      assertThat(after.hard()).isEqualTo(before.hard());
      assertThat(after.medium()).isLessThanOrEqualTo(before.medium());
      better += cheapest < before.softMicro() ? 1 : 0;
    }
    assertThat(better).isGreaterThan(20);
  }

  /**
   * In the country as one area every province has to meet a threshold of its own. The optimum was
   * proven by the exact side; the aim is 0.02% above it.
   */
  @Test
  void countryAsOneAreaEndsNearItsOptimum() {
    long optimum = 10_597_215_857L;
    DecisionProblem problem = Instances.problem("unseen-101", QuotaScope.NATIONAL);
    Distribution start = Construction.construct(problem);
    Distribution end = polish(problem, start, NearBest.of(problem).getFirst(), 0);
    assertThat(Ledger.of(problem, end).score())
        .isBetween(new Score(0, 0, optimum), new Score(0, 0, optimum + optimum / 5_000));
  }

  private static Menu menu(
      DecisionProblem problem, MunicipalityProblem m, SplittableRandom random) {
    List<Site> siteList = problem.siteList().stream().filter(s -> s.municipality() == m).toList();
    List<Arrangement> list = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      long[] places = new long[siteList.size()];
      for (int s = 0; s < places.length; s++) {
        long drawn = random.nextLong(siteList.get(s).domain().highest() + 1);
        boolean allowed = siteList.get(s).domain().allows(drawn);
        places[s] = allowed ? drawn : siteList.get(s).domain().lowest();
      }
      list.add(new Arrangement(0, 0, 0, places));
    }
    return new Menu(list, 0, 0, 0, 0, 0);
  }

  private static long cheapest(
      DecisionProblem problem, Distribution start, Score before, List<Menu> menuList) {
    long cheapest = before.softMicro();
    List<long[]> combinationList = List.of(start.toArray());
    for (int m = 0; m < menuList.size(); m++) {
      List<long[]> next = new ArrayList<>();
      for (long[] places : combinationList) {
        next.addAll(withEach(problem, m, places, menuList));
      }
      combinationList = next;
    }
    for (long[] places : combinationList) {
      Score score = Ledger.of(problem, new Distribution(places)).score();
      if (score.hard() == before.hard() && score.medium() <= before.medium()) {
        cheapest = Math.min(cheapest, score.softMicro());
      }
    }
    return cheapest;
  }

  /** As it is, and with every arrangement of one municipality. */
  private static List<long[]> withEach(
      DecisionProblem problem, int municipality, long[] places, List<Menu> menuList) {
    List<long[]> result = new ArrayList<>();
    result.add(places);
    for (Arrangement arrangement : menuList.get(municipality).arrangementList()) {
      long[] changed = places.clone();
      int i = 0;
      for (Site site : problem.siteList()) {
        if (site.municipality().index() == municipality) {
          changed[site.index()] = arrangement.places()[i++];
        }
      }
      result.add(changed);
    }
    return result;
  }
}
