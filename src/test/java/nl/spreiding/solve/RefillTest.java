package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.impl.domain.solution.descriptor.SolutionDescriptor;
import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefillTest {
  private static final VariableDescriptor<DistributionPlan> PLACES =
      SolutionDescriptor.buildSolutionDescriptor(DistributionPlan.class, Allotment.class)
          .getEntityDescriptorStrict(Allotment.class)
          .getGenuineVariableDescriptor("places");

  /** After every move all pools provide what they did, in every scope, also when moves are made. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void poolsComeOutEven(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 12, 16, 60, 20);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    Distribution start = Construction.construct(problem);
    DistributionPlan plan =
        DistributionPlan.of(problem, problem.siteList(), start, new MoveCounter());
    MoveChoice choice = new MoveChoice(plan);
    Refill refill = new Refill(plan, choice, PLACES);
    SplittableRandom random = new SplittableRandom(seed);
    long[] levels = new long[MoveChoice.MOST_ALLOTMENTS];
    int moves = 0;
    for (int i = 0; i < 3_000; i++) {
      MoveKind kind = choice.kind(random);
      Allotment[] chosen = choice.choose(kind, random);
      if (!kind.refill || chosen == null) {
        continue;
      }
      kind.fill(chosen, levels, random);
      boolean allowed = true;
      for (int j = 0; j < chosen.length; j++) {
        allowed &= chosen[j].site().domain().allows(levels[j]);
      }
      PlacesMove move = allowed ? refill.complete(chosen, levels, random) : null;
      if (move != null) {
        moves++;
        make(problem, plan, move);
        refill.follow(move);
      }
    }
    assertThat(moves).isPositive();
  }

  private static void make(DecisionProblem problem, DistributionPlan plan, PlacesMove move) {
    Working before = working(problem, plan);
    Set<Allotment> different = new HashSet<>();
    for (int i = 0; i < move.allotments().length; i++) {
      Allotment allotment = move.allotments()[i];
      assertThat(different.add(allotment)).isTrue();
      long places = (Long) move.getPlanningValues().toArray()[i];
      assertThat(allotment.site().domain().allows(places)).isTrue();
      allotment.setPlaces(places);
    }
    Working after = working(problem, plan);
    for (Pool pool : problem.poolList()) {
      assertThat(after.provided(pool)).as("%s", pool).isEqualTo(before.provided(pool));
    }
  }

  private static Working working(DecisionProblem problem, DistributionPlan plan) {
    long[] places = new long[problem.siteList().size()];
    plan.copyTo(places);
    return new Working(problem, new Distribution(places));
  }
}
