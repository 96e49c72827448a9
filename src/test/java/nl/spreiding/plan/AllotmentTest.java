package nl.spreiding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.testing.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllotmentTest {
  /** Small numbers are boxed beforehand, larger ones when they are set. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4_095, 4_096, 100_000})
  void thePlanningVariableIsTheNumber(long places) {
    Problems country = Problems.country();
    country.province().task(60).municipality().due(60).imposed().zeroOr(50, 200_000);
    DecisionProblem problem = country.problem();
    Allotment allotment = new Allotment(problem, problem.siteList().getFirst(), 50);
    allotment.setPlaces(places);
    assertThat(allotment.getPlaces()).isEqualTo(places);
    assertThat(allotment.places()).isEqualTo(places);
  }
}
