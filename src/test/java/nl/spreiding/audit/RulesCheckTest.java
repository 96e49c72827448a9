package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/**
 * Rules that are broken must stand in the account, by as much as they are broken, and no others.
 */
class RulesCheckTest {
  /** L1 has 3 of at least 10 places and 31 of at most 30 stand at L2; there is a task of 100. */
  private static Accounts accounts() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 1_000)
                .location("L1", "GM0001", l -> l.status(Status.OFFERED).range(10, 30))
                .location("L2", "GM0001", l -> l.status(Status.OFFERED).range(10, 30))
                .build());
    recount.placeById.get("L1").decided = 3;
    recount.placeById.get("L2").decided = 31;
    return new Accounts(recount);
  }

  private static List<String> mismatches(List<Row> ledger) {
    Findings findings = new Findings();
    new RulesCheck(findings).check(accounts(), ledger);
    // Bounds of two locations, exempt of these and of two parts, two smallest sizes, the cap.
    assertThat(findings.checks()).isEqualTo(2 + 2 + 2 + 2 + 1);
    return findings.mismatchList().stream()
        .map(m -> m.at() + " " + m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  private static List<Row> ledger() {
    return new ArrayList<>(accounts().lines().stream().map(Accounts.Line::row).toList());
  }

  @Test
  void theAccountAsCountedAgrees() {
    assertThat(mismatches(ledger())).isEmpty();
  }

  @Test
  void aLineThatIsMissingIsNamed() {
    List<Row> ledger = ledger();
    ledger.removeIf(r -> "L2".equals(r.get("locationId")));
    assertThat(mismatches(ledger))
        .containsExactly("ledger.csv:0:0 LOCATION_BOUNDS GM0001 L2 WHOLE (1) (0)");
  }

  @Test
  void anotherMeasureIsNamed() {
    List<Row> ledger = ledger();
    ledger.stream()
        .filter(r -> "L1".equals(r.get("locationId")))
        .forEach(r -> r.put("measure", 4L));
    assertThat(mismatches(ledger))
        .containsExactly("ledger.csv:0:0 LOCATION_BOUNDS GM0001 L1 WHOLE (3) (4)");
  }

  @Test
  void aRuleThatIsNotBrokenIsNamed() {
    List<Row> ledger = ledger();
    Row cap =
        Row.of(
            "constraint", "MUNICIPAL_CAP",
            "level", "hard",
            "municipalityCode", "GM0001",
            "locationId", null,
            "measure", 2L,
            "part", "WHOLE");
    ledger.add(cap);
    assertThat(mismatches(ledger))
        .containsExactly("ledger.csv:0:0 MUNICIPAL_CAP GM0001 WHOLE (0) (2)");
    cap.put("level", "soft");
    assertThat(mismatches(ledger)).isEmpty();
  }
}
