package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due and offered, pools, prices of opening and steps, counted by hand. */
class RecountTest {
  /** Provinces and municipalities go different ways. */
  @Test
  void townsGoByProvince() {
    Recount recount =
        new Recount(
            Cases.of(100, 10)
                .municipality("GM0003", "C", "PV20", 100)
                .municipality("GM0001", "A", "PV21", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .location("L2", "GM0002", l -> l.range(1, 9))
                .location("L1", "GM0002", l -> l.range(1, 9))
                .build());
    assertThat(recount.towns().stream().map(Town::code))
        .containsExactly("GM0002", "GM0003", "GM0001");
    assertThat(recount.regions.stream().map(Region::code)).containsExactly("PV20", "PV21");
    assertThat(recount.town("GM0002").places.stream().map(p -> p.location.id().value()))
        .containsExactly("L1", "L2");
    assertThat(recount.region("PV21").towns.getFirst().code()).isEqualTo("GM0001");
    assertThatExceptionOfType(UnreadableRun.class)
        .isThrownBy(() -> recount.region("PV22"))
        .withMessage("An unknown province: PV22");
  }

  /** Without a report: the most of own locations that count, of the kind of the task. */
  @Test
  void anOfferWithoutAReportIsItsLocations() {
    Recount recount =
        new Recount(
            Cases.of(100, 10)
                .municipality("GM0001", "A", "PV20", 100)
                .location("L1", "GM0001", l -> l.now(5, 0).range(1, 9))
                .location("L2", "GM0001", l -> l.status(Status.OFFERED).range(1, 20))
                .location("L3", "GM0001", l -> l.status(Status.CANDIDATE).range(1, 40))
                .location("L4", "GM0001", l -> l.now(7, 0).range(1, 80).until("2025-01-01"))
                .location("L5", "GM0001", l -> l.kind(Kind.AMV).range(1, 160))
                .location("L6", "GM0001", l -> l.now(3, 0).status(Status.AGREED).range(1, 320))
                .build());
    Town town = recount.town("GM0001");
    assertThat(town.voluntary(Task.OTHER)).isEqualTo(9 + 20 + 320);
    assertThat(town.voluntary(Task.AMV)).isEqualTo(160);
    assertThat(town.voluntary(Task.BOTH)).isEqualTo(9 + 20 + 160 + 320);
    assertThat(town.existing()).isEqualTo(5 + 7);
  }

  /**
   * Of 100 there are 70 at a location; 50 imposed are 20 too many, and of 120 there are as many.
   */
  @Test
  void moreImposedThanIsMissing() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .location("L1", "GM0001", l -> l.range(1, 200))
                .build());
    recount.placeById.get("L1").decided = 70;
    recount.town("GM0001").imposedRegular = 50;
    Recount.Pool pool = recount.pool("PV20", Task.OTHER);
    assertThat(pool.overImposed(recount)).isEqualTo(20);
    assertThat(pool.shortfall(recount)).isZero();
    recount.placeById.get("L1").decided = 120;
    assertThat(pool.overImposed(recount)).isEqualTo(50);
    recount.placeById.get("L1").decided = 10;
    assertThat(pool.overImposed(recount)).isZero();
    assertThat(pool.shortfall(recount)).isEqualTo(40);
  }

  /** Due 50, offered 60: of 70 places the ones from 50 to 60 do not count, the last ten do. */
  @Test
  void whatIsOfferedAboveTheShareRelievesNobodyInThatScope() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .scope(QuotaScope.MUNICIPALITY)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .report("GM0001", 60, 0, 0)
                .location("L1", "GM0001", l -> l.range(1, 200))
                .build());
    Town town = recount.town("GM0001");
    recount.placeById.get("L1").decided = 70;
    assertThat(recount.notCounted(town, Task.OTHER)).isEqualTo(10);
    recount.placeById.get("L1").decided = 55;
    assertThat(recount.notCounted(town, Task.OTHER)).isEqualTo(5);
    recount.placeById.get("L1").decided = 40;
    assertThat(recount.notCounted(town, Task.OTHER)).isZero();
    assertThat(recount.pool("PV20", Task.OTHER).counted(recount)).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, REGULAR, AZC, 151, true",
    "AGREED, REGULAR, AZC, 151, true",
    "OFFERED, REGULAR, AZC, 151, false",
    "OPEN, AMV, AZC, 151, false",
    "OPEN, REGULAR, HOTEL, 151, false",
    "OPEN, REGULAR, AZC, 150, false",
  })
  void smallIsCheaperNearCertainAndLarge(
      Status status, Kind kind, Form form, long most, boolean cheaper) {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .municipality("GM0003", "C", "PV20", 100)
                .adjacent("GM0001", "GM0002")
                .adjacent("GM0003", "GM0001")
                .location(
                    "L1", "GM0001", l -> l.status(status).kind(kind).form(form).range(1, most))
                .location("S1", "GM0001", l -> l.form(Form.SMALL_SCALE).range(1, 9))
                .location("S2", "GM0002", l -> l.form(Form.SMALL_SCALE).range(1, 9))
                .location("S3", "GM0003", l -> l.form(Form.SMALL_SCALE).range(1, 9))
                .location("L2", "GM0002", l -> l.range(1, 9))
                .build());
    NearLarge near = new NearLarge(recount);
    long price = cheaper ? 2_000_000 : 5_000_000;
    for (String small : List.of("S1", "S2", "S3")) {
      assertThat(near.price(recount.placeById.get(small))).as(small).isEqualTo(price);
    }
    assertThat(near.price(recount.placeById.get("L2"))).isEqualTo(5_000_000);
  }

  @ParameterizedTest
  @CsvSource({
    "EXEMPT, L1, LOCATED",
    "EXEMPT, , IMPOSED",
    "PINNED, L1, LOCATED",
    "PINNED, , DECIDED",
    "UNLOCATED, , IMPOSED",
    "SMALL_SCALE_MINIMUM, , IMPOSED",
    "FAIR_SHARE, , DECIDED",
    "MUNICIPAL_CAP, , DECIDED",
    "COST, L1, LOCATED",
  })
  void everyLineOfTheAccountIsToldAtAStep(ConstraintId rule, String location, String step) {
    Accounts.Line line = new Accounts.Line(rule, "PV20", "GM0001", location, "WHOLE", 1, 1);
    assertThat(Paths.stepOf(line)).isEqualTo(step);
  }

  /** Smallest size 10: at 0 and from 10 on nothing is wrong, 3 is 3 from 0, 8 is 2 from 10. */
  @Test
  void smallestSizes() {
    assertThat(List.of(0L, 1L, 8L, 10L, 11L).stream().map(n -> Rules.below(n, 10)))
        .containsExactly(0L, 9L, 2L, 0L, 0L);
    assertThat(List.of(0L, 3L, 8L, 10L, 11L).stream().map(n -> Rules.toAllowed(n, 10)))
        .containsExactly(0L, 3L, 2L, 0L, 0L);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0, 0",
    "true, 9, 9",
    "true, 11, 9",
    "true, 20, 0",
    "true, 30, 0",
    "true, 33, 3",
    "false, 0, 20",
    "false, 19, 1",
    "false, 20, 0",
    "false, 33, 3",
  })
  void boundsOfALocation(boolean mayClose, long decided, long broken) {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .location(
                    "L1", "GM0001", l -> mayClose ? l.range(20, 30) : l.range(20, 30).mayNotClose())
                .build());
    Place place = recount.placeById.get("L1");
    place.decided = decided;
    assertThat(Rules.outOfBounds(place)).isEqualTo(broken);
  }
}
