package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;

/** What each number of a municipality costs at best, at given prices of the shared terms. */
final class TotalCurve {
  private final TotalCost total;
  private final ImposedCost imposed;

  /** Micro-points of located places, by number of them. */
  private final long[] located;

  private final List<Long> imposedCost = new ArrayList<>();

  TotalCurve(TotalCost total, ImposedCost imposed, long[] located) {
    this.total = total;
    this.imposed = imposed;
    this.located = located;
  }

  /**
   * The cheapest way to have a number of places.
   *
   * @param places the number
   * @return micro-points; {@link PlacesCost#NEVER} or more: impossible
   */
  long at(int places) {
    while (imposedCost.size() <= places) {
      imposedCost.add(imposed.costOf(imposedCost.size()));
    }
    long cheapest = PlacesCost.NEVER;
    for (int x = 0; x < located.length && x <= places; x++) {
      cheapest = Math.min(cheapest, located[x] + imposedCost.get(places - x));
    }
    return cheapest >= PlacesCost.NEVER / 2 ? PlacesCost.NEVER : cheapest + total.of(places);
  }
}
