package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionSearchTest {
  private static final SearchLimits LIMITS = new SearchLimits(1, 20_000, Duration.ofMinutes(2), 2);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void ledgerAndSolverAgreeAndTheRunIsReproducible(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 8, 12, 60, 20);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    SearchResult result = DistributionSearch.search(problem, LIMITS, SearchProgress.SILENT);
    assertThat(Ledger.of(problem, result.distribution()).score()).isEqualTo(result.score());
    SearchResult again =
        DistributionSearch.search(problem, new SearchLimits(1, 20_000, Duration.ofMinutes(2), 1), SearchProgress.SILENT);
    assertThat(again.distribution()).isEqualTo(result.distribution());
  }
}
