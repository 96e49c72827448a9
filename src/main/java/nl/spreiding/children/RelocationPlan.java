package nl.spreiding.children;

import java.util.List;
import nl.spreiding.ledger.Results;

/**
 * Where the children who must leave can go. As many as possible get a place; of all ways to do that
 * it is the one with the fewest children who change municipality or must move again, counted
 * together, and of those the one with the shortest total distance.
 *
 * @param status whether there is a plan
 * @param places where families can go
 * @param relocationList numbers per pair of locations, by the location they leave, nearest first;
 *     empty without a plan
 */
public record RelocationPlan(Status status, FamilyPlaces places, List<Relocation> relocationList) {

  /** Whether there is a plan. */
  public enum Status {
    /** Nobody must leave. */
    NOBODY_MOVES,
    /** There is one. */
    FOUND,
    /** The case is too large to find the best one exactly, so there is none. */
    TOO_LARGE
  }

  /** Copies the list. */
  public RelocationPlan {
    relocationList = List.copyOf(relocationList);
  }

  /**
   * The plan for a decision.
   *
   * @param results the decision
   * @return the plan
   * @throws IllegalStateException if what was found is not the best one
   */
  static RelocationPlan of(Results results) {
    FamilyPlaces places = FamilyPlaces.of(results);
    if (results.national().childrenMoved().total() == 0) {
      return new RelocationPlan(Status.NOBODY_MOVES, places, List.of());
    }
    RelocationFlow flow = new RelocationFlow(results, places);
    return flow.fits()
        ? new RelocationPlan(Status.FOUND, places, flow.relocationList())
        : new RelocationPlan(Status.TOO_LARGE, places, List.of());
  }
}
