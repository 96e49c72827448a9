package nl.spreiding.problem;

import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;

/** What the rules say of one location. */
final class LocationRule {
  private LocationRule() {}

  /**
   * LOCATION_BOUNDS: nothing if it does not count; an open location that may not close keeps its
   * places.
   */
  static Domain domain(Location location, boolean counts, boolean exempt) {
    // Using a candidate is imposing, and nothing is imposed on an exempt municipality.
    if (!counts || exempt && location.status() == Status.CANDIDATE) {
      return Domain.ZERO;
    }
    if (location.status() == Status.OPEN && !location.mayClose()) {
      long contracted = Math.min(location.placesNow(), location.maxPlaces());
      return new Domain(false, Math.max(location.minPlaces(), contracted), location.maxPlaces());
    }
    return Domain.zeroOr(location.minPlaces(), location.maxPlaces());
  }

  /** A large regular location that is in use or agreed, known before the decision. */
  static boolean large(Location location, long smallScaleMaximum) {
    boolean certain = location.status() == Status.OPEN || location.status() == Status.AGREED;
    return certain
        && location.kind() == Kind.REGULAR
        && location.form() == Form.AZC
        && location.maxPlaces() > smallScaleMaximum;
  }
}
