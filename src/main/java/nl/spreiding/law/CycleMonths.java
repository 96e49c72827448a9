package nl.spreiding.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.spreiding.model.Location;

/**
 * How many months a location is available in the two calendar years of a decision ("het aantal
 * maanden waarvoor deze beschikbaar zijn gesteld", Regeling art. 4(4)).
 */
public final class CycleMonths {
  private static final int YEARS = 2;

  private CycleMonths() {}

  /**
   * First day of the two calendar years: 1 January after the reference date (Wet art. 5(1): "twee
   * daarop volgende kalenderjaren", decided before 31 December).
   *
   * @param referenceDate reference date of the case
   * @return that day
   */
  public static LocalDate start(LocalDate referenceDate) {
    return LocalDate.of(referenceDate.getYear() + 1, 1, 1);
  }

  /**
   * Last day of the two calendar years.
   *
   * @param referenceDate reference date of the case
   * @return that day
   */
  public static LocalDate end(LocalDate referenceDate) {
    return start(referenceDate).plusYears(YEARS).minusDays(1);
  }

  /**
   * Whether a location is still available on the last day of the two years.
   *
   * @param location the location
   * @param referenceDate reference date of the case
   * @param countsUntil date until which it must be available
   * @return true if it counts and its contract, or the extension that the cycle needs, reaches that
   *     day
   */
  public static boolean availableAtEnd(
      Location location, LocalDate referenceDate, LocalDate countsUntil) {
    return Availability.counts(location, countsUntil)
        && Availability.availableUntil(location, countsUntil)
            .map(day -> !day.isBefore(end(referenceDate)))
            .orElse(true);
  }

  /**
   * Whole months that a location is available in the two years. A part of a month does not count.
   *
   * @param location the location
   * @param referenceDate reference date of the case
   * @param countsUntil date until which it must be available
   * @return 0 to 24; 0 if it does not count
   */
  public static long of(Location location, LocalDate referenceDate, LocalDate countsUntil) {
    if (!Availability.counts(location, countsUntil)) {
      return 0;
    }
    LocalDate from = start(referenceDate);
    LocalDate end = from.plusYears(YEARS);
    if (location.openFrom() != null && location.openFrom().isAfter(from)) {
      from = location.openFrom();
    }
    // The contract includes its last day.
    Optional<LocalDate> contractEnd =
        Availability.availableUntil(location, countsUntil).map(day -> day.plusDays(1));
    if (contractEnd.isPresent() && contractEnd.get().isBefore(end)) {
      end = contractEnd.get();
    }
    return Math.max(0, ChronoUnit.MONTHS.between(from, end));
  }
}
