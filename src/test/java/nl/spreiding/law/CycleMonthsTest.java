package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.LocationDraft;
import org.junit.jupiter.api.Test;

class CycleMonthsTest {
  /** The two years are 2025 and 2026. */
  private static long months(UnaryOperator<LocationDraft> change) {
    var location = Cases.of(1, 0).location("L1", "GM0001", change).build().locationList().get(0);
    return CycleMonths.of(location, Cases.REFERENCE_DATE, Cases.COUNTS_UNTIL);
  }

  @Test
  void locationWithoutEndIsThereForTwentyFourMonths() {
    assertThat(months(l -> l)).isEqualTo(24);
    assertThat(months(l -> l.from("2024-06-01").until("2030-01-01"))).isEqualTo(24);
  }

  @Test
  void lastDayOfTheContractCounts() {
    // 1 January 2025 up to and including 30 June 2026: 18 months; up to and including 29 June: 17
    // and a part.
    assertThat(months(l -> l.until("2026-06-30"))).isEqualTo(18);
    assertThat(months(l -> l.until("2026-06-29"))).isEqualTo(17);
  }

  @Test
  void contractUpToTheLastDayOfTheTwoYearsIsWhole() {
    assertThat(months(l -> l.until("2026-12-31"))).isEqualTo(24);
    assertThat(months(l -> l.until("2026-12-30"))).isEqualTo(23);
  }

  @Test
  void laterOpeningCountsFromThen() {
    // 1 July 2025 to the end of 2026: 18 months.
    assertThat(months(l -> l.from("2025-07-01"))).isEqualTo(18);
    assertThat(months(l -> l.from("2025-07-02"))).isEqualTo(17);
  }

  @Test
  void extensionCountsOnlyIfTheCycleNeedsIt() {
    // Contract ends 2025-06-30, extended to 2026-03-31: 15 months.
    assertThat(months(l -> l.until("2025-06-30").extendableUntil("2026-03-31"))).isEqualTo(15);
    // Contract runs until 2026-03-31 by itself: the extension is not needed.
    assertThat(months(l -> l.until("2026-03-31").extendableUntil("2030-12-31"))).isEqualTo(15);
  }

  @Test
  void locationThatDoesNotCountHasNoMonths() {
    assertThat(months(l -> l.until("2026-01-31"))).isZero();
    assertThat(months(l -> l.from("2026-02-02"))).isZero();
  }

  @Test
  void theTwoYearsStartOnFirstOfJanuaryAfterTheReferenceDate() {
    assertThat(CycleMonths.start(LocalDate.of(2024, 12, 31))).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(CycleMonths.start(LocalDate.of(2024, 1, 1))).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  /** Two calendar years after the reference date. */
  @Test
  void theTwoYearsEndOnTheLastDayOfTheSecond() {
    assertThat(CycleMonths.end(LocalDate.of(2024, 12, 31))).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(CycleMonths.end(LocalDate.of(2024, 1, 1))).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void availableAtTheEndUpToAndIncludingTheLastDay() {
    assertThat(atEnd(l -> l)).isTrue();
    assertThat(atEnd(l -> l.until("2026-12-31"))).isTrue();
    assertThat(atEnd(l -> l.until("2026-12-30"))).isFalse();
    assertThat(atEnd(l -> l.until("2025-06-30").extendableUntil("2026-12-31"))).isTrue();
    assertThat(atEnd(l -> l.until("2025-06-30").extendableUntil("2026-12-30"))).isFalse();
  }

  /** It opens the day after the date on which it must be there: it does not count. */
  @Test
  void whatDoesNotCountIsNotAvailableAtTheEnd() {
    assertThat(atEnd(l -> l.from("2026-02-02"))).isFalse();
    assertThat(atEnd(l -> l.from("2026-02-01"))).isTrue();
    assertThat(atEnd(l -> l.until("2026-01-31"))).isFalse();
  }

  private static boolean atEnd(UnaryOperator<LocationDraft> change) {
    var location = Cases.of(1, 0).location("L1", "GM0001", change).build().locationList().get(0);
    return CycleMonths.availableAtEnd(location, Cases.REFERENCE_DATE, Cases.COUNTS_UNTIL);
  }
}
