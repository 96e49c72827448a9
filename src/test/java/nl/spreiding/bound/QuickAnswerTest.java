package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import nl.spreiding.benchmark.Instances;
import nl.spreiding.generate.SyntheticCase;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** The quick answer against the true optimum of small cases of all scopes. */
class QuickAnswerTest {
  /** Micro-points of the area. */
  private static final long CLOSE = 20_000;

  private static final int CASES = Depth.cases(100, 200);

  @Test
  void boundIsNeverAboveTheTrueOptimumAndAnswerWithinEveryDomain() {
    int met = 0;
    int atBound = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      ExactAnswer answer = new ExactSide(problem, 200_000, 1).quick();
      long[] places = answer.best().toArray();
      assertThat(problem.siteList())
          .as("seed %d", seed)
          .allMatch(site -> site.domain().allows(places[site.index()]));
      Score found = Ledger.of(problem, answer.best()).score();
      Score optimum = ExhaustiveOracle.optimum(problem);
      assertThat(answer.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum);
      assertThat(answer.undecided() == 0)
          .as("seed %d", seed)
          .isEqualTo(found.equals(answer.bound()));
      met += found.medium() == optimum.medium() ? 1 : 0;
      atBound += answer.undecided() == 0 ? 1 : 0;
    }
    assertThat(met).as("tasks met as far as possible").isGreaterThan(CASES * 85 / 100);
  }

  /** Three times the country, as one area: every sum must come out at once. */
  @Test
  void endsWithinATenthOfAPercentOfTheBoundInALargeArea() {
    DecisionProblem problem = large();
    ExactAnswer answer = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 2).quick();
    Score bound = answer.bound();
    Score found = Ledger.of(problem, answer.best()).score();
    assertThat(found.hard()).isEqualTo(bound.hard());
    assertThat(found.medium()).isEqualTo(bound.medium());
    assertThat(found.softMicro())
        .isBetween(bound.softMicro(), bound.softMicro() + bound.softMicro() / 1_000);
  }

  /** Where the price of located places is looked for by district, none beside is better. */
  @Test
  void pricesOfALargeAreaAreTheBest() {
    DecisionProblem problem = large();
    Area area = Areas.of(problem).getFirst();
    Relaxation relaxation = new Relaxation(area, OverCase.all().getFirst(), 0);
    MultiplierSearch.maximize(relaxation, Long.MAX_VALUE, 500);
    long bound = relaxation.bound();
    Multipliers best = relaxation.multipliers();
    for (long step : new long[] {-100, 100}) {
      for (int d = -1; d < best.locatedByDistrict().length; d++) {
        long[] located = best.locatedByDistrict().clone();
        if (d >= 0) {
          located[d] = Math.max(0, located[d] + step);
        }
        Multipliers beside =
            new Multipliers(
                best.other() + (d < 0 ? step : 0), best.amv() + (d < 0 ? step : 0), located);
        assertThat(relaxation.look(beside).bound()).isLessThan(bound + CLOSE);
      }
    }
  }

  @Test
  void numberOfThreadsChangesNothing() {
    Area area = Areas.of(large()).getFirst();
    AreaSolver.Answer answer = new AreaSolver(area, ExactSide.DEFAULT_EFFORT).quick();
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertThat(one.submit(() -> new AreaSolver(area, ExactSide.DEFAULT_EFFORT).quick()).join())
          .isEqualTo(answer);
    }
  }

  private static DecisionProblem large() {
    ShelterCase base = Instances.of("nl-2024");
    ShelterCase national =
        base.with(base.settings().with(base.settings().parameters().with(QuotaScope.NATIONAL)));
    ShelterCase large = SyntheticCase.of(national, 1, 3);
    return ProblemBuilder.build(large, StatutoryNumbers.of(large));
  }
}
