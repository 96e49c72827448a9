package nl.spreiding.ledger;

import java.util.function.ToLongFunction;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;

/**
 * Places of each kind.
 *
 * @param regular regular places
 * @param amv places for unaccompanied minors
 * @param special places of special nature other than amv
 */
public record PlacesByKind(long regular, long amv, long special) {
  /** No places. */
  public static final PlacesByKind NONE = new PlacesByKind(0, 0, 0);

  /**
   * Counts each kind.
   *
   * @param places places of a kind
   * @return places of all kinds
   */
  public static PlacesByKind of(ToLongFunction<Kind> places) {
    return new PlacesByKind(
        places.applyAsLong(Kind.REGULAR),
        places.applyAsLong(Kind.AMV),
        places.applyAsLong(Kind.SPECIAL));
  }

  /**
   * All kinds together.
   *
   * @return places
   */
  public long total() {
    return regular + amv + special;
  }

  /**
   * Places that count towards one task.
   *
   * @param task which task
   * @return amv places, or regular and special places together
   */
  public long of(TaskKind task) {
    return task == TaskKind.AMV ? amv : regular + special;
  }

  /**
   * The sum with others.
   *
   * @param other the others
   * @return the sum, per kind
   */
  public PlacesByKind plus(PlacesByKind other) {
    return new PlacesByKind(
        Math.addExact(regular, other.regular),
        Math.addExact(amv, other.amv),
        Math.addExact(special, other.special));
  }
}
