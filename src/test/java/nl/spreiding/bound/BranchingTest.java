package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** Areas decided in parts, with hardly any effort for each, against areas decided at once. */
class BranchingTest {
  private static final int ALL = 3_000_000;
  private static final int PARTS = 24;

  @Test
  void partsNeverPromiseMoreThanThereIs() {
    int asked = 0;
    int raised = 0;
    int closed = 0;
    for (long seed = 1; seed <= 400; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 6, 9, 30, 12);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      for (Area area : Areas.of(problem)) {
        AreaSolver.Answer exact = new AreaSolver(area, ALL).solve(known(Long.MAX_VALUE));
        assertThat(exact.bound()).as("seed %d", seed).isEqualTo(exact.found());
        AreaSolver hasty = new AreaSolver(area, 3);
        AreaSolver.Answer before = hasty.solve(known(Long.MAX_VALUE));
        if (before.bound() >= before.found()) {
          continue;
        }
        asked++;
        for (long limit : new long[] {PlacesCost.NEVER - 1, exact.found(), exact.found() - 1}) {
          AreaSolver.Answer after = Branching.solve(hasty, before, limit, Long.MIN_VALUE, PARTS);
          check(seed, area, exact, before, after, limit);
          raised += after.bound() > before.bound() ? 1 : 0;
          closed += after.bound() == after.found() ? 1 : 0;
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
    assertThat(raised).isGreaterThan(100);
    assertThat(closed).isGreaterThan(50);
  }

  /** What little effort leaves open, more effort decides, from where that one ended. */
  @Test
  void moreEffortDecidesTheSameArea() {
    int asked = 0;
    for (long seed = 1; seed <= 200; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 6, 9, 30, 12);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      for (Area area : Areas.of(problem)) {
        AreaSolver.Answer exact = new AreaSolver(area, ALL).solve(known(Long.MAX_VALUE));
        AreaSolver hasty = new AreaSolver(area, 3);
        AreaSolver.Answer before = hasty.solve(known(Long.MAX_VALUE));
        if (before.bound() >= before.found() || before.missing() != exact.missing()) {
          continue;
        }
        asked++;
        String where = "seed " + seed;
        AreaSolver.Answer best = hasty.deeper(ALL, PlacesCost.NEVER - 1).better(exact.found() + 1);
        assertThat(best.found()).as(where).isEqualTo(exact.found());
        assertThat(best.bound()).as(where).isEqualTo(exact.found());
        AreaSolver.Answer none = hasty.deeper(ALL, exact.found()).better(exact.found());
        assertThat(none.choiceList()).as(where).isNull();
        assertThat(none.bound()).as(where).isEqualTo(exact.found());
      }
    }
    assertThat(asked).isGreaterThan(50);
  }

  private static void check(
      long seed,
      Area area,
      AreaSolver.Answer exact,
      AreaSolver.Answer before,
      AreaSolver.Answer after,
      long limit) {
    String where = "seed " + seed + " limit " + limit;
    assertThat(after.missing()).as(where).isEqualTo(before.missing());
    assertThat(after.bound()).as(where).isGreaterThanOrEqualTo(before.bound());
    if (exact.missing() == after.missing()) {
      // Nothing above the limit is looked for, so nothing above it is known either.
      assertThat(after.bound()).as(where).isLessThanOrEqualTo(Math.max(exact.found(), limit + 1));
      if (limit >= exact.found()) {
        assertThat(after.bound()).as(where).isLessThanOrEqualTo(exact.found());
      }
      assertThat(after.found()).as(where).isGreaterThanOrEqualTo(exact.found());
    }
    if (after.choiceList() != null) {
      Score scored = scored(area, after);
      // Found for one meaning of over-imposition, and less by the other.
      assertThat(scored.softMicro()).as(where).isLessThanOrEqualTo(after.found());
      assertThat(scored.medium()).as(where).isEqualTo(after.missing());
    }
  }

  private static Score scored(Area area, AreaSolver.Answer answer) {
    List<MunicipalChoices> choicesList = area.choicesList();
    int sites =
        choicesList.stream()
            .flatMap(choices -> choices.tables().siteList().stream())
            .mapToInt(site -> site.index() + 1)
            .max()
            .orElse(0);
    long[] places = new long[sites];
    for (int g = 0; g < choicesList.size(); g++) {
      choicesList.get(g).tables().divide(answer.choiceList().get(g), places);
    }
    return area.score(places);
  }

  private static Score known(long amount) {
    return new Score(amount, amount, amount);
  }
}
