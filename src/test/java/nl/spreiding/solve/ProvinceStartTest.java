package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.bound.NearBest;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

class ProvinceStartTest {
  private static final long MOST_COMBINATIONS = 2_000_000;

  /** The cheapest combination with the threshold is found, as trying everything finds it. */
  @Test
  void equalToTryingEverything() {
    int better = 0;
    for (long seed = 1; seed <= 150; seed++) {
      ShelterCase c = RandomCases.small(seed, 5, 8, 25, 6);
      DecisionProblem problem = ProblemBuilder.build(c, StatutoryNumbers.of(c));
      List<Menu> menuList = NearBest.of(problem).getFirst();
      for (ProvinceProblem province : problem.provinceList()) {
        List<Site> siteList =
            problem.siteList().stream()
                .filter(site -> site.municipality().province() == province)
                .toList();
        if (siteList.isEmpty()
            || menuList.get(siteList.getFirst().municipality().index()) == Menu.NONE) {
          continue;
        }
        ArrangementTable table =
            new ArrangementTable(problem, siteList, Construction.construct(problem), menuList);
        if (combinations(table) <= MOST_COMBINATIONS) {
          long eachApart = eachApart(table);
          table.takeCheapest();
          long found = cost(table);
          assertThat(found).as("case %d", seed).isEqualTo(cheapest(table));
          better += found < eachApart ? 1 : 0;
        }
      }
    }
    assertThat(better).isGreaterThan(5);
  }

  private static long combinations(ArrangementTable table) {
    long count = 1;
    for (int g = 0; g < table.members() && count <= MOST_COMBINATIONS; g++) {
      count *= table.options(g).length;
    }
    return count;
  }

  /** With every member at its own cheapest option. */
  private static long eachApart(ArrangementTable table) {
    for (int g = 0; g < table.members(); g++) {
      for (MemberOption option : table.options(g)) {
        if (option.reduced() == 0) {
          table.take(option);
        }
      }
    }
    return cost(table);
  }

  private static long cost(ArrangementTable table) {
    long cost = table.slackOfLocated(0, 0);
    for (int g = 0; g < table.members(); g++) {
      cost += table.current(g).reduced();
    }
    return cost;
  }

  private static long cheapest(ArrangementTable table) {
    List<long[]> combinationList = new ArrayList<>();
    combinationList.add(new long[2]);
    for (int g = 0; g < table.members(); g++) {
      List<long[]> next = new ArrayList<>();
      for (long[] combination : combinationList) {
        for (MemberOption option : table.options(g)) {
          long more = option.located() - table.current(g).located();
          next.add(new long[] {combination[0] + more, combination[1] + option.reduced()});
        }
      }
      combinationList = next;
    }
    return combinationList.stream()
        .mapToLong(combination -> combination[1] + table.slackOfLocated(0, combination[0]))
        .min()
        .orElseThrow();
  }
}
