package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

class OptimumTest {
  @Test
  void solverFindsTheTrueOptimumOfSmallCases() {
    List<String> missList = new ArrayList<>();
    int cases = 300;
    for (int seed = 1; seed <= cases; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      SearchResult result =
          DistributionSearch.search(
              problem, new SearchLimits(1, 20_000, Duration.ofMinutes(1), 2), SearchProgress.SILENT);
      Score optimum = ExhaustiveOracle.optimum(problem);
      assertThat(Ledger.of(problem, result.distribution()).score()).isEqualTo(result.score());
      assertThat(result.score()).isGreaterThanOrEqualTo(optimum);
      if (!result.score().equals(optimum)) {
        missList.add(seed + " " + problem.scope() + ": " + result.score() + " instead of " + optimum);
      }
    }
    assertThat(missList).as("misses").hasSizeLessThanOrEqualTo(cases / 100);
  }
}
