package nl.spreiding.solve;

import ai.timefold.solver.core.api.domain.common.Lookup;
import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import ai.timefold.solver.core.impl.move.MoveDirector;
import ai.timefold.solver.core.impl.score.director.VariableDescriptorAwareScoreDirector;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.stream.Stream;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import org.jspecify.annotations.Nullable;

/**
 * Gives one to four allotments a new number of places at once. It has a field for each instead of
 * arrays: it is filled for every move that is tried.
 */
final class PlacesMove implements Move<DistributionPlan> {
  private final VariableDescriptor<DistributionPlan> variable;
  private @Nullable Allotment first;
  private @Nullable Allotment second;
  private @Nullable Allotment third;
  private @Nullable Allotment fourth;
  private long firstPlaces;
  private long secondPlaces;
  private long thirdPlaces;
  private long fourthPlaces;

  /**
   * A move that changes nothing yet.
   *
   * @param variable the planning variable
   */
  PlacesMove(VariableDescriptor<DistributionPlan> variable) {
    this.variable = variable;
  }

  /**
   * Makes this another move.
   *
   * @param allotments which allotments, different ones
   * @param places their new places
   * @param size how many of them, from 1 to 4
   * @return this move
   */
  PlacesMove of(Allotment[] allotments, long[] places, int size) {
    first = allotments[0];
    second = size > 1 ? allotments[1] : null;
    third = size > 2 ? allotments[2] : null;
    fourth = size > 3 ? allotments[3] : null;
    firstPlaces = places[0];
    secondPlaces = size > 1 ? places[1] : 0;
    thirdPlaces = size > 2 ? places[2] : 0;
    fourthPlaces = size > 3 ? places[3] : 0;
    return this;
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
    return new PlacesMove(variable).of(rebased, places, rebased.length);
  }

  private List<Allotment> allotmentList() {
    return Stream.of(first, second, third, fourth).filter(Objects::nonNull).toList();
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
