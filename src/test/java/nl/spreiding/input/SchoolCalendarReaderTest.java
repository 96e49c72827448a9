package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.model.SchoolHoliday;
import nl.spreiding.model.SchoolRegion;
import org.junit.jupiter.api.Test;

class SchoolCalendarReaderTest {
  private static final String HOLIDAY_HEADER =
      "school_year,holiday,region,start,end,status,source\n";
  private static final String REGION_HEADER = "municipality_code,municipality,region,basis,note\n";
  private static final String AUTUMN =
      "2024-2025,AUTUMN,NOORD,2024-10-26,2024-11-03,advice,source\n";
  private static final String AA = "GM0001,Aa,NOORD,province,\n";

  private final SchoolCalendar calendar = SchoolCalendarReader.read();

  /** Three school years of five holidays in three regions. */
  @Test
  void theCalendarHoldsThreeWholeSchoolYears() {
    assertThat(calendar.holidayList()).hasSize(45);
    assertThat(calendar.holidayList().stream().map(SchoolHoliday::schoolYear).distinct())
        .containsExactly(2024, 2025, 2026);
    assertThat(calendar.holds(SchoolRegion.ZUID, 2026)).isTrue();
    assertThat(calendar.holds(SchoolRegion.ZUID, 2027)).isFalse();
    assertThat(calendar.holds(SchoolRegion.ZUID, 2023)).isFalse();
  }

  /** From a Saturday to a Sunday: six weeks in summer, two at Christmas, one otherwise. */
  @Test
  void everyHolidayIsWholeWeeksFromSaturdayToSunday() {
    for (SchoolHoliday holiday : calendar.holidayList()) {
      int weeks =
          switch (holiday.name()) {
            case SUMMER -> 6;
            case CHRISTMAS -> 2;
            default -> 1;
          };
      assertThat(holiday.start().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
      assertThat(ChronoUnit.DAYS.between(holiday.start(), holiday.end())).isEqualTo(7 * weeks + 1);
    }
  }

  /** Christmas and May are one week for all; what the minister sets differs in summer only. */
  @Test
  void christmasMayAndSummerAreFixed() {
    for (SchoolHoliday holiday : calendar.holidayList()) {
      boolean advice =
          holiday.name() == SchoolHoliday.Name.AUTUMN
              || holiday.name() == SchoolHoliday.Name.SPRING;
      assertThat(holiday.status() == SchoolHoliday.Status.ADVICE).isEqualTo(advice);
    }
    Map<String, Long> startsByHoliday =
        calendar.holidayList().stream()
            .collect(
                Collectors.groupingBy(
                    h -> h.name() + " " + h.schoolYear(),
                    Collectors.mapping(
                        SchoolHoliday::start,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), set -> (long) set.size()))));
    for (int year = 2024; year <= 2026; year++) {
      assertThat(startsByHoliday)
          .containsEntry("CHRISTMAS " + year, 1L)
          .containsEntry("MAY " + year, 1L)
          .containsEntry("SUMMER " + year, 3L);
    }
  }

  @Test
  void lastStartIsTheLastOneOnOrBeforeADay() {
    // Zuid 2024-2025: 19 October, 21 December, 22 February, 26 April, 5 July.
    assertThat(start(LocalDate.of(2024, 10, 18))).isNull();
    assertThat(start(LocalDate.of(2024, 10, 19))).isEqualTo("2024-10-19");
    assertThat(start(LocalDate.of(2025, 4, 25))).isEqualTo("2025-02-22");
    assertThat(start(LocalDate.of(2025, 4, 26))).isEqualTo("2025-04-26");
    assertThat(start(LocalDate.of(2026, 12, 31))).isEqualTo("2025-07-05");
  }

  private String start(LocalDate day) {
    SchoolHoliday holiday = calendar.lastStart(SchoolRegion.ZUID, 2024, day);
    return holiday == null ? null : holiday.start().toString();
  }

  /** One of each kind of the article, and those that differ from their province. */
  @Test
  void regionsFollowTheArticle() {
    assertThat(calendar.regionByMunicipality()).hasSize(342);
    assertThat(region("GM0014")).as("Groningen").isEqualTo(SchoolRegion.NOORD);
    assertThat(region("GM0363")).as("Amsterdam").isEqualTo(SchoolRegion.NOORD);
    assertThat(region("GM0244")).as("Hattem").isEqualTo(SchoolRegion.NOORD);
    assertThat(region("GM0317")).as("Eemnes").isEqualTo(SchoolRegion.NOORD);
    assertThat(region("GM0050")).as("Zeewolde").isEqualTo(SchoolRegion.MIDDEN);
    assertThat(region("GM0344")).as("Utrecht").isEqualTo(SchoolRegion.MIDDEN);
    assertThat(region("GM0599")).as("Rotterdam").isEqualTo(SchoolRegion.MIDDEN);
    assertThat(region("GM0200")).as("Apeldoorn").isEqualTo(SchoolRegion.MIDDEN);
    assertThat(region("GM0202")).as("Arnhem").isEqualTo(SchoolRegion.ZUID);
    assertThat(region("GM1945")).as("Berg en Dal").isEqualTo(SchoolRegion.ZUID);
    assertThat(region("GM0772")).as("Eindhoven").isEqualTo(SchoolRegion.ZUID);
    assertThat(region("GM0935")).as("Maastricht").isEqualTo(SchoolRegion.ZUID);
    assertThat(region("GM9001")).as("not in the file").isNull();
  }

  private SchoolRegion region(String code) {
    return calendar.region(new MunicipalityCode(code));
  }

  @Test
  void everyMunicipalityOfTheCasesHasARegion() throws Exception {
    for (String name : List.of("nl-2024", "nl-2026")) {
      var shelterCase = CaseReader.read(Path.of("data", name)).shelterCase();
      assertThat(shelterCase.municipalityList())
          .allSatisfy(m -> assertThat(calendar.region(m.code())).as(m.name()).isNotNull());
    }
  }

  @Test
  void wrongRowsAreReportedWithTheirPlace() {
    assertThat(
            issues(
                HOLIDAY_HEADER
                    + "2024-2026,AUTUMN,NOORD,2024-10-26,2024-11-03,advice,source\n"
                    + "2024-2025,EASTER,WEST,2024-10-26,2024-11-31,maybe,\n"
                    + "2024-2025,AUTUMN,NOORD,2024-10-26,2024-10-25,advice,source\n",
                REGION_HEADER + AA + "GM0001,Aa,NOORD,province,\nGM2,Bee,OOST,guess,\n"))
        .containsExactly(
            "school-holidays.csv:2:1 E316 school_year is not two years in a row, such as 2024-2025 (2024-2026)"
                + " Give a value within the range.",
            "school-holidays.csv:3:11 E308 holiday is not a known word (EASTER)"
                + " Use one of: AUTUMN, CHRISTMAS, SPRING, MAY, SUMMER.",
            "school-holidays.csv:3:18 E308 region is not a known word (WEST) Use one of: NOORD, MIDDEN, ZUID.",
            "school-holidays.csv:3:34 E306 end is not a date (2024-11-31) Write year-month-day, such as 2026-02-01.",
            "school-holidays.csv:3:45 E308 status is not a known word (maybe) Use one of: fixed, advice.",
            "school-holidays.csv:3:51 E301 source is missing Fill in the value.",
            "school-holidays.csv:4:35 E408 end lies before start (2024-10-25) Correct one of the dates.",
            "school-regions.csv:3:1 E401 A municipality occurs twice (GM0001) Keep one of the rows.",
            "school-regions.csv:4:1 E309 municipality_code does not have the right form (GM2)"
                + " Use the code of CBS, such as GM0363 or PV27.",
            "school-regions.csv:4:9 E308 region is not a known word (OOST) Use one of: NOORD, MIDDEN, ZUID.",
            "school-regions.csv:4:14 E308 basis is not a known word (guess)"
                + " Use one of: province, article, merger, split.");
  }

  @Test
  void aHolidayOccursOnceAndInItsOwnYear() {
    assertThat(issues(HOLIDAY_HEADER + AUTUMN + AUTUMN, REGION_HEADER + AA))
        .contains(
            "school-holidays.csv:3:11 E417 A school holiday occurs twice (2024-2025, NOORD, AUTUMN)"
                + " Keep one of the rows.");
    assertThat(
            issues(
                HOLIDAY_HEADER + "2024-2025,AUTUMN,NOORD,2025-10-26,2025-11-03,advice,source\n",
                REGION_HEADER + AA))
        .containsExactly(
            "school-holidays.csv:2:24 E418 A school holiday does not start in its school year (2025-10-26)"
                + " Correct the date or the year; a school year runs from 1 August to 31 July.");
  }

  /** One holiday of one region is given: 14 of 15 are missing. */
  @Test
  void aSchoolYearIsWholeOrAbsent() {
    assertThat(issues(HOLIDAY_HEADER + AUTUMN, REGION_HEADER + AA))
        .hasSize(14)
        .contains(
            "school-holidays.csv:0:0 E419 A school year lacks a holiday of a region (2024-2025, MIDDEN, AUTUMN)"
                + " Add the row, or leave out the whole school year.");
    assertThat(issues(HOLIDAY_HEADER, REGION_HEADER + AA)).isEmpty();
  }

  private static List<String> issues(String holidays, String regions) {
    InputException exception =
        catchThrowableOfType(
            InputException.class,
            () -> SchoolCalendarReader.read(new StringReader(holidays), new StringReader(regions)));
    return exception == null
        ? List.of()
        : exception.issueList().stream().map(Issue::toString).toList();
  }
}
