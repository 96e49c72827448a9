package nl.spreiding.law;

import static nl.spreiding.law.LawCases.COUNTS_UNTIL;
import static nl.spreiding.law.LawCases.REFERENCE;
import static nl.spreiding.law.LawCases.location;
import static nl.spreiding.law.LawCases.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.Status;
import org.junit.jupiter.api.Test;

/** Wet art. 2(3) with the minimum sizes of Besluit art. 3.1: 100 regular, 16 special. */
class WetArticle2Test {
  private static final MunicipalityCode ONE = new MunicipalityCode("GM0001");

  private static DurablePlaces durable(Location... locations) {
    return WetArticle2.durablePlaces(
            List.of(locations), REFERENCE, COUNTS_UNTIL, Parameters.DEFAULTS)
        .getOrDefault(ONE, DurablePlaces.NONE);
  }

  /** 60 + 39 = 99 regular places: none deducted; 60 + 40 = 100: all. */
  @Test
  void regularMinimumIsPerMunicipalityOverAllLocations() {
    assertThat(
            durable(
                open("A", "GM0001", Kind.REGULAR, 60, null),
                open("B", "GM0001", Kind.REGULAR, 39, null)))
        .isEqualTo(new DurablePlaces(99, 0, 0, 0));
    assertThat(
            durable(
                open("A", "GM0001", Kind.REGULAR, 60, null),
                open("B", "GM0001", Kind.REGULAR, 40, null)))
        .isEqualTo(new DurablePlaces(100, 0, 100, 0));
  }

  /**
   * 10 amv + 5 other special = 15: none; 10 + 6 = 16: all. Amv and other special places are one
   * sort here.
   */
  @Test
  void specialMinimumTakesAmvAndOtherSpecialPlacesTogether() {
    assertThat(
            durable(
                open("A", "GM0001", Kind.AMV, 10, null),
                open("B", "GM0001", Kind.SPECIAL, 5, null)))
        .isEqualTo(new DurablePlaces(0, 15, 0, 0));
    assertThat(
            durable(
                open("A", "GM0001", Kind.AMV, 10, null),
                open("B", "GM0001", Kind.SPECIAL, 6, null)))
        .isEqualTo(new DurablePlaces(0, 16, 0, 16));
  }

  /** Open, but nobody lives there: no durable places, so no entry either. */
  @Test
  void aLocationWithoutPlacesIsNoDurableLocation() {
    assertThat(
            WetArticle2.durablePlaces(
                List.of(open("A", "GM0001", Kind.REGULAR, 0, null)),
                REFERENCE,
                COUNTS_UNTIL,
                Parameters.DEFAULTS))
        .isEmpty();
  }

  /** 99 regular and 16 special places do not help each other over the line. */
  @Test
  void theTwoSortsAreCountedApart() {
    DurablePlaces result =
        durable(
            open("A", "GM0001", Kind.REGULAR, 99, null), open("B", "GM0001", Kind.AMV, 16, null));
    assertThat(result).isEqualTo(new DurablePlaces(99, 16, 0, 16));
    assertThat(result.deducted()).isEqualTo(16);
  }

  /** Places of a neighbour do not count: 60 here and 60 there are two times too few. */
  @Test
  void neighboursAreNotAddedUp() {
    assertThat(
            durable(
                open("A", "GM0001", Kind.REGULAR, 60, null),
                open("B", "GM0002", Kind.REGULAR, 60, null)))
        .isEqualTo(new DurablePlaces(60, 0, 0, 0));
  }

  /**
   * In use: the places now. Agreed: what was agreed. Offered or an idea: nothing. Not durable:
   * nothing.
   */
  @Test
  void onlyCertainDurablePlaces() {
    assertThat(
            durable(
                location(
                    "A", "GM0001", Kind.REGULAR, Status.AGREED, 120, "2025-12-31", null, null)))
        .isEqualTo(new DurablePlaces(120, 0, 120, 0));
    assertThat(
            durable(
                location(
                    "A", "GM0001", Kind.REGULAR, Status.AGREED, 120, "2026-01-01", null, null)))
        .isEqualTo(DurablePlaces.NONE);
    assertThat(
            durable(location("A", "GM0001", Kind.REGULAR, Status.OFFERED, 120, null, null, null)))
        .isEqualTo(DurablePlaces.NONE);
    assertThat(
            durable(location("A", "GM0001", Kind.REGULAR, Status.CANDIDATE, 120, null, null, null)))
        .isEqualTo(DurablePlaces.NONE);
    assertThat(durable(open("A", "GM0001", Kind.REGULAR, 120, "2029-12-30")))
        .isEqualTo(DurablePlaces.NONE);
  }

  @Test
  void remainderIsNeverBelowZero() {
    assertThat(WetArticle2.remaining(50, 49)).isEqualTo(1);
    assertThat(WetArticle2.remaining(50, 50)).isZero();
    assertThat(WetArticle2.remaining(50, 120)).isZero();
  }

  /**
   * PV20 is due 500 of 1,000; 120 regular in GM0001 and 16 amv in GM0002 are deducted: 500 - 136 =
   * 364.
   */
  @Test
  void provinceByHand() {
    StatutoryNumbers numbers =
        StatutoryNumbers.of(
            LawCases.shelterCase(
                1000,
                100,
                LawCases.four(),
                List.of(
                    open("A", "GM0001", Kind.REGULAR, 120, null),
                    open("B", "GM0002", Kind.AMV, 16, "2030-01-01"),
                    open("C", "GM0002", Kind.REGULAR, 90, null))));
    ProvinceCode province = new ProvinceCode("PV20");

    // 1000 * 1250 / 6100 = 204.9 -> 205; 1000 * 1800 / 6100 = 295.08 -> 295
    assertThat(numbers.taskOf(province)).isEqualTo(500);
    assertThat(numbers.deductedOf(province)).isEqualTo(136);
    assertThat(numbers.remainingOf(province)).isEqualTo(364);
    assertThat(numbers.deductedOf(new ProvinceCode("PV21"))).isZero();
  }
}
