package nl.spreiding.ledger;

import nl.spreiding.model.Municipality;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * What was decided for one municipality. All numbers are places, but for the children.
 *
 * @param problem the municipality in the decision problem
 * @param municipality the municipality with its figures
 * @param indicative its indicative number (Iv), amv included
 * @param indicativeAmv its indicative amv number
 * @param existing places today in locations that are open
 * @param located decided places on known locations
 * @param imposed decided places without a known location
 * @param durable those of the located places that are durable
 * @param placeMonths the sum over its located places of the months they are available in the two
 *     years
 * @param childrenMoved children who must leave its locations
 */
public record MunicipalityResult(
    MunicipalityProblem problem,
    Municipality municipality,
    long indicative,
    long indicativeAmv,
    long existing,
    PlacesByKind located,
    PlacesByKind imposed,
    PlacesByKind durable,
    long placeMonths,
    ChildrenMoved childrenMoved) {

  /**
   * The decided number.
   *
   * @return located and imposed places
   */
  public PlacesByKind decided() {
    return located.plus(imposed);
  }

  /**
   * Located places that are not durable. Imposed places are neither durable nor temporary: their
   * location is not known.
   *
   * @return places
   */
  public long temporary() {
    return located.total() - durable.total();
  }

  /**
   * The decided number less the indicative number.
   *
   * @return places; negative: fewer than indicated
   */
  public long deviation() {
    return decided().total() - indicative;
  }

  /**
   * Whether the municipality does the whole of its task: it has one, and every place of it has a
   * location.
   *
   * @return true if it does
   */
  public boolean fulfilled() {
    return located.total() > 0 && imposed.total() == 0;
  }
}
