package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/** Who carries whom, in cases small enough to divide by hand. */
class BalancesTest {
  /** Indicative numbers 100, 50, 50 and 0 of 200; what is decided stands at own locations. */
  private static Recount recount(long first, long second, long third, long fourth) {
    Recount recount =
        new Recount(
            Cases.of(200, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 50)
                .municipality("GM0003", "C", "PV20", 50)
                .municipality("GM0004", "D", "PV20", 0)
                .exemptReport("GM0003", 0, 0, 0)
                .location("L1", "GM0001", l -> l.range(1, 200))
                .location("L2", "GM0002", l -> l.range(1, 200))
                .location("L3", "GM0003", l -> l.range(1, 200))
                .location("L4", "GM0004", l -> l.range(1, 200))
                .build());
    recount.placeById.get("L1").decided = first;
    recount.placeById.get("L2").decided = second;
    recount.placeById.get("L3").decided = third;
    recount.placeById.get("L4").decided = fourth;
    return recount;
  }

  private static List<String> carried(Recount recount) {
    return new Balances(recount)
        .surplus().stream()
            .map(
                r ->
                    "%s %s %s %s %d"
                        .formatted(
                            r.text("task"),
                            r.text("rule"),
                            r.text("fromCode"),
                            r.text("toCode"),
                            r.whole("places")))
            .toList();
  }

  /** 30 given, 40 and 20 missing of equal numbers: 15 each, and 25 and 5 are carried by nobody. */
  @Test
  void lessIsGivenThanIsMissing() {
    assertThat(carried(recount(130, 10, 30, 0)))
        .containsExactly(
            "OTHER PROVINCE_POOL GM0001 GM0002 15",
            "OTHER EXEMPTION GM0001 GM0003 15",
            "OTHER null null GM0002 25",
            "OTHER null null GM0003 5");
  }

  /** 30 missing; 40 and 20 given of 100 and 50: 20 and 10, so that 20 and 10 relieve nobody. */
  @Test
  void moreIsGivenThanIsMissing() {
    assertThat(carried(recount(140, 70, 20, 0)))
        .containsExactly(
            "OTHER EXEMPTION GM0001 GM0003 20",
            "OTHER EXEMPTION GM0002 GM0003 10",
            "OTHER null GM0001 null 20",
            "OTHER null GM0002 null 10");
  }

  /** As much as is missing, also by who has no inhabitants and so nothing in proportion. */
  @Test
  void asMuchIsGivenAsIsMissing() {
    assertThat(carried(recount(100, 40, 50, 10)))
        .containsExactly("OTHER PROVINCE_POOL GM0004 GM0002 10");
    assertThat(carried(recount(100, 50, 50, 0))).isEmpty();
  }
}
