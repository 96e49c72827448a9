package nl.spreiding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.junit.jupiter.api.Test;

/** The oracle against a still simpler one: every distribution there is, judged by the ledger. */
class ExhaustiveOracleTest {
  private static DecisionProblem problem(
      long seed, int municipalities, int locations, int averageDue, int minimum) {
    ShelterCase shelterCase =
        RandomCases.small(seed, municipalities, locations, averageDue, minimum);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  @Test
  void equalsTheBestOfAllDistributions() {
    int tried = 0;
    for (long seed = 1; seed <= 60; seed++) {
      DecisionProblem problem = problem(seed, 3, 2, 4, 2);
      List<long[]> valuesBySite =
          problem.siteList().stream().map(ExhaustiveOracleTest::values).toList();
      long distributions =
          valuesBySite.stream().mapToLong(values -> values.length).reduce(1, Math::multiplyExact);
      if (distributions <= 50_000) {
        tried++;
        Score best = best(problem, valuesBySite, new long[valuesBySite.size()], 0);
        assertThat(ExhaustiveOracle.optimum(problem))
            .as("seed %d, %s", seed, problem.scope())
            .isEqualTo(best);
        assertThat(ExhaustiveOracle.optimum(problem, best))
            .as("bounded, seed %d", seed)
            .isEqualTo(best);
      }
    }
    assertThat(tried).isGreaterThanOrEqualTo(20);
  }

  private static long[] values(Site site) {
    List<Long> valueList = new ArrayList<>();
    for (long places = 0; places <= site.domain().highest(); places++) {
      if (site.domain().allows(places)) {
        valueList.add(places);
      }
    }
    return valueList.stream().mapToLong(Long::longValue).toArray();
  }

  private static Score best(
      DecisionProblem problem, List<long[]> valuesBySite, long[] places, int site) {
    if (site == places.length) {
      return Ledger.of(problem, new Distribution(places)).score();
    }
    Score best = new Score(Long.MAX_VALUE, 0, 0);
    for (long value : valuesBySite.get(site)) {
      places[site] = value;
      Score score = best(problem, valuesBySite, places, site + 1);
      best = score.compareTo(best) < 0 ? score : best;
    }
    return best;
  }

  @Test
  void aKnownScoreDoesNotChangeTheResult() {
    for (long seed = 1; seed <= 10; seed++) {
      DecisionProblem problem = problem(seed, 4, 5, 8, 4);
      Score optimum = ExhaustiveOracle.optimum(problem);
      Score worse = new Score(optimum.hard(), optimum.medium(), optimum.softMicro() + 1_000_000);
      assertThat(ExhaustiveOracle.optimum(problem, worse)).as("seed %d", seed).isEqualTo(optimum);
    }
  }
}
