package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Level;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Rules broken by hand: how much each is broken, where, and what it costs. */
class AccountsTest {
  /** L1 must keep its 50; N1 only exists from 2027 on; L3 and GM0001 are fixed. */
  private static Recount recount() {
    return new Recount(
        Cases.of(1_000, 100)
            .parameters(p -> p.withCap(BigFraction.of(1, 2)))
            .municipality("GM0001", "Noord", "PV20", 100_000)
            .municipality("GM0002", "Zuid", "PV20", 100_000)
            .location("L1", "GM0001", l -> l.now(50, 20).range(40, 80).mayNotClose())
            .location("L2", "GM0001", l -> l.status(Status.OFFERED).range(40, 80))
            .location("L3", "GM0001", l -> l.status(Status.OFFERED).range(40, 80))
            .location("L4", "GM0001", l -> l.now(30, 0).range(20, 30))
            .location("N1", "GM0001", l -> l.status(Status.OFFERED).range(5, 9).from("2027-01-01"))
            .location("C1", "GM0002", l -> l.status(Status.CANDIDATE).range(10, 30))
            .location("C2", "GM0002", l -> l.status(Status.CANDIDATE).range(16, 30).kind(Kind.AMV))
            .exemptReport("GM0002", 300, 50, 0)
            .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), 130, "a", "r"))
            .pin(new Pin.OfLocation(new LocationId("L3"), 60, "a", "r"))
            .build());
  }

  private static Accounts decided() {
    Recount recount = recount();
    recount.placeById.get("L1").decided = 10;
    recount.placeById.get("L2").decided = 15;
    recount.placeById.get("L3").decided = 45;
    recount.placeById.get("L4").decided = 31;
    recount.placeById.get("N1").decided = 7;
    recount.placeById.get("C1").decided = 20;
    recount.placeById.get("C2").decided = 17;
    recount.town("GM0002").imposedRegular = 30;
    recount.town("GM0002").imposedAmv = 14;
    return new Accounts(recount);
  }

  private static String text(Accounts.Line line) {
    return line.rule() + " " + line.subject() + " " + line.part() + " " + line.measure();
  }

  /**
   * L1 lacks 40 of 50, L2 (15 of at least 40) is 15 from nothing, L3 lacks 15 of 60, L4 has 1 too
   * many, N1 should have none. GM0001 has 10 + 15 + 45 + 31 + 7 = 108 of the fixed 130, and 58 more
   * than 0.5 per 1,000; GM0002 20 + 17 + 30 + 14 = 81, 31 more than 50. It imposes though exempt:
   * 30 is 20 below the smallest, 14 is 2 below.
   */
  @Test
  void everyBrokenRuleIsMeasured() {
    assertThat(decided().hardRules().stream().filter(l -> l.measure() > 0).map(AccountsTest::text))
        .containsExactlyInAnyOrder(
            "LOCATION_BOUNDS L1 WHOLE 40",
            "LOCATION_BOUNDS L2 WHOLE 15",
            "LOCATION_BOUNDS L4 WHOLE 1",
            "LOCATION_BOUNDS N1 WHOLE 7",
            "PINNED L3 WHOLE 15",
            "PINNED GM0001 WHOLE 22",
            "EXEMPT C1 REGULAR 20",
            "EXEMPT C2 AMV 17",
            "EXEMPT GM0002 REGULAR 30",
            "EXEMPT GM0002 AMV 14",
            "SMALL_SCALE_MINIMUM GM0002 REGULAR 20",
            "SMALL_SCALE_MINIMUM GM0002 AMV 2",
            "MUNICIPAL_CAP GM0001 WHOLE 58",
            "MUNICIPAL_CAP GM0002 WHOLE 31");
  }

  @Test
  void everyRuleIsLookedAtEverywhere() {
    List<String> rules =
        new Accounts(recount()).hardRules().stream().map(l -> l.rule() + "").toList();
    // Seven locations, one of them pinned and one municipality too; two parts per municipality.
    assertThat(rules).filteredOn("LOCATION_BOUNDS"::equals).hasSize(6);
    assertThat(rules).filteredOn("PINNED"::equals).hasSize(2);
    assertThat(rules).filteredOn("EXEMPT"::equals).hasSize(7 + 4);
    assertThat(rules).filteredOn("SMALL_SCALE_MINIMUM"::equals).hasSize(4);
    assertThat(rules).filteredOn("MUNICIPAL_CAP"::equals).hasSize(2);
  }

  /** 40 + 15 + 1 + 7, 15 + 22; 1,000 less 44 imposed and less what counts of the locations. */
  @Test
  void sumsPerRuleAndLevel() {
    Accounts accounts = decided();
    assertThat(accounts.measure(ConstraintId.LOCATION_BOUNDS)).isEqualTo(63);
    assertThat(accounts.measure(ConstraintId.PINNED)).isEqualTo(37);
    assertThat(accounts.score(Level.HARD)).isEqualTo(63 + 37 + 81 + 22 + 89);
    // Counted are the 101 of L1 to L4 and N1's 7, the 20 of C1 and 30 imposed; amv 17 and 14.
    assertThat(accounts.measure(ConstraintId.PROVINCIAL_TASK)).isEqualTo(900 - 108 - 20 - 30);
    assertThat(accounts.measure(ConstraintId.AMV_TASK)).isEqualTo(100 - 17 - 14);
  }

  /** Two new locations (C1, C2 and L2, L3, N1 are five), none at 0 places. */
  @Test
  void aLocationWithoutPlacesIsNotNew() {
    assertThat(decided().measure(ConstraintId.NEW_LOCATIONS)).isEqualTo(5);
    assertThat(new Accounts(recount()).measure(ConstraintId.NEW_LOCATIONS)).isZero();
  }

  /**
   * H1, a hotel for 20 with 5 children, gets 12: 8 fewer, ¼ child each at 2 points, and of the 12
   * that stay ¼ at ½. E1, an emergency location without anybody, gets 6: ¼ child each at ½. E2 and
   * L0 are open without anybody. Places that end soon cost 0.2, 0.1 or 0.05 each.
   */
  @Test
  void pointsOfEveryRuleOfALocation() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .weight(WeightKey.COST, BigFraction.of(1, 1000))
                .municipality("GM0001", "A", "PV20", 100_000)
                .location("H1", "GM0001", l -> l.now(20, 5).form(Form.HOTEL).until("2026-12-31"))
                .location(
                    "E1",
                    "GM0001",
                    l ->
                        l.status(Status.CANDIDATE)
                            .form(Form.EMERGENCY)
                            .range(1, 30)
                            .until("2026-12-31"))
                .location("E2", "GM0001", l -> l.form(Form.EMERGENCY).range(1, 30))
                .location("L0", "GM0001", l -> l.range(1, 30).cost(3_000))
                .location("M1", "GM0001", l -> l.range(1, 30).until("2026-12-31").kind(Kind.AMV))
                .report("GM0001", 40, 0, 0)
                .baseline("GM0001", 30)
                .build());
    recount.placeById.get("H1").decided = 12;
    recount.placeById.get("E1").decided = 6;
    recount.placeById.get("L0").decided = 2;
    recount.placeById.get("M1").decided = 4;
    recount.town("GM0001").imposedAmv = 20;
    recount.town("GM0001").imposedRegular = 56;
    assertThat(
            new Accounts(recount)
                .lines().stream()
                    .filter(l -> l.rule().level() == Level.SOFT)
                    .map(l -> text(l) + " " + l.price()))
        .containsExactlyInAnyOrder(
            // There is no amv task.
            "OVER_IMPOSED PV20 AMV 20 10000000",
            // 75 less 24 places at locations.
            "TARGET_75 PV20 WHOLE 51 2000000",
            "DURABLE_MINIMUM GM0001 REGULAR 98 100000",
            "CHILDREN_MOVED H1 WHOLE 8 500000",
            "CHILDREN_IN_EMERGENCY H1 KEPT 12 125000",
            "CHILDREN_IN_EMERGENCY E1 ADDED 6 125000",
            "TEMPORARY_PLACES H1 WHOLE 12 200000",
            "TEMPORARY_PLACES E1 WHOLE 6 100000",
            "TEMPORARY_PLACES M1 WHOLE 4 50000",
            "UNLOCATED GM0001 REGULAR 56 50000",
            "UNLOCATED GM0001 AMV 20 50000",
            "REPORT_DEVIATION GM0001 WHOLE 60 100000",
            "NEW_LOCATIONS E1 WHOLE 1 5000000",
            "COST L0 WHOLE 2 3000000",
            "STABILITY GM0001 WHOLE 70 250000");
  }

  /** By code, also where codes and provinces go different ways. */
  @Test
  void theEarlierRunGoesByCodeOfTheMunicipality() {
    Recount recount =
        new Recount(
            Cases.of(100, 10)
                .municipality("GM0001", "Zuid", "PV21", 100)
                .municipality("GM0002", "Noord", "PV20", 100)
                .baseline("GM0001", 3)
                .baseline("GM0002", 4)
                .build());
    Row row = BaselineRows.of(recount, new Accounts(recount));
    assertThat(row).isNotNull();
    assertThat(Told.rows(row, "municipalities").stream().map(r -> r.text("municipalityCode")))
        .containsExactly("GM0001", "GM0002");
  }
}
