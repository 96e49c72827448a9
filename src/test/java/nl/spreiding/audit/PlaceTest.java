package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.LocationDraft;
import org.junit.jupiter.api.Test;

/**
 * Dates of locations, counted by hand. The reference date is 31 December 2024, a location counts
 * until 1 February 2026, the two calendar years are 2025 and 2026.
 */
class PlaceTest {
  private static Place place(UnaryOperator<LocationDraft> change) {
    ShelterCase shelterCase =
        Cases.of(100, 10)
            .municipality("GM0001", "Noord", "PV20", 100_000)
            .location("L1", "GM0001", change)
            .build();
    return new Place(shelterCase.locationList().getFirst(), shelterCase.settings());
  }

  @Test
  void aLocationCountsIfItIsThereOnTheDay() {
    assertThat(place(l -> l.range(1, 9)).counts).isTrue();
    assertThat(place(l -> l.range(1, 9).until("2026-02-01")).counts).isTrue();
    assertThat(place(l -> l.range(1, 9).until("2026-01-31")).counts).isFalse();
    assertThat(place(l -> l.range(1, 9).from("2026-02-01")).counts).isTrue();
    assertThat(place(l -> l.range(1, 9).from("2026-02-02")).counts).isFalse();
  }

  @Test
  void anExtensionCountsIfItReachesTheDay() {
    Place reaches = place(l -> l.range(1, 9).until("2025-12-31").extendableUntil("2026-02-01"));
    assertThat(reaches.counts).isTrue();
    assertThat(reaches.needsExtension).isTrue();
    assertThat(reaches.end).isEqualTo("2026-02-01");
    Place tooShort = place(l -> l.range(1, 9).until("2025-12-31").extendableUntil("2026-01-31"));
    assertThat(tooShort.counts).isFalse();
    assertThat(tooShort.needsExtension).isFalse();
    assertThat(tooShort.end).isEqualTo("2025-12-31");
    Place notNeeded = place(l -> l.range(1, 9).until("2026-02-01").extendableUntil("2027-01-31"));
    assertThat(notNeeded.needsExtension).isFalse();
    assertThat(notNeeded.end).isEqualTo("2026-02-01");
  }

  /** Five years from the reference date, or from the opening within twelve months after it. */
  @Test
  void durableIsFiveYearsAndSoon() {
    assertThat(place(l -> l.range(1, 9).until("2029-12-31")).durable).isTrue();
    assertThat(place(l -> l.range(1, 9).until("2029-12-30")).durable).isFalse();
    assertThat(place(l -> l.range(1, 9).from("2025-12-31").until("2030-12-31")).durable).isTrue();
    assertThat(place(l -> l.range(1, 9).from("2025-12-31").until("2030-12-30")).durable).isFalse();
    assertThat(place(l -> l.range(1, 9).from("2026-01-01")).durable).isFalse();
    assertThat(place(l -> l.range(1, 9).from("2020-01-01").until("2029-12-31")).durable).isTrue();
  }

  @Test
  void wholeMonthsInTheTwoYears() {
    assertThat(place(l -> l.range(1, 9)).months()).isEqualTo(24);
    assertThat(place(l -> l.range(1, 9).until("2026-06-30")).months()).isEqualTo(18);
    assertThat(place(l -> l.range(1, 9).until("2026-06-29")).months()).isEqualTo(17);
    assertThat(place(l -> l.range(1, 9).from("2026-02-01")).months()).isEqualTo(11);
    assertThat(place(l -> l.range(1, 9).from("2020-05-05").until("2030-01-01")).months())
        .isEqualTo(24);
    assertThat(place(l -> l.range(1, 9).until("2025-12-31")).months()).isZero();
  }

  @Test
  void stayingUntilTheEndIsUntilTheLastDay() {
    assertThat(place(l -> l.range(1, 9).until("2026-12-31")).staysUntilEnd(Cases.REFERENCE_DATE))
        .isTrue();
    assertThat(place(l -> l.range(1, 9).until("2026-12-30")).staysUntilEnd(Cases.REFERENCE_DATE))
        .isFalse();
    assertThat(place(l -> l.range(1, 9)).staysUntilEnd(Cases.REFERENCE_DATE)).isTrue();
  }

  @Test
  void theFewestPlaces() {
    assertThat(place(l -> l.now(50, 20).range(40, 80).mayNotClose()).least()).isEqualTo(50);
    assertThat(place(l -> l.now(30, 20).range(40, 80).mayNotClose()).least()).isEqualTo(40);
    assertThat(place(l -> l.now(90, 20).range(40, 80).mayNotClose()).least()).isEqualTo(80);
    assertThat(place(l -> l.now(50, 20).range(40, 80)).least()).isEqualTo(40);
    assertThat(place(l -> l.status(Status.OFFERED).range(40, 80).mayNotClose()).least())
        .isEqualTo(40);
  }

  /** 20 children on 50 places: 0.4 per place, rounded up. */
  @Test
  void childrenGoWithThePlaces() {
    Place place = place(l -> l.now(50, 20).range(0, 80));
    assertThat(place.childrenMoved()).isEqualTo(20);
    place.decided = 49;
    assertThat(place.childrenMoved()).isEqualTo(1);
    place.decided = 50;
    assertThat(place.childrenMoved()).isZero();
    assertThat(place.inUse()).isTrue();
    assertThat(place(l -> l.range(1, 9)).inUse()).isFalse();
    assertThat(place(l -> l.now(1, 0).status(Status.AGREED).range(1, 9)).inUse()).isFalse();
  }
}
