package nl.spreiding.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.spreiding.children.ClosingAdvice.EndBasis;
import nl.spreiding.children.ClosingAdvice.NoHoliday;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.model.SchoolHoliday;
import nl.spreiding.model.SchoolRegion;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.LocationDraft;
import org.junit.jupiter.api.Test;

/**
 * Reference date 31 December 2024, so the six months end on 30 June 2025; contracts must reach 1
 * February 2026. Groningen lies in region Noord, Rotterdam in Midden, Maastricht in Zuid.
 */
class ClosingAdviceTest {
  private static final SchoolCalendar CALENDAR = SchoolCalendarReader.read();
  private static final String NOORD = "GM0014";
  private static final String MIDDEN = "GM0599";
  private static final String ZUID = "GM0935";

  /** Advice for a location with 7 children that gets no places. */
  private static ClosingAdvice advice(String municipality, UnaryOperator<LocationDraft> change) {
    return advice(municipality, change, 0, CALENDAR, Cases.REFERENCE_DATE);
  }

  private static ClosingAdvice advice(
      String municipality,
      UnaryOperator<LocationDraft> change,
      long places,
      SchoolCalendar calendar,
      LocalDate referenceDate) {
    return advice(municipality, change, places, calendar, referenceDate, LocalDate.of(2026, 2, 1));
  }

  private static ClosingAdvice advice(
      String municipality,
      UnaryOperator<LocationDraft> change,
      long places,
      SchoolCalendar calendar,
      LocalDate referenceDate,
      LocalDate countsUntil) {
    Cases cases =
        Cases.of(100, 10)
            .municipality(municipality, "Gemeente", "PV20", 100)
            .location("L1", municipality, l -> change.apply(l.now(20, 7)));
    Results results = Results.of(cases.outcome(Map.of("L1", places)), GrantAmounts.REGELING_2024);
    LocationResult result = results.locationList().getFirst();
    CaseSettings s = results.outcome().shelterCase().settings();
    CaseSettings settings =
        new CaseSettings(
            s.id(),
            s.title(),
            s.cycle(),
            referenceDate,
            countsUntil,
            s.capacity(),
            s.parameters(),
            s.weights(),
            s.syntheticFileList(),
            s.noteList());
    return ClosingAdvice.of(result, settings, calendar);
  }

  private static void assertMoment(ClosingAdvice advice, String date, long daysAhead) {
    assertThat(advice.date()).isEqualTo(date);
    assertThat(advice.daysAhead()).isEqualTo(daysAhead);
    assertThat(advice.noHoliday()).isNull();
  }

  /** Before 30 June 2025 the last holiday is that of May, from 26 April: 4 + 31 + 30 = 65 days. */
  @Test
  void aContractThatRunsOnEndsSixMonthsAfterTheDecision() {
    for (String municipality : new String[] {NOORD, MIDDEN, ZUID}) {
      ClosingAdvice advice = advice(municipality, l -> l);
      assertThat(advice.end()).isEqualTo("2025-06-30");
      assertThat(advice.endBasis()).isEqualTo(EndBasis.DECISION);
      assertMoment(advice, "2025-04-26", 65);
    }
    // The contract reaches 1 February 2026: it runs on.
    assertMoment(advice(NOORD, l -> l.until("2026-02-01")), "2025-04-26", 65);
  }

  /** Contracts need only reach 1 March 2025; this one does, but ends before the six months do. */
  @Test
  void nobodyStaysAfterTheEndOfTheContract() {
    ClosingAdvice advice =
        advice(
            NOORD,
            l -> l.until("2025-05-01"),
            0,
            CALENDAR,
            Cases.REFERENCE_DATE,
            LocalDate.of(2025, 3, 1));
    assertThat(advice.end()).isEqualTo("2025-05-01");
    assertThat(advice.endBasis()).isEqualTo(EndBasis.CONTRACT);
    assertMoment(advice, "2025-04-26", 5);
  }

  /** On 20 February 2025 the spring holiday of Noord has begun (15), the others' not yet (22). */
  @Test
  void eachRegionHasItsOwnHolidays() {
    ClosingAdvice noord = advice(NOORD, l -> l.until("2025-02-20"));
    assertThat(noord.region()).isEqualTo(SchoolRegion.NOORD);
    assertThat(noord.endBasis()).isEqualTo(EndBasis.CONTRACT);
    assertMoment(noord, "2025-02-15", 5);
    for (String municipality : new String[] {MIDDEN, ZUID}) {
      ClosingAdvice advice = advice(municipality, l -> l.until("2025-02-20"));
      assertThat(advice.date()).isNull();
      assertThat(advice.daysAhead()).isNull();
      assertThat(advice.noHoliday()).isEqualTo(NoHoliday.NONE_BEFORE_END);
    }
    // Summer 2025: Zuid 5, Noord 12, Midden 19 July. 31 July is 26, 19 and 12 days later.
    assertMoment(advice(ZUID, l -> l.until("2025-07-31")), "2025-07-05", 26);
    assertMoment(advice(NOORD, l -> l.until("2025-07-31")), "2025-07-12", 19);
    assertMoment(advice(MIDDEN, l -> l.until("2025-07-31")), "2025-07-19", 12);
  }

  @Test
  void anEndOnTheFirstDayOfAHolidayIsInTime() {
    assertMoment(advice(ZUID, l -> l.until("2025-07-05")), "2025-07-05", 0);
    // A day earlier it is the May holiday: 4 + 31 + 30 + 4 = 69 days.
    assertMoment(advice(ZUID, l -> l.until("2025-07-04")), "2025-04-26", 69);
  }

  /** The summer holiday of 2025 belongs to 2024-2025, the end to the school year after it. */
  @Test
  void theHolidayMayLieInTheSchoolYearBefore() {
    // Noord: 12 July to 30 September is 19 + 31 + 30 = 80 days.
    assertMoment(advice(NOORD, l -> l.until("2025-09-30")), "2025-07-12", 80);
  }

  @Test
  void aHolidayThatStartsBeforeTheReferenceDateIsTooEarly() {
    // Christmas 2024 started on 21 December for all; the first after 31 December is in February.
    ClosingAdvice advice = advice(NOORD, l -> l.until("2025-01-31"));
    assertThat(advice.noHoliday()).isEqualTo(NoHoliday.NONE_BEFORE_END);
    // With the reference date on that very day it is in time: 10 + 31 = 41 days.
    assertMoment(
        advice(NOORD, l -> l.until("2025-01-31"), 0, CALENDAR, LocalDate.of(2024, 12, 21)),
        "2024-12-21",
        41);
    assertThat(
            advice(NOORD, l -> l.until("2025-01-31"), 0, CALENDAR, LocalDate.of(2024, 12, 22))
                .noHoliday())
        .isEqualTo(NoHoliday.NONE_BEFORE_END);
  }

  @Test
  void anEndBeforeTheReferenceDateHasNoMoment() {
    assertThat(advice(NOORD, l -> l.until("2024-12-30")).noHoliday())
        .isEqualTo(NoHoliday.NONE_BEFORE_END);
  }

  /** Nothing is guessed about a school year that the calendar does not hold. */
  @Test
  void outsideTheYearsOfTheCalendarThereIsNoMoment() {
    LocalDate summer2024 = LocalDate.of(2024, 7, 1);
    // The first known holiday of Zuid starts on 19 October 2024; before it lies 2023-2024.
    ClosingAdvice before = advice(ZUID, l -> l.until("2024-10-18"), 0, CALENDAR, summer2024);
    assertThat(before.noHoliday()).isEqualTo(NoHoliday.CALENDAR_MISSING);
    assertThat(before.missingSchoolYear()).isEqualTo(2023);
    assertMoment(
        advice(ZUID, l -> l.until("2024-10-19"), 0, CALENDAR, summer2024), "2024-10-19", 0);
    // From 1 August 2024 the year before does not matter.
    assertThat(
            advice(ZUID, l -> l.until("2024-10-18"), 0, CALENDAR, LocalDate.of(2024, 8, 1))
                .noHoliday())
        .isEqualTo(NoHoliday.NONE_BEFORE_END);
    SchoolCalendar empty = new SchoolCalendar(List.of(), CALENDAR.regionByMunicipality());
    ClosingAdvice none = advice(NOORD, l -> l, 0, empty, Cases.REFERENCE_DATE);
    assertThat(none.noHoliday()).isEqualTo(NoHoliday.CALENDAR_MISSING);
    assertThat(none.missingSchoolYear()).isEqualTo(2024);
  }

  @Test
  void anInventedMunicipalityHasNoRegion() {
    ClosingAdvice advice = advice("GM9001", l -> l);
    assertThat(advice.region()).isNull();
    assertThat(advice.noHoliday()).isEqualTo(NoHoliday.REGION_UNKNOWN);
    assertThat(advice.end()).isEqualTo("2025-06-30");
  }

  /** Half of 7 children on half of the places, rounded up: 4. */
  @Test
  void aLocationThatShrinksHasAnAdviceToo() {
    ClosingAdvice advice = advice(MIDDEN, l -> l, 10, CALENDAR, Cases.REFERENCE_DATE);
    assertThat(advice.result().childrenMoved().total()).isEqualTo(4);
    assertMoment(advice, "2025-04-26", 65);
  }

  /**
   * It can be extended, but gets no places: its children can stay until the present contract ends.
   */
  @Test
  void anExtensionThatIsNotUsedDoesNotCount() {
    ClosingAdvice advice = advice(ZUID, l -> l.until("2025-10-31").extendableUntil("2030-12-31"));
    assertThat(advice.end()).isEqualTo("2025-10-31");
    // Autumn holiday of Zuid from 11 October 2025.
    assertMoment(advice, "2025-10-11", 20);
  }

  @Test
  void schoolYearsStartInAugust() {
    assertThat(SchoolHoliday.schoolYear(LocalDate.of(2025, 7, 31))).isEqualTo(2024);
    assertThat(SchoolHoliday.schoolYear(LocalDate.of(2025, 8, 1))).isEqualTo(2025);
  }
}
