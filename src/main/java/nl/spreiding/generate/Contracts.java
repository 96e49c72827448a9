package nl.spreiding.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Status;

/**
 * Dates of locations: contract ends spread over ten years from the reference date, at the end of a
 * month. What is reported counts; what ends too soon does not; a candidate may open too late.
 */
final class Contracts {
  private static final int YEARS = 10;
  private static final int EMERGENCY_YEARS = 4;

  private final YearMonth reference;
  private final YearMonth counts;
  private final Draw draw;

  /**
   * Dates of a case.
   *
   * @param referenceDate its reference date
   * @param countsUntil date until which a location must be available
   * @param draw random draws
   * @throws IllegalArgumentException if the two dates are less than two months apart
   */
  Contracts(LocalDate referenceDate, LocalDate countsUntil, Draw draw) {
    this.reference = YearMonth.from(referenceDate);
    this.counts = YearMonth.from(countsUntil);
    this.draw = draw;
    if (reference.plusMonths(2).isAfter(counts)) {
      throw new IllegalArgumentException(
          "The date until which locations count ("
              + countsUntil
              + ") must lie at least two months after the reference"
              + " date ("
              + referenceDate
              + ").");
    }
  }

  /** Sets the dates of a location. */
  void date(Plot plot) {
    boolean emergency = plot.form.emergency();
    if (plot.ending()) {
      end(plot);
    } else if (plot.open()) {
      lasting(plot, emergency);
    } else {
      plan(plot, emergency);
    }
  }

  /** Ends before it counts; an extension, if any, is too short as well. */
  private void end(Plot plot) {
    YearMonth end = between(reference, counts.minusMonths(1));
    plot.openUntil = end.atEndOfMonth();
    if (draw.chance(15) && end.isBefore(counts.minusMonths(1))) {
      plot.extendableUntil = between(end.plusMonths(1), counts.minusMonths(1)).atEndOfMonth();
    }
  }

  private void lasting(Plot plot, boolean emergency) {
    if (plot.hostSite) {
      return;
    }
    int roll = draw.between(1, 100);
    YearMonth last = reference.plusYears(emergency ? EMERGENCY_YEARS : YEARS);
    if (!emergency && roll <= 28) {
      return;
    }
    if (emergency ? roll <= 40 : roll <= 82) {
      plot.openUntil = between(counts, last).atEndOfMonth();
      return;
    }
    // Ends too soon, but can be extended far enough.
    plot.openUntil = between(reference, counts.minusMonths(1)).atEndOfMonth();
    plot.extendableUntil = between(counts, last).atEndOfMonth();
  }

  private void plan(Plot plot, boolean emergency) {
    boolean candidate = plot.status == Status.CANDIDATE;
    YearMonth first = reference.plusMonths(candidate ? 3 : 1);
    YearMonth from = between(first, candidate ? counts.plusMonths(3) : counts);
    plot.openFrom = from.atDay(1);
    int roll = draw.between(1, 100);
    if (emergency) {
      plot.openUntil =
          between(later(from, counts), reference.plusYears(EMERGENCY_YEARS)).atEndOfMonth();
    } else if (roll <= 55) {
      plot.openUntil = from.plusYears(draw.between(5, YEARS)).minusMonths(1).atEndOfMonth();
    } else if (roll <= 80 || plot.form == Form.MUNICIPAL && plot.kind == Kind.REGULAR) {
      plot.openUntil = between(later(from, counts), reference.plusYears(YEARS)).atEndOfMonth();
    }
  }

  private static YearMonth later(YearMonth a, YearMonth b) {
    return a.isAfter(b) ? a : b;
  }

  private YearMonth between(YearMonth from, YearMonth to) {
    int months = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(from, to)));
    return from.plusMonths(draw.between(0, months));
  }
}
