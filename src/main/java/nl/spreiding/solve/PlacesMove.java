package nl.spreiding.solve;

import ai.timefold.solver.core.api.domain.common.Lookup;
import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import ai.timefold.solver.core.impl.move.MoveDirector;
import ai.timefold.solver.core.impl.score.director.VariableDescriptorAwareScoreDirector;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import org.jspecify.annotations.Nullable;

/**
 * Gives one to four allotments a new number of places at once. It has a field for each instead of
 * arrays: one is made for every move that is tried.
 */
final class PlacesMove implements Move<DistributionPlan> {
  private final VariableDescriptor<DistributionPlan> variable;
  private final Allotment first;
  private final @Nullable Allotment second;
  private final @Nullable Allotment third;
  private final @Nullable Allotment fourth;
  private final long firstPlaces;
  private final long secondPlaces;
  private final long thirdPlaces;
  private final long fourthPlaces;

  /**
   * A move.
   *
   * @param variable the planning variable
   * @param allotments which allotments, different ones
   * @param places their new places
   * @param size how many of them, from 1 to 4
   */
  PlacesMove(
      VariableDescriptor<DistributionPlan> variable,
      Allotment[] allotments,
      long[] places,
      int size) {
    this.variable = variable;
    this.first = allotments[0];
    this.second = size > 1 ? allotments[1] : null;
    this.third = size > 2 ? allotments[2] : null;
    this.fourth = size > 3 ? allotments[3] : null;
    this.firstPlaces = places[0];
    this.secondPlaces = size > 1 ? places[1] : 0;
    this.thirdPlaces = size > 2 ? places[2] : 0;
    this.fourthPlaces = size > 3 ? places[3] : 0;
  }

  @Override
  public void execute(MutableSolutionView<DistributionPlan> view) {
    var director = ((MoveDirector<DistributionPlan, ?>) view).getScoreDirector();
    change(director, first, firstPlaces);
    change(director, second, secondPlaces);
    change(director, third, thirdPlaces);
    change(director, fourth, fourthPlaces);
  }

  private void change(
      VariableDescriptorAwareScoreDirector<DistributionPlan> director,
      @Nullable Allotment allotment,
      long places) {
    if (allotment != null && allotment.places() != places) {
      director.beforeVariableChanged(variable, allotment);
      allotment.setPlaces(places);
      director.afterVariableChanged(variable, allotment);
    }
  }

  @Override
  public Move<DistributionPlan> rebase(Lookup lookup) {
    Allotment[] rebased =
        allotmentList().stream().map(lookup::lookUpWorkingObject).toArray(Allotment[]::new);
    long[] places = {firstPlaces, secondPlaces, thirdPlaces, fourthPlaces};
    return new PlacesMove(variable, rebased, places, rebased.length);
  }

  private List<Allotment> allotmentList() {
    List<Allotment> result = new ArrayList<>();
    result.add(first);
    for (Allotment allotment : new @Nullable Allotment[] {second, third, fourth}) {
      if (allotment != null) {
        result.add(allotment);
      }
    }
    return result;
  }

  private List<Long> placesList() {
    return List.of(firstPlaces, secondPlaces, thirdPlaces, fourthPlaces)
        .subList(0, allotmentList().size());
  }

  @Override
  public SequencedCollection<Object> getPlanningEntities() {
    return List.copyOf(allotmentList());
  }

  @Override
  public SequencedCollection<Object> getPlanningValues() {
    return List.copyOf(placesList());
  }

  @Override
  public String toString() {
    return allotmentList() + " -> " + placesList();
  }
}
