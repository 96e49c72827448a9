package nl.spreiding.law;

import java.time.LocalDate;
import java.util.Optional;
import nl.spreiding.model.Location;

/** Whether and how long a location is available (Wet art. 2(3), Besluit art. 1.1). */
public final class Availability {
  private Availability() {}

  /**
   * Whether a location counts in the cycle.
   *
   * @param location the location
   * @param countsUntil date until which it must be available
   * @return true if it is open by then and stays available, if need be by extension
   */
  public static boolean counts(Location location, LocalDate countsUntil) {
    boolean opens = location.openFrom() == null || !location.openFrom().isAfter(countsUntil);
    return opens
        && (location.openUntil() == null || availableUntil(location, countsUntil).isPresent());
  }

  /**
   * The date until which a location that counts is available; an extension is used only if the
   * cycle needs it.
   *
   * @param location the location
   * @param countsUntil date until which it must be available
   * @return that date; empty: no end, or it does not count
   */
  public static Optional<LocalDate> availableUntil(Location location, LocalDate countsUntil) {
    LocalDate end = location.openUntil();
    if (end == null) {
      return Optional.empty();
    }
    if (!end.isBefore(countsUntil)) {
      return Optional.of(end);
    }
    LocalDate extended = location.extendableUntil();
    return extended != null && !extended.isBefore(countsUntil)
        ? Optional.of(extended)
        : Optional.empty();
  }

  /**
   * Whether a location is durable: available for five years or more from the reference date, or
   * from its opening within the following twelve months.
   *
   * @param location the location
   * @param referenceDate reference date of the case
   * @param countsUntil date until which it must be available
   * @return true if it counts and is durable
   */
  public static boolean durable(Location location, LocalDate referenceDate, LocalDate countsUntil) {
    if (!counts(location, countsUntil)) {
      return false;
    }
    LocalDate start =
        location.openFrom() != null && location.openFrom().isAfter(referenceDate)
            ? location.openFrom()
            : referenceDate;
    if (start.isAfter(referenceDate.plusMonths(12))) {
      return false;
    }
    return location.openUntil() == null
        || !availableUntil(location, countsUntil).orElseThrow().isBefore(start.plusYears(5));
  }
}
