package nl.spreiding.ledger;

import static nl.spreiding.model.ConstraintId.FAIR_SHARE;
import static nl.spreiding.model.ConstraintId.MUNICIPAL_CAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Level;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.MunicipalitySketch;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static Ledger ledger(Problems country) {
    return Ledger.of(country.problem(), country.distribution());
  }

  private static String text(LedgerLine line) {
    return "%s %s %s %s %s %d x %d = %d"
        .formatted(
            line.constraint(),
            line.part(),
            dash(line.province()),
            dash(line.municipality()),
            dash(line.location()),
            line.measure(),
            line.price(),
            line.points());
  }

  private static String dash(@Nullable Object code) {
    return code == null ? "-" : code.toString();
  }

  @Test
  void softLinesByHand() {
    Problems country = Problems.country().overImposedPrice(23);
    ProvinceSketch province = country.province().task(100).amvTask(10).target75(90, 2);
    MunicipalitySketch host =
        province.municipality().due(60).offers(70).fairSharePrices(100, 1, 50);
    host.reported(90, 3).baseline(50, 4).durableMinimumPrice(5);
    host.location().durable().inUse(80).childrenMovedPrice(7).holds(60);
    host.location().inUse(10).emergencyPrices(2, 3).temporaryPrice(11).holds(15);
    host.location(Kind.AMV).durable().openingPrice(13).costPrice(17).holds(9);
    MunicipalitySketch laggard = province.municipality().due(50).fairSharePrices(100, 1, 50);
    laggard.imposed().unlocatedPrice(19).holds(40);
    laggard.imposed(Kind.AMV).unlocatedPrice(19).holds(4);
    Ledger ledger = ledger(country);
    assertThat(ledger.lineList())
        .extracting(LedgerTest::text)
        .containsExactly(
            // Task amv: 9 located + 4 imposed for 10, none missing. Other: 75 located + 40 imposed
            // for 100.
            // The host has 60 + 15 + 9 = 84: 24 above 60, 14 above the offer of 70. The laggard has
            // 44 of 50.
            "FAIR_SHARE SURPLUS PV01 GM0001 - 576 x 1 = 576",
            "FAIR_SHARE BEYOND_OFFER PV01 GM0001 - 196 x 50 = 9800",
            "FAIR_SHARE SHORTAGE PV01 GM0002 - 36 x 100 = 3600",
            // Other: 100 - 75 = 25 missing, 40 imposed. Amv: 1 missing, 4 imposed.
            "OVER_IMPOSED REGULAR PV01 - - 15 x 23 = 345",
            "OVER_IMPOSED AMV PV01 - - 3 x 23 = 69",
            // 84 located of 90.
            "TARGET_75 WHOLE PV01 - - 6 x 2 = 12",
            // 60 of 100 durable regular, 9 of 16 durable special.
            "DURABLE_MINIMUM REGULAR PV01 GM0001 - 40 x 5 = 200",
            "DURABLE_MINIMUM SPECIAL PV01 GM0001 - 7 x 5 = 35",
            "CHILDREN_MOVED WHOLE PV01 GM0001 L0 20 x 7 = 140",
            "CHILDREN_IN_EMERGENCY KEPT PV01 GM0001 L1 10 x 2 = 20",
            "CHILDREN_IN_EMERGENCY ADDED PV01 GM0001 L1 5 x 3 = 15",
            "TEMPORARY_PLACES WHOLE PV01 GM0001 L1 15 x 11 = 165",
            "UNLOCATED REGULAR PV01 GM0002 - 40 x 19 = 760",
            "UNLOCATED AMV PV01 GM0002 - 4 x 19 = 76",
            "REPORT_DEVIATION WHOLE PV01 GM0001 - 6 x 3 = 18",
            "NEW_LOCATIONS WHOLE PV01 GM0001 L2 1 x 13 = 13",
            "COST WHOLE PV01 GM0001 L2 9 x 17 = 153",
            "STABILITY WHOLE PV01 GM0001 - 34 x 4 = 136");
    assertThat(ledger.score()).isEqualTo(new Score(0, 0, 16_133));
    assertThat(ledger.sum(FAIR_SHARE)).isEqualTo(13_976);
    assertThat(ledger.sum(MUNICIPAL_CAP)).isZero();
  }

  @Test
  void hardAndMediumLinesByHand() {
    Problems country = Problems.country();
    ProvinceSketch province = country.province().task(500).amvTask(100);
    MunicipalitySketch first = province.municipality().pinned(100);
    first.location().zeroOr(50, 100).holds(49);
    first.location().pinned(40).zeroOr(1, 30).holds(42);
    first.imposed().zeroOr(50, 200).holds(48);
    first.imposed(Kind.AMV).zeroOr(16, 40).holds(13);
    MunicipalitySketch second = province.municipality().exempt().cap(60);
    second.imposed().zeroOr(1, 0).holds(70);
    second.imposed(Kind.AMV).zeroOr(1, 0).holds(5);
    Ledger ledger = ledger(country);
    assertThat(ledger.lineList())
        .extracting(LedgerTest::text)
        .containsExactly(
            // 1 below 50; 12 above 30, although it is pinned above it.
            "LOCATION_BOUNDS WHOLE PV01 GM0001 L0 1 x 1 = 1",
            "LOCATION_BOUNDS WHOLE PV01 GM0001 L1 12 x 1 = 12",
            "SMALL_SCALE_MINIMUM REGULAR PV01 GM0001 - 2 x 1 = 2",
            "SMALL_SCALE_MINIMUM AMV PV01 GM0001 - 3 x 1 = 3",
            "PINNED WHOLE PV01 GM0001 L1 2 x 1 = 2",
            // 49 + 42 + 48 + 13 = 152.
            "PINNED WHOLE PV01 GM0001 - 52 x 1 = 52",
            "EXEMPT REGULAR PV01 GM0002 - 70 x 1 = 70",
            "EXEMPT AMV PV01 GM0002 - 5 x 1 = 5",
            "MUNICIPAL_CAP WHOLE PV01 GM0002 - 15 x 1 = 15",
            // 49 + 42 + 48 + 70 = 209 of 500; 13 + 5 = 18 of 100.
            "PROVINCIAL_TASK REGULAR PV01 - - 291 x 1 = 291",
            "AMV_TASK AMV PV01 - - 82 x 1 = 82");
    assertThat(ledger.score()).isEqualTo(new Score(162, 373, 0));
  }

  @Test
  void nationalTaskHasNoProvince() {
    Problems nation = Problems.country(QuotaScope.NATIONAL);
    nation.province().task(50).municipality().location().holds(60);
    nation.province().task(50).municipality().location().holds(30);
    assertThat(ledger(nation).lineList())
        .extracting(LedgerTest::text)
        .containsExactly("PROVINCIAL_TASK REGULAR - - - 10 x 1 = 10");
  }

  @Test
  void specialPlacesAreOnTheirOwnPart() {
    Problems country = Problems.country();
    MunicipalitySketch municipality = country.province().municipality().durableMinimumPrice(1);
    municipality.location(Kind.SPECIAL).durable().holds(10);
    assertThat(ledger(country).lineList())
        .extracting(LedgerTest::text)
        .containsExactly("DURABLE_MINIMUM SPECIAL PV01 GM0001 - 6 x 1 = 6");
  }

  /** Half of the imposed special places of the second province, so that positions matter. */
  @Test
  void imposedSpecialPlacesCountForTheTaskOfTheirProvince() {
    Problems country = Problems.country();
    country.province().task(5).municipality().location().holds(5);
    MunicipalitySketch municipality = country.province().task(30).municipality();
    municipality.imposed(Kind.SPECIAL).holds(12);
    municipality.imposed(Kind.REGULAR).holds(10);
    // 12 + 10 = 22 of 30.
    assertThat(ledger(country).lineList())
        .extracting(LedgerTest::text)
        .containsExactly("PROVINCIAL_TASK REGULAR PV02 - - 8 x 1 = 8");
  }

  @Test
  void perfectDistributionHasNoLines() {
    Problems country = Problems.country();
    ProvinceSketch province = country.province().task(60).target75(45, 2);
    province.municipality().due(60).fairSharePrices(1, 1, 1).location().holds(60);
    assertThat(ledger(country).lineList()).isEmpty();
    assertThat(ledger(country).score()).isEqualTo(new Score(0, 0, 0));
  }

  @Test
  void levelsAndConstraintsAddUp() {
    Problems country = Problems.country();
    MunicipalitySketch municipality =
        country.province().task(10).municipality().due(9).fairSharePrices(1, 1, 1);
    municipality.location().zeroOr(5, 8).unlocatedPrice(0).holds(4);
    Ledger ledger = ledger(country);
    for (Level level : Level.values()) {
      long sum = 0;
      for (ConstraintId constraint : ConstraintId.values()) {
        sum += constraint.level() == level ? ledger.sum(constraint) : 0;
      }
      // 1 below 5; 6 of 10 missing; 5^2.
      assertThat(sum)
          .isEqualTo(
              switch (level) {
                case HARD -> 1;
                case MEDIUM -> 6;
                case SOFT -> 25;
              });
    }
  }

  @Test
  void failsRatherThanOverflows() {
    Problems square = Problems.country();
    square
        .province()
        .municipality()
        .due(4_000_000_000L)
        .fairSharePrices(1, 1, 1)
        .location()
        .holds(0);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ledger(square));
    Problems line = Problems.country();
    line.province().municipality().location().costPrice(Long.MAX_VALUE).holds(2);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ledger(line));
    // Each line fits, their sum does not.
    Problems sum = Problems.country();
    MunicipalitySketch municipality = sum.province().municipality();
    municipality.location().costPrice(Long.MAX_VALUE).holds(1);
    municipality.location().costPrice(1).holds(1);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ledger(sum).score());
  }

  @Test
  void aLocationThatIsNotUsedIsNotOpened() {
    Problems country = Problems.country();
    country.province().municipality().location().openingPrice(13).holds(0);
    assertThat(ledger(country).lineList()).isEmpty();
  }
}
