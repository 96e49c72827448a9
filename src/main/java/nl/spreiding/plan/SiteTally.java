package nl.spreiding.plan;

import nl.spreiding.measure.Measures;
import nl.spreiding.problem.Site;

/**
 * What allotments cost on their own, added up per rule: places for the hard rules, micro-points for
 * the soft ones. Changes in place while the search runs.
 */
final class SiteTally implements AllotmentCollector.Tally {
  private long outOfBounds;
  private long belowMinimum;
  private long exempt;
  private long offPin;
  private long childrenMoved;
  private long childrenInEmergency;
  private long temporary;
  private long unlocated;
  private long opened;
  private long cost;

  @Override
  public void count(Allotment allotment, long places, int sign) {
    Site site = allotment.site();
    if (site.imposed()) {
      countImposed(site, places, sign);
    } else {
      countLocated(site, places, sign);
    }
    if (site.pinned() != null) {
      offPin += sign * Measures.deviation(places, site.pinned());
    }
    cost += sign * Math.multiplyExact(places, site.costPrice());
  }

  private void countImposed(Site site, long places, int sign) {
    if (site.municipality().exempt()) {
      exempt += sign * places;
    } else {
      belowMinimum += sign * site.rule().distance(places);
    }
    unlocated += sign * Math.multiplyExact(places, site.unlocatedPrice());
  }

  private void countLocated(Site site, long places, int sign) {
    outOfBounds += sign * site.rule().distance(places);
    childrenMoved +=
        sign
            * Math.multiplyExact(
                Measures.shortage(places, site.placesNow()), site.childrenMovedPrice());
    childrenInEmergency +=
        sign
            * Measures.keptAndAdded(
                places, site.placesNow(), site.keptEmergencyPrice(), site.newEmergencyPrice());
    temporary += sign * Math.multiplyExact(places, site.temporaryPrice());
    opened += places > 0 ? sign * site.openingPrice() : 0;
  }

  /** Places by which locations lie outside what they allow. */
  long outOfBounds() {
    return outOfBounds;
  }

  /** Places by which imposed places lie outside what is allowed. */
  long belowMinimum() {
    return belowMinimum;
  }

  /** Places imposed on exempt municipalities. */
  long exempt() {
    return exempt;
  }

  /** Places by which sites differ from their pins. */
  long offPin() {
    return offPin;
  }

  /** Micro-points for children who must move. */
  long childrenMoved() {
    return childrenMoved;
  }

  /** Micro-points for children in emergency places. */
  long childrenInEmergency() {
    return childrenInEmergency;
  }

  /** Micro-points for places that are not durable. */
  long temporary() {
    return temporary;
  }

  /** Micro-points for imposed places without a location. */
  long unlocated() {
    return unlocated;
  }

  /** Micro-points for opened locations. */
  long opened() {
    return opened;
  }

  /** Micro-points for yearly cost. */
  long cost() {
    return cost;
  }
}
