package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.impl.domain.solution.descriptor.SolutionDescriptor;
import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.bound.NearBest;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangementChoiceTest {
  private static final VariableDescriptor<DistributionPlan> PLACES =
      SolutionDescriptor.buildSolutionDescriptor(DistributionPlan.class, Allotment.class)
          .getEntityDescriptorStrict(Allotment.class)
          .getGenuineVariableDescriptor("places");

  private static DecisionProblem problem(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 24, 60, 60, 20);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static DistributionPlan plan(DecisionProblem problem) {
    Distribution start = Construction.construct(problem);
    return DistributionPlan.of(problem, problem.siteList(), start, new MoveCounter());
  }

  /** Pools provide what they did, or where many change at once still all that is due. */
  @ParameterizedTest
  @EnumSource(names = {"ARRANGE", "ARRANGE_TWO", "ARRANGE_MANY"})
  void tasksAreStillMet(MoveKind kind) {
    int moves = 0;
    for (long seed = 1; seed <= 12; seed++) {
      DecisionProblem problem = problem(seed);
      DistributionPlan plan = plan(problem);
      plan.propose(NearBest.of(problem).getFirst().stream().map(Menu::arrangementList).toList());
      Refill refill = new Refill(plan, new MoveChoice(plan), PLACES);
      ArrangementChoice choice = new ArrangementChoice(plan, refill.working());
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 1_000; i++) {
        if (choice.draw(kind, random)) {
          PlacesMove move = refill.complete(choice.allotments(), choice.levels(), random);
          if (move != null) {
            moves++;
            make(problem, plan, move, kind == MoveKind.ARRANGE_MANY);
            refill.follow(move);
          }
        }
      }
    }
    assertThat(moves).isPositive();
  }

  private static void make(
      DecisionProblem problem, DistributionPlan plan, PlacesMove move, boolean surplusAllowed) {
    Working before = working(problem, plan);
    for (int i = 0; i < move.allotments().length; i++) {
      Allotment allotment = move.allotments()[i];
      long places = (Long) move.getPlanningValues().toArray()[i];
      assertThat(allotment.site().domain().allows(places)).isTrue();
      allotment.setPlaces(places);
    }
    Working after = working(problem, plan);
    for (Pool pool : problem.poolList()) {
      if (!surplusAllowed || before.missing(pool) > 0 || after.missing(pool) > 0) {
        assertThat(after.provided(pool)).isEqualTo(before.provided(pool));
      }
    }
  }

  private static Working working(DecisionProblem problem, DistributionPlan plan) {
    long[] places = new long[problem.siteList().size()];
    plan.copyTo(places);
    return new Working(problem, new Distribution(places));
  }

  @Test
  void withoutArrangementsNothingIsDrawn() {
    DecisionProblem problem = problem(1);
    DistributionPlan plan = plan(problem);
    MoveChoice choice = new MoveChoice(plan);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      assertThat(choice.kind(random).arranges()).isFalse();
    }
    plan.propose(List.of());
    Working working = working(problem, plan);
    ArrangementChoice arrangements = new ArrangementChoice(plan, working);
    assertThat(arrangements.draw(MoveKind.ARRANGE, random)).isFalse();
  }
}
