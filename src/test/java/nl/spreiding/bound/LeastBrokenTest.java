package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** What must at least be broken, against the true optimum of small cases of all scopes. */
class LeastBrokenTest {
  @Test
  void equalsTheTrueOptimum() {
    List<String> wrongList = new ArrayList<>();
    int broken = 0;
    for (long seed = 1; seed <= 80; seed++) {
      ShelterCase shelterCase = HardCases.of(seed);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      Score optimum = ExhaustiveOracle.optimum(problem);
      Score expected = new Score(optimum.hard(), optimum.medium(), 0);
      Score least = LeastBroken.of(problem);
      if (!least.equals(expected)) {
        wrongList.add(seed + " " + problem.scope() + " " + least + " true " + expected);
      }
      broken += least.equals(new Score(0, 0, 0)) ? 0 : 1;
    }
    assertThat(wrongList).isEmpty();
    assertThat(broken).as("cases that cannot be met").isBetween(30, 78);
  }

  @Test
  void plainRandomCasesToo() {
    for (long seed = 1; seed <= Depth.cases(40, 100); seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      Score optimum = ExhaustiveOracle.optimum(problem);
      assertThat(LeastBroken.of(problem))
          .as("seed " + seed)
          .isEqualTo(new Score(optimum.hard(), optimum.medium(), 0));
    }
  }
}
