package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/**
 * The search against the true optimum, over 300 small random cases of all three scopes.
 *
 * <p>It misses the optimum in two of them, both of scope {@code NATIONAL}, where one search decides both provinces:
 *
 * <ul>
 *   <li>Case 62, 0.0066 points (0.01%) short. In the optimum GM0001 closes a temporary location of 11 places, opens a
 *       durable one with 9, and is imposed the minimum of 4 besides, two places more than before; GM0002 and GM0003
 *       give up one each. Any part of these five changes leaves the task short or is at least 9.9 points worse. Twelve
 *       of twenty seeds find it.
 *   <li>Case 146, 0.23 points (0.7%) short. GM0002 closes a location that cannot be smaller than 13 places and opens
 *       one that cannot be larger than 12, and the place left over goes to GM0003. Any part of these three changes
 *       leaves the task short or is at least 9.9 points worse. There is a move for all three together; 20,000 moves are
 *       too few to draw it at the right moment with this seed. Nineteen of twenty seeds find it.
 * </ul>
 */
class OptimumTest {
  private static final long CASES = 300;

  @Test
  void solverFindsTheTrueOptimumOfSmallCases() {
    Map<Long, String> missBySeed =
        LongStream.rangeClosed(1, CASES)
            .boxed()
            .parallel()
            .flatMap(seed -> miss(seed).map(miss -> Map.entry(seed, miss)).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    assertThat(missBySeed).as("at least 99%").hasSizeLessThanOrEqualTo((int) (CASES / 100));
    assertThat(missBySeed.keySet()).as("only those explained above: %s", missBySeed).isSubsetOf(62L, 146L);
  }

  private static Optional<String> miss(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    SearchLimits limits = new SearchLimits(1, 20_000, Duration.ofMinutes(2), 1);
    SearchResult result = DistributionSearch.search(problem, limits, SearchProgress.SILENT);
    assertThat(result.timeBrake()).isFalse();
    assertThat(Ledger.of(problem, result.distribution()).score()).isEqualTo(result.score());
    Score optimum = ExhaustiveOracle.optimum(problem, result.score());
    assertThat(result.score()).isGreaterThanOrEqualTo(optimum);
    return result.score().equals(optimum)
        ? Optional.empty()
        : Optional.of(problem.scope() + ": " + result.score() + " instead of " + optimum);
  }
}
