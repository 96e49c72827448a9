package nl.spreiding.solve;

import ai.timefold.solver.core.api.domain.common.Lookup;
import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import ai.timefold.solver.core.impl.heuristic.move.AbstractSelectorBasedMove;
import ai.timefold.solver.core.impl.score.director.VariableDescriptorAwareScoreDirector;
import ai.timefold.solver.core.preview.api.move.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedCollection;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;

/** Gives several allotments a new number of places at once. */
final class PlacesMove extends AbstractSelectorBasedMove<DistributionPlan> {
  private final VariableDescriptor<DistributionPlan> variable;
  private final Allotment[] allotments;
  private final long[] places;

  /**
   * A move.
   *
   * @param variable the planning variable
   * @param allotments which allotments; not copied
   * @param places their new places; not copied
   */
  PlacesMove(VariableDescriptor<DistributionPlan> variable, Allotment[] allotments, long[] places) {
    this.variable = variable;
    this.allotments = allotments;
    this.places = places;
  }

  @Override
  protected void execute(VariableDescriptorAwareScoreDirector<DistributionPlan> director) {
    for (int i = 0; i < allotments.length; i++) {
      if (allotments[i].places() != places[i]) {
        director.beforeVariableChanged(variable, allotments[i]);
        allotments[i].setPlaces(places[i]);
        director.afterVariableChanged(variable, allotments[i]);
      }
    }
  }

  /** The allotments, not copied. */
  Allotment[] allotments() {
    return allotments;
  }

  @Override
  public Move<DistributionPlan> rebase(Lookup lookup) {
    Allotment[] rebased = new Allotment[allotments.length];
    for (int i = 0; i < rebased.length; i++) {
      rebased[i] = lookup.lookUpWorkingObject(allotments[i]);
    }
    return new PlacesMove(variable, rebased, places);
  }

  @Override
  public SequencedCollection<Object> getPlanningEntities() {
    return List.of((Object[]) allotments);
  }

  @Override
  public SequencedCollection<Object> getPlanningValues() {
    List<Object> valueList = new ArrayList<>();
    Arrays.stream(places).forEach(valueList::add);
    return valueList;
  }

  @Override
  public String toString() {
    return Arrays.toString(allotments) + " -> " + Arrays.toString(places);
  }
}
