package nl.spreiding.children;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.spreiding.law.CycleMonths;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Location;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.model.SchoolHoliday;
import nl.spreiding.model.SchoolRegion;
import org.jspecify.annotations.Nullable;

/**
 * When the children of a location that closes or shrinks can best move: at the start of the last
 * school holiday before the end (policy, no statutory norm).
 *
 * @param result the location
 * @param end last day on which they can be there
 * @param endBasis what that day follows from
 * @param region school region; null: not known
 * @param holiday the holiday at whose start they can best move; null: none
 * @param noHoliday why there is none; null: there is one
 * @param missingSchoolYear year in which the school year starts that the calendar lacks; null: none
 */
public record ClosingAdvice(
    LocationResult result,
    LocalDate end,
    EndBasis endBasis,
    @Nullable SchoolRegion region,
    @Nullable SchoolHoliday holiday,
    @Nullable NoHoliday noHoliday,
    @Nullable Integer missingSchoolYear) {

  /** What the end follows from. */
  public enum EndBasis {
    /**
     * The contract ends before the date until which a location must be available, or sooner than
     * six months after the decision takes effect.
     */
    CONTRACT,
    /** The contract runs on: six months after the decision takes effect (Wet art. 7(1)(a)). */
    DECISION
  }

  /** Why no moment can be advised. */
  public enum NoHoliday {
    /** The school region of the municipality is not known. */
    REGION_UNKNOWN,
    /** The calendar lacks a school year that is needed. */
    CALENDAR_MISSING,
    /** No holiday starts between the reference date and the end. */
    NONE_BEFORE_END
  }

  /**
   * The advice for a location from which children must leave.
   *
   * @param result the location
   * @param settings dates of the case
   * @param calendar the school holidays
   * @return the advice
   */
  static ClosingAdvice of(LocationResult result, CaseSettings settings, SchoolCalendar calendar) {
    Location location = result.location();
    LocalDate contract = location.openUntil();
    LocalDate decision = CycleMonths.start(settings.referenceDate()).plusMonths(6).minusDays(1);
    boolean contractEnds =
        contract != null
            && (contract.isBefore(settings.countsUntil()) || contract.isBefore(decision));
    LocalDate end = contractEnds ? contract : decision;
    EndBasis endBasis = contractEnds ? EndBasis.CONTRACT : EndBasis.DECISION;
    SchoolRegion region = calendar.region(location.municipality());
    if (region == null) {
      return new ClosingAdvice(result, end, endBasis, null, null, NoHoliday.REGION_UNKNOWN, null);
    }
    LocalDate first = settings.referenceDate();
    // From the end backwards, one school year at a time, so that a gap in the calendar is seen.
    for (int year = SchoolHoliday.schoolYear(end);
        year >= SchoolHoliday.schoolYear(first) && !end.isBefore(first);
        year--) {
      if (!calendar.holds(region, year)) {
        return new ClosingAdvice(
            result, end, endBasis, region, null, NoHoliday.CALENDAR_MISSING, year);
      }
      SchoolHoliday holiday = calendar.lastStart(region, year, end);
      if (holiday != null && !holiday.start().isBefore(first)) {
        return new ClosingAdvice(result, end, endBasis, region, holiday, null, null);
      }
    }
    return new ClosingAdvice(result, end, endBasis, region, null, NoHoliday.NONE_BEFORE_END, null);
  }

  /**
   * The advised moment: the first day of the holiday.
   *
   * @return that day; null: none
   */
  public @Nullable LocalDate date() {
    return holiday == null ? null : holiday.start();
  }

  /**
   * How far the advised moment lies before the end.
   *
   * @return days; null: no moment
   */
  public @Nullable Long daysAhead() {
    return holiday == null ? null : ChronoUnit.DAYS.between(holiday.start(), end);
  }
}
