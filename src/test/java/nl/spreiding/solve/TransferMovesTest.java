package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.impl.domain.solution.descriptor.SolutionDescriptor;
import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferMovesTest {
  private static final int MOVES = 3_000;

  static final VariableDescriptor<DistributionPlan> PLACES =
      SolutionDescriptor.buildSolutionDescriptor(DistributionPlan.class, Allotment.class)
          .getEntityDescriptorStrict(Allotment.class)
          .getGenuineVariableDescriptor("places");

  static DistributionPlan plan(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 12, 16, 60, 20);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    return DistributionPlan.of(
        problem, problem.siteList(), Construction.construct(problem), new MoveCounter());
  }

  /** Different allotments, none of them fixed, allowed numbers, and something changes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void movesKeepToTheDomains(long seed) {
    DistributionPlan plan = plan(seed);
    TransferMoves moves = new TransferMoves(plan, PLACES);
    Iterator<PlacesMove> iterator = moves.iterator(new SplittableRandom(seed));
    boolean[] drawn = new boolean[MoveChoice.MOST_ALLOTMENTS + 1];
    for (int i = 0; i < MOVES; i++) {
      PlacesMove move = iterator.next();
      List<Object> entityList = new ArrayList<>(move.getPlanningEntities());
      List<Object> valueList = new ArrayList<>(move.getPlanningValues());
      assertThat(new HashSet<>(entityList)).hasSameSizeAs(entityList).hasSameSizeAs(valueList);
      drawn[entityList.size()] = true;
      boolean changes = false;
      for (int j = 0; j < entityList.size(); j++) {
        Allotment allotment = (Allotment) entityList.get(j);
        long places = (Long) valueList.get(j);
        assertThat(allotment.isFixed()).isFalse();
        assertThat(allotment.site().domain().allows(places)).isTrue();
        changes |= allotment.places() != places;
      }
      assertThat(changes).isTrue();
    }
    assertThat(drawn).containsExactly(false, true, true, true, true);
    moves.close();
    assertThat(plan.moveCounter().moves()).isEqualTo(MOVES);
  }

  /**
   * A move keeps its numbers while Timefold draws others in the same step and in the next one; more
   * of them in one step than are kept to be used again, too.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMoveStaysAsItWasDrawnUntilTheNextStepIsOver(long seed) {
    TransferMoves moves = new TransferMoves(plan(seed), PLACES);
    SplittableRandom random = new SplittableRandom(seed);
    List<PlacesMove> lastMoveList = List.of();
    List<String> lastTextList = List.of();
    Set<PlacesMove> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int step = 0; step < 20; step++) {
      Iterator<PlacesMove> iterator = moves.iterator(random);
      List<PlacesMove> moveList = new ArrayList<>();
      List<String> textList = new ArrayList<>();
      for (int i = 0; i < (step == 10 ? 3 * SpareMoves.KEPT : 50); i++) {
        PlacesMove move = iterator.next();
        moveList.add(move);
        textList.add(move.toString());
      }
      assertThat(iterator.hasNext()).isTrue();
      assertThat(moveList).extracting(PlacesMove::toString).isEqualTo(textList);
      assertThat(lastMoveList).extracting(PlacesMove::toString).isEqualTo(lastTextList);
      assertThat(new HashSet<>(textList)).hasSizeGreaterThan(25);
      lastMoveList = moveList;
      lastTextList = textList;
      seen.addAll(moveList);
    }
    assertThat(seen).as("used again").hasSizeLessThan(3 * SpareMoves.KEPT + 200);
  }
}
