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
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/**
 * The search against the true optimum, over small random cases of all three scopes.
 *
 * <p>It misses the optimum in two of them:
 *
 * <ul>
 *   <li>Case 155, scope {@code NATIONAL}, 0.15 points (0.9%) short. In the optimum GM0003 has an
 *       amv place more and a regular place fewer, which GM0001 is imposed. The amv place alone
 *       exceeds the amv task at a price, the regular transfer alone leaves a municipality further
 *       from its share; both together need three changes in two tasks, with amounts of exactly one.
 *       Fourteen of twenty seeds find it.
 *   <li>Case 297, scope {@code NATIONAL}, 1.49 points (11.9%) short. In the optimum GM0004 opens an
 *       amv location of 3, for which the imposed amv places of GM0001 and GM0002 go, GM0001 is
 *       imposed 4 regular places instead, and three locations give up one, one and two places:
 *       seven changes in both tasks. The first half alone gives GM0001 nothing to do, the second
 *       half alone imposes more than is missing. Thirteen of twenty seeds find it.
 * </ul>
 */
class OptimumTest {
  private static final long CASES = Depth.cases(150, 300);

  @Test
  void solverFindsTheTrueOptimumOfSmallCases() {
    Map<Long, String> missBySeed =
        LongStream.rangeClosed(1, CASES)
            .boxed()
            .parallel()
            .flatMap(seed -> miss(seed).map(miss -> Map.entry(seed, miss)).stream())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    assertThat(missBySeed)
        .as("at least 99%%: %s", missBySeed.keySet())
        .hasSizeLessThanOrEqualTo((int) (CASES / 100));
    assertThat(missBySeed.keySet())
        .as("only those explained above: %s", missBySeed)
        .isSubsetOf(155L, 297L);
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
