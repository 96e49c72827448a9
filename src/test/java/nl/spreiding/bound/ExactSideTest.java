package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/**
 * The exact side against the true optimum on small cases of all scopes, every term active in some.
 */
class ExactSideTest {
  /** What one case came to, beside the best of all distributions. */
  private record Result(
      long seed,
      QuotaScope scope,
      Score bound,
      Score found,
      Score optimum,
      Set<ConstraintId> active) {
    boolean holds() {
      return bound.compareTo(optimum) <= 0
          && found.compareTo(optimum) >= 0
          && (!found.equals(bound) || found.equals(optimum));
    }

    boolean proven() {
      return found.equals(bound);
    }
  }

  private static ShelterCase small(long seed) {
    return RandomCases.small(seed, 4, 5, 8, 4);
  }

  private static DecisionProblem problem(ShelterCase shelterCase) {
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static Distribution nothing(DecisionProblem problem) {
    return new Distribution(
        problem.siteList().stream().mapToLong(s -> s.domain().lowest()).toArray());
  }

  /** From nothing, or from a good distribution: then only better ones are looked for. */
  private static Result result(long seed, DecisionProblem problem) {
    Distribution known =
        seed % 2 == 0 ? DistributionSearch.polish(problem, nothing(problem)) : nothing(problem);
    ExactAnswer answer = new ExactSide(problem, 200_000, 1).solve(known);
    Ledger ledger = Ledger.of(problem, answer.best());
    return new Result(
        seed,
        problem.scope(),
        answer.bound(),
        ledger.score(),
        ExhaustiveOracle.optimum(problem),
        ledger.lineList().stream().map(LedgerLine::constraint).collect(Collectors.toSet()));
  }

  private static List<Result> results(int cases, LongFunction<ShelterCase> caseOf) {
    return LongStream.rangeClosed(1, cases)
        .parallel()
        .mapToObj(seed -> result(seed, problem(caseOf.apply(seed))))
        .toList();
  }

  @Test
  void boundIsNeverAboveTheTrueOptimumAndProvenMeansEqual() {
    List<Result> resultList = results(600, ExactSideTest::small);
    assertThat(resultList).allMatch(Result::holds).allMatch(Result::proven);
    for (QuotaScope scope : QuotaScope.values()) {
      Set<ConstraintId> active =
          resultList.stream()
              .filter(result -> result.scope() == scope)
              .flatMap(result -> result.active().stream())
              .collect(Collectors.toSet());
      assertThat(active).as("active with scope " + scope).containsAll(terms());
    }
  }

  /** All that a decision without forced breaches can be charged for. */
  private static Set<ConstraintId> terms() {
    return Arrays.stream(ConstraintId.values())
        .filter(constraint -> constraint.level() != Level.HARD)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConstraintId.class)));
  }

  /**
   * Pins, exemptions and set tasks that mostly cannot all be kept: all three levels of the score.
   */
  @Test
  void theSameWhereTasksAndHardRulesCannotBeMet() {
    List<Result> resultList = results(200, HardCases::of);
    assertThat(resultList).allMatch(Result::holds).allMatch(Result::proven);
    assertThat(resultList.stream().filter(result -> result.optimum().hard() > 0))
        .hasSizeGreaterThan(30);
    assertThat(resultList.stream().filter(result -> result.optimum().medium() > 0))
        .hasSizeGreaterThan(30);
  }

  @Test
  void theSameWithLocationsPinnedTasksSetOtherwiseAndWeightsAtZero() {
    List<Result> resultList = results(150, seed -> RandomCases.changed(seed, small(seed)));
    assertThat(resultList).allMatch(Result::holds).allMatch(Result::proven);
  }

  @Test
  void numberOfThreadsChangesNothing() {
    for (long seed = 1; seed <= 60; seed++) {
      DecisionProblem problem = problem(RandomCases.small(seed, 6, 9, 40, 12));
      ExactAnswer alone = new ExactSide(problem, 20_000, 1).solve(nothing(problem));
      ExactAnswer together = new ExactSide(problem, 20_000, 3).solve(nothing(problem));
      assertThat(together.best()).as("seed " + seed).isEqualTo(alone.best());
      assertThat(together.bound()).isEqualTo(alone.bound());
      assertThat(together.undecided()).isEqualTo(alone.undecided());
    }
  }
}
