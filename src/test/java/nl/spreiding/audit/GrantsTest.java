package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Kind;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/**
 * Grants counted by hand: 2,000 or 1,000 for a durable place, 1,500 above 75%, 15% to a province.
 */
class GrantsTest {
  private static List<String> rows(Grants grants) {
    return grants.rows().stream()
        .map(
            r ->
                r.text("grant")
                    + " "
                    + r.text("beneficiaryCode")
                    + " "
                    + r.whole("places")
                    + " "
                    + r.text("amount"))
        .toList();
  }

  /** GM0001 is in the second province. Each has 40 of 50, threshold 38: 2 places, € 3,000. */
  @Test
  void bySortAndThenByCode() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV21", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .location("L1", "GM0001", l -> l.range(1, 99).until("2026-12-31"))
                .location("L2", "GM0002", l -> l.range(1, 99).until("2026-12-31"))
                .location("S1", "GM0001", l -> l.kind(Kind.SPECIAL).range(1, 9).until("2026-12-31"))
                .location("S2", "GM0002", l -> l.kind(Kind.SPECIAL).range(1, 9).until("2026-12-31"))
                .build());
    recount.placeById.get("L1").decided = 39;
    recount.placeById.get("L2").decided = 39;
    recount.placeById.get("S1").decided = 1;
    recount.placeById.get("S2").decided = 1;
    assertThat(rows(new Grants(recount)))
        .containsExactly(
            "SPECIAL GM0001 1 2000.00",
            "SPECIAL GM0002 1 2000.00",
            "THRESHOLD_75_PROVINCE PV20 2 450.00",
            "THRESHOLD_75_PROVINCE PV21 2 450.00",
            "THRESHOLD_75_MUNICIPALITY GM0001 40 2550.00",
            "THRESHOLD_75_MUNICIPALITY GM0002 40 2550.00");
  }

  /** From 100 durable places on € 2,000 for each above the 10 that are due, else € 1,000. */
  @Test
  void oneHundredDurablePlacesAreMany() {
    Recount recount =
        new Recount(
            Cases.of(10, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .location("L1", "GM0001", l -> l.range(1, 200))
                .build());
    recount.placeById.get("L1").decided = 100;
    assertThat(rows(new Grants(recount))).contains("DURABLE GM0001 90 180000.00");
    recount.placeById.get("L1").decided = 99;
    assertThat(rows(new Grants(recount))).contains("DURABLE GM0001 89 89000.00");
    recount.placeById.get("L1").decided = 10;
    assertThat(rows(new Grants(recount))).noneMatch(r -> r.startsWith("DURABLE"));
  }

  /**
   * Due 100, threshold 75: L1 with 50 durable places until the end, L2 with 40 that end before, L3
   * with 30 that do not count. Temporary ones left out, 50; until the end, 50.
   */
  @Test
  void readingsCountDifferently() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 101)
                .location("L1", "GM0001", l -> l.range(1, 99))
                .location("L2", "GM0001", l -> l.range(1, 99).until("2026-12-30"))
                .location("L3", "GM0001", l -> l.range(1, 99).until("2025-12-31"))
                .location("L4", "GM0001", l -> l.range(1, 99).until("2026-12-31"))
                .build());
    recount.placeById.get("L1").decided = 50;
    recount.placeById.get("L2").decided = 40;
    recount.placeById.get("L3").decided = 30;
    recount.placeById.get("L4").decided = 5;
    Grants grants = new Grants(recount);
    Region region = recount.regions.getFirst();
    GrantReading up = GrantReading.DEFAULT;
    assertThat(grants.above(region, up)).isEqualTo(new Grants.Above(95, 75, 0, 20));
    GrantReading end = new GrantReading(up.rounding(), GrantReading.Moment.END, up.temporary());
    assertThat(grants.above(region, end)).isEqualTo(new Grants.Above(55, 75, 0, 0));
    GrantReading durable =
        new GrantReading(up.rounding(), up.moment(), GrantReading.Temporary.EXCLUDED);
    assertThat(grants.above(region, durable)).isEqualTo(new Grants.Above(50, 75, 0, 0));
  }

  /** A has all 40 places, 10 above the threshold, and 1 imposed; B has none and nothing imposed. */
  @Test
  void nobodyDidTheTaskWithPlaces() {
    Recount recount =
        new Recount(
            Cases.of(40, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .location("L1", "GM0001", l -> l.range(1, 99).until("2026-12-31"))
                .build());
    recount.placeById.get("L1").decided = 40;
    recount.town("GM0001").imposedRegular = 1;
    Row row = new Grants(recount).thresholds().getFirst();
    assertThat(row.text("municipalPart")).isEqualTo("12750.00");
    assertThat(row.text("municipalPartPaid")).isEqualTo("0.00");
    recount.town("GM0001").imposedRegular = 0;
    Row paid = new Grants(recount).thresholds().getFirst();
    assertThat(paid.text("municipalPartPaid")).isEqualTo("12750.00");
  }
}
