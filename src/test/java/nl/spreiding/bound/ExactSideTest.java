package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** The exact side against the true optimum: 600 small cases of all scopes, every term active. */
class ExactSideTest {
  @Test
  void boundIsNeverAboveTheTrueOptimumAndProvenMeansEqual() {
    AtomicInteger proven = new AtomicInteger();
    TreeMap<Long, String> wrongBySeed =
        LongStream.rangeClosed(1, 600)
            .boxed()
            .parallel()
            .flatMap(seed -> wrong(seed, proven).map(w -> java.util.Map.entry(seed, w)).stream())
            .collect(
                Collectors.toMap(
                    java.util.Map.Entry::getKey,
                    java.util.Map.Entry::getValue,
                    (a, b) -> a,
                    TreeMap::new));
    assertThat(wrongBySeed).as("wrong bounds").isEmpty();
    assertThat(proven.get()).as("proven optimal").isEqualTo(600);
  }

  private static Optional<String> wrong(long seed, AtomicInteger proven) {
    ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    Distribution nothing =
        new Distribution(problem.siteList().stream().mapToLong(s -> s.domain().lowest()).toArray());
    ExactAnswer answer = new ExactSide(problem, 200_000, 1).solve(nothing);
    Score found = Ledger.of(problem, answer.best()).score();
    Score optimum = ExhaustiveOracle.optimum(problem);
    if (found.equals(answer.bound())) {
      proven.incrementAndGet();
    }
    boolean allowed = answer.bound().compareTo(optimum) <= 0 && found.compareTo(optimum) >= 0;
    boolean equal = !found.equals(answer.bound()) || found.equals(optimum);
    return allowed && equal && found.equals(answer.bound())
        ? Optional.empty()
        : Optional.of(
            problem.scope() + " bound " + answer.bound() + " found " + found + " true " + optimum);
  }
}
