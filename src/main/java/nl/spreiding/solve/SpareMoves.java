package nl.spreiding.solve;

import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import nl.spreiding.plan.DistributionPlan;
import org.jspecify.annotations.Nullable;

/**
 * Moves that are used again, so that trying one makes no object. Timefold keeps the moves of a step
 * until the next one starts ({@code AbstractFinalistPodium.finalistList}), and the one that it made
 * for one step more ({@code LocalSearchPhaseScope.lastCompletedStepScope}); so those of a step are
 * used again two steps later.
 */
final class SpareMoves {
  /** So many are kept per step; more in one step are made anew. Most steps have a few. */
  static final int KEPT = 1_024;

  private final VariableDescriptor<DistributionPlan> variable;
  private @Nullable PlacesMove[] ofThisStep = new @Nullable PlacesMove[KEPT];
  private @Nullable PlacesMove[] ofLastStep = new @Nullable PlacesMove[KEPT];
  private int used;

  SpareMoves(VariableDescriptor<DistributionPlan> variable) {
    this.variable = variable;
  }

  /** A new step has begun. */
  void nextStep() {
    @Nullable PlacesMove[] free = ofLastStep;
    ofLastStep = ofThisStep;
    ofThisStep = free;
    used = 0;
  }

  /** A move that nobody holds. */
  PlacesMove take() {
    if (used == KEPT) {
      return new PlacesMove(variable);
    }
    PlacesMove move = ofThisStep[used];
    if (move == null) {
      move = new PlacesMove(variable);
      ofThisStep[used] = move;
    }
    used++;
    return move;
  }
}
