package nl.spreiding.law;

import static nl.spreiding.law.LawCases.COUNTS_UNTIL;
import static nl.spreiding.law.LawCases.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reference date 2024-12-31, counts until 2026-02-01; boundaries in pairs, one day apart. */
class AvailabilityTest {
  private static Location location(
      @Nullable String from, @Nullable String until, @Nullable String extendable) {
    return LawCases.location(
        "L1", "GM0001", Kind.REGULAR, Status.OPEN, 100, from, until, extendable);
  }

  private static boolean counts(
      @Nullable String from, @Nullable String until, @Nullable String extendable) {
    return Availability.counts(location(from, until, extendable), COUNTS_UNTIL);
  }

  private static boolean durable(
      @Nullable String from, @Nullable String until, @Nullable String extendable) {
    return Availability.durable(location(from, until, extendable), REFERENCE, COUNTS_UNTIL);
  }

  @Test
  void countsIfTheContractReachesTheDate() {
    assertThat(counts(null, "2026-02-01", null)).isTrue();
    assertThat(counts(null, "2026-01-31", null)).isFalse();
    assertThat(counts(null, null, null)).isTrue();
  }

  @Test
  void countsIfAnExtensionReachesTheDate() {
    assertThat(counts(null, "2025-06-30", "2026-02-01")).isTrue();
    assertThat(counts(null, "2025-06-30", "2026-01-31")).isFalse();
  }

  @Test
  void countsIfItOpensByTheDate() {
    assertThat(counts("2026-02-01", null, null)).isTrue();
    assertThat(counts("2026-02-02", null, null)).isFalse();
  }

  /** The extension is used only if the contract itself falls short of the date. */
  @Test
  void availableUntilUsesAnExtensionOnlyIfNeeded() {
    assertThat(until("2026-02-01", "2035-01-01")).contains(LocalDate.of(2026, 2, 1));
    assertThat(until("2026-01-31", "2035-01-01")).contains(LocalDate.of(2035, 1, 1));
    assertThat(until("2026-01-31", null)).isEmpty();
    assertThat(until(null, null)).isEmpty();
  }

  private static Optional<LocalDate> until(@Nullable String until, @Nullable String extendable) {
    return Availability.availableUntil(location(null, until, extendable), COUNTS_UNTIL);
  }

  /** Five years from 2024-12-31: until 2029-12-31. */
  @Test
  void durableFiveYearsFromTheReferenceDate() {
    assertThat(durable(null, "2029-12-31", null)).isTrue();
    assertThat(durable(null, "2029-12-30", null)).isFalse();
    assertThat(durable(null, null, null)).isTrue();
    // Opened before the reference date: what lies in the past does not count towards the five
    // years.
    assertThat(durable("2020-01-01", "2029-12-30", null)).isFalse();
  }

  /** Opening on 2025-06-01: five years from then, until 2030-06-01. */
  @Test
  void durableFiveYearsFromOpening() {
    assertThat(durable("2025-06-01", "2030-06-01", null)).isTrue();
    assertThat(durable("2025-06-01", "2030-05-31", null)).isFalse();
  }

  /** "in de daaropvolgende twaalf maanden": 2024-12-31 plus twelve months is 2025-12-31. */
  @Test
  void durableOnlyIfItOpensWithinTwelveMonths() {
    assertThat(durable("2025-12-31", null, null)).isTrue();
    assertThat(durable("2026-01-01", null, null)).isFalse();
  }

  /** An extension that the cycle does not need makes nothing durable; one that it needs can. */
  @Test
  void durableByExtensionOnlyIfTheCycleNeedsIt() {
    assertThat(durable(null, "2026-02-01", "2040-01-01")).isFalse();
    assertThat(durable(null, "2026-01-31", "2040-01-01")).isTrue();
    assertThat(durable(null, "2026-01-31", "2029-12-30")).isFalse();
    assertThat(durable(null, "2026-01-31", null)).isFalse();
  }
}
