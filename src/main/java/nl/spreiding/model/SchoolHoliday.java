package nl.spreiding.model;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school holiday of one region.
 *
 * @param schoolYear year in which the school year starts, such as 2024 for 2024-2025
 * @param name which holiday
 * @param region whose
 * @param start first day, the Saturday included
 * @param end last day
 * @param status whether schools must keep to it
 * @param source where the dates come from
 */
public record SchoolHoliday(
    int schoolYear,
    Name name,
    SchoolRegion region,
    LocalDate start,
    LocalDate end,
    Status status,
    String source) {

  /** The holidays of a school year, in order. */
  public enum Name {
    AUTUMN,
    CHRISTMAS,
    SPRING,
    MAY,
    SUMMER
  }

  /** How binding the dates are. */
  public enum Status {
    /** Set by the minister; schools must keep to it. */
    FIXED,
    /** Advice of the minister; schools may choose other dates. */
    ADVICE
  }

  /**
   * The school year in which a day lies: it runs from 1 August to 31 July.
   *
   * @param day the day
   * @return year in which that school year starts
   */
  public static int schoolYear(LocalDate day) {
    return day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1;
  }
}
