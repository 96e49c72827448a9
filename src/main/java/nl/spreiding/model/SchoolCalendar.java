package nl.spreiding.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * School holidays per region, and the region of each municipality. It holds whole school years
 * only: all holidays of a region, or none.
 *
 * @param holidayList the holidays, in any order
 * @param regionByMunicipality the region of the municipalities that are known
 */
public record SchoolCalendar(
    List<SchoolHoliday> holidayList,
    SortedMap<MunicipalityCode, SchoolRegion> regionByMunicipality) {

  /** Copies list and map. */
  public SchoolCalendar {
    holidayList = List.copyOf(holidayList);
    regionByMunicipality = Collections.unmodifiableSortedMap(new TreeMap<>(regionByMunicipality));
  }

  /**
   * The region of a municipality.
   *
   * @param municipality which municipality
   * @return its region; null: not known
   */
  public @Nullable SchoolRegion region(MunicipalityCode municipality) {
    return regionByMunicipality.get(municipality);
  }

  /**
   * Whether the holidays of a region are known for a school year.
   *
   * @param region which region
   * @param schoolYear year in which it starts
   * @return true if they are
   */
  public boolean holds(SchoolRegion region, int schoolYear) {
    return holidayList.stream().anyMatch(h -> h.region() == region && h.schoolYear() == schoolYear);
  }

  /**
   * The last holiday of a region in one school year that starts on or before a day.
   *
   * @param region which region
   * @param schoolYear year in which the school year starts
   * @param day the last day on which it may start
   * @return that holiday; null: none of that school year starts so early
   */
  public @Nullable SchoolHoliday lastStart(SchoolRegion region, int schoolYear, LocalDate day) {
    SchoolHoliday last = null;
    for (SchoolHoliday holiday : holidayList) {
      if (holiday.region() == region
          && holiday.schoolYear() == schoolYear
          && !holiday.start().isAfter(day)
          && (last == null || holiday.start().isAfter(last.start()))) {
        last = holiday;
      }
    }
    return last;
  }
}
