package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The quick answer against the true optimum of small cases of all scopes. */
class QuickAnswerTest {
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
}
