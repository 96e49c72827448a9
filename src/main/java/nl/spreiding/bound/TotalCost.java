package nl.spreiding.bound;

import nl.spreiding.measure.Measures;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * What the total number of places of a municipality costs: FAIR_SHARE, REPORT_DEVIATION and
 * STABILITY. Convex over the numbers from {@code lowest} to {@code highest}, which are those that
 * break the municipality's pin and cap as little as possible.
 */
final class TotalCost {
  private final MunicipalityProblem municipality;
  private final long due;
  private final long voluntary;
  private final long lowest;
  private final long highest;

  TotalCost(MunicipalityProblem municipality, long lowest, long highest) {
    this.municipality = municipality;
    this.due = municipality.due();
    this.voluntary = municipality.voluntary();
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Places by which the pin and the cap of a municipality are broken. */
  static long hard(MunicipalityProblem m, long places) {
    long pinned = m.pinned() == null ? 0 : Measures.deviation(places, m.pinned());
    return m.cap() == null ? pinned : pinned + Measures.excess(places, m.cap());
  }

  long lowest() {
    return lowest;
  }

  long highest() {
    return highest;
  }

  /** Micro-points of a total, whether allowed or not. */
  long of(long places) {
    MunicipalityProblem m = municipality;
    long cost =
        Measures.fairShare(
            places, due, voluntary, m.shortagePrice(), m.surplusPrice(), m.beyondOfferPrice());
    if (m.reported() != null) {
      cost += Measures.deviation(places, m.reported()) * m.reportPrice();
    }
    return m.baseline() == null
        ? cost
        : cost + Measures.deviation(places, m.baseline()) * m.stabilityPrice();
  }

  /**
   * The total at which cost plus a price per place is lowest; the smallest such total.
   *
   * @param price micro-points per place; may be negative
   * @return a total between 0 and the highest allowed
   */
  long best(long price) {
    long low = 0;
    long high = highest;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (rises(middle, price)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private boolean rises(long places, long price) {
    return of(places + 1) - of(places) + price >= 0;
  }
}
