package nl.spreiding.audit;

import nl.spreiding.model.Kind;
import nl.spreiding.model.Status;

/** Small measures of the rules. */
final class Rules {
  private Rules() {}

  /** How far a number lies below a smallest size; 0 is allowed. */
  static long below(long places, long minimum) {
    return places > 0 ? Math.max(0, minimum - places) : 0;
  }

  /** Distance of a number to 0 or a smallest size, whichever is nearer. */
  static long toAllowed(long places, long minimum) {
    return Math.max(0, Math.min(places, minimum - places));
  }

  /** Distance of a location's places to the nearest number that it can have. */
  static long outOfBounds(Place place) {
    boolean mustStay = place.location.status() == Status.OPEN && !place.location.mayClose();
    long below =
        mustStay
            ? Math.max(0, place.least() - place.decided)
            : toAllowed(place.decided, place.least());
    return Math.max(below, place.decided - place.location.maxPlaces());
  }

  static long durableRegular(Town town) {
    return town.located(p -> p.durable && p.location.kind() == Kind.REGULAR);
  }

  static long durableSpecial(Town town) {
    return town.located(p -> p.durable && p.location.kind() != Kind.REGULAR);
  }
}
