package nl.spreiding.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.children.RelocationPlan.Status;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * Four municipalities in a row, 0.1 degree of latitude apart: 111 hm, 222 and 334 hm for one, two
 * and three steps. The first two are neighbours; the fourth is in another province.
 */
class RelocationPlanTest {
  private static Cases cases() {
    return Cases.of(400, 40)
        .municipalityAt("GM0001", "PV01", 100, "5", "52.0")
        .municipalityAt("GM0002", "PV01", 100, "5", "52.1")
        .municipalityAt("GM0003", "PV01", 100, "5", "52.2")
        .municipalityAt("GM0004", "PV02", 100, "5", "52.3")
        .adjacent("GM0001", "GM0002");
  }

  private static ChildrenResults results(Cases cases, Map<String, Long> places) {
    Results results = Results.of(cases.outcome(places), GrantAmounts.REGELING_2024);
    return ChildrenResults.of(results, SchoolCalendarReader.read());
  }

  private static List<String> lines(ChildrenResults children) {
    return children.plan().relocationList().stream()
        .map(
            r ->
                r.from().id()
                    + " "
                    + (r.toMunicipality() == null ? "-" : r.toMunicipality().code())
                    + " "
                    + (r.toLocation() == null ? "-" : r.toLocation().id())
                    + " "
                    + r.children()
                    + " "
                    + r.hectometres()
                    + " "
                    + r.tier().text()
                    + (r.tier().otherSchool() ? " school" : "")
                    + (r.secondMove() ? " again" : ""))
        .toList();
  }

  /**
   * Two locations of 40 places with 20 children each close; 1/2 child per place, so room for 10, 6,
   * 8 and 25 children. L4 ends on 30 June 2026, before the cycle does.
   *
   * <p>Least disruption: 10 children of L1 stay in GM0001 for nothing. Its other 10 move to GM0003
   * or GM0004 (to GM0002 they would move twice), all 20 of L2 change municipality or move again: 30
   * in total, whichever way. Shortest: L2 fills L4 (6 for nothing). Of the other 10 and 14, GM0003
   * takes 8; going there instead of to GM0004 saves 334 - 222 = 112 hm for children of L1 and 222 -
   * 111 = 111 hm for those of L2, so they are from L1.
   */
  @Test
  void aPlanByHand() {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.now(40, 20))
                .location("L2", "GM0002", l -> l.now(40, 20))
                .location("L3", "GM0001", l -> l.range(1, 20))
                .location("L4", "GM0002", l -> l.range(1, 12).until("2026-06-30"))
                .location("L5", "GM0003", l -> l.range(1, 16)),
            Map.of("L3", 20L, "L4", 12L, "L5", 16L, "GM0004:REGULAR", 50L));
    assertThat(children.plan().status()).isEqualTo(Status.FOUND);
    assertThat(children.plan().places().childrenPerPlace()).isEqualTo(BigFraction.of(1, 2));
    assertThat(children.plan().places().capacity()).isEqualTo(49);
    assertThat(lines(children))
        .containsExactly(
            "L1 GM0001 L3 10 0 same_municipality",
            "L1 GM0003 L5 8 222 same_province school",
            "L1 GM0004 - 2 334 elsewhere school",
            "L2 GM0002 L4 6 0 same_municipality again",
            "L2 GM0004 - 14 222 elsewhere school");
    assertThat(children.national())
        .isEqualTo(
            new ChildrenTotals(
                40,
                new ChildrenMoved(40, 0),
                0,
                0,
                new ChildrenTotals.Moves(40, 0, 16, 24, 24, 6)));
    assertThat(children.totalsByProvince().get(new ProvinceCode("PV02")))
        .isEqualTo(new ChildrenTotals(0, ChildrenMoved.NONE, 0, 0, ChildrenTotals.Moves.NONE));
    assertThat(children.relocationList(new MunicipalityCode("GM0004"))).hasSize(2);
    assertThat(children.relocationList(new MunicipalityCode("GM0002"))).hasSize(2);
  }

  /** A neighbour is another municipality, but not taken for another school. */
  @Test
  void neighboursKeepTheirSchool() {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.now(20, 5))
                .location("L2", "GM0002", l -> l.range(1, 40)),
            Map.of("L2", 40L));
    assertThat(lines(children)).containsExactly("L1 GM0002 L2 5 111 neighbouring");
    assertThat(children.national().moves()).isEqualTo(new ChildrenTotals.Moves(5, 0, 0, 5, 0, 0));
    assertThat(children.national().movedPer100()).isEqualTo(BigFraction.of(100));
  }

  /** Room for 1/4 × 10 = 2.5 children, rounded down to 2, so that 3 of 5 have no place. */
  @Test
  void whoeverDoesNotFitHasNoKnownPlace() {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.now(20, 5))
                .location("L2", "GM0003", l -> l.range(1, 10)),
            Map.of("L2", 10L));
    assertThat(lines(children))
        .containsExactly("L1 GM0003 L2 2 222 same_province school", "L1 - - 3 null unplaced");
    assertThat(children.national().moves()).isEqualTo(new ChildrenTotals.Moves(2, 3, 0, 2, 2, 0));
    ChildrenResults nowhere =
        results(cases().location("L1", "GM0001", l -> l.now(20, 5)), Map.of());
    assertThat(lines(nowhere)).containsExactly("L1 - - 5 null unplaced");
  }

  /** 4 places and 1 child per place are left of 8 that are decided: 4 were in use already. */
  @Test
  void onlyPlacesBeyondThoseInUseAreFree() {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.now(4, 4))
                .location("L2", "GM0001", l -> l.now(4, 4).range(1, 8)),
            Map.of("L2", 8L));
    assertThat(lines(children)).containsExactly("L1 GM0001 L2 4 0 same_municipality");
    assertThat(children.plan().places().destinationList().getFirst().freePlaces()).isEqualTo(4);
  }

  /** No new children in emergency shelter or hotels, nor in amv or other special places. */
  @Test
  void familiesGoToRegularPlacesOutsideEmergencyShelterOnly() {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.now(20, 5))
                .location("L2", "GM0001", l -> l.form(Form.EMERGENCY).range(1, 40))
                .location("L3", "GM0001", l -> l.form(Form.HOTEL).range(1, 40))
                .location("L4", "GM0001", l -> l.kind(Kind.AMV).range(1, 40))
                .location("L5", "GM0001", l -> l.kind(Kind.SPECIAL).range(1, 40)),
            Map.of("L2", 40L, "L3", 40L, "L4", 40L, "L5", 40L, "GM0001:AMV", 40L));
    assertThat(lines(children)).containsExactly("L1 - - 5 null unplaced");
  }

  @Test
  void aLocationThatEndsWithTheCycleIsNoSecondMove() {
    assertThat(secondMove("2026-12-31")).isFalse();
    assertThat(secondMove("2026-12-30")).isTrue();
  }

  private static boolean secondMove(String until) {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.now(20, 5))
                .location("L2", "GM0001", l -> l.range(1, 40).until(until)),
            Map.of("L2", 40L));
    return children.plan().relocationList().getFirst().secondMove();
  }

  /** A second move counts as much as another municipality; then the shorter way wins. */
  @Test
  void aSecondMoveWeighsAsMuchAsAnotherMunicipality() {
    Cases cases =
        cases()
            .location("L1", "GM0001", l -> l.now(20, 5))
            .location("L2", "GM0001", l -> l.range(1, 40).until("2026-06-30"))
            .location("L3", "GM0002", l -> l.range(1, 40));
    assertThat(lines(results(cases, Map.of("L2", 40L, "L3", 40L))))
        .containsExactly("L1 GM0001 L2 5 0 same_municipality again");
    // A neighbour without a second move goes before one with it, however near.
    Cases farther =
        cases()
            .location("L1", "GM0001", l -> l.now(20, 5))
            .location("L2", "GM0002", l -> l.range(1, 40).until("2026-06-30"))
            .location("L3", "GM0004", l -> l.range(1, 40));
    assertThat(lines(results(farther, Map.of("L2", 40L, "L3", 40L))))
        .containsExactly("L1 GM0004 L3 5 334 elsewhere school");
  }

  @Test
  void withoutCentroidsADistanceIsNotKnownAndComesLast() {
    Cases cases =
        cases()
            .municipality("GM0005", "Ergens", "PV01", 100)
            .location("L1", "GM0001", l -> l.now(20, 5))
            .location("L2", "GM0005", l -> l.range(1, 40))
            .location("L3", "GM0004", l -> l.range(1, 12));
    // 1/4 child per place: room for 3 in GM0004, the other 2 go where the distance is not known.
    assertThat(lines(results(cases, Map.of("L2", 40L, "L3", 12L))))
        .containsExactly(
            "L1 GM0004 L3 3 334 elsewhere school", "L1 GM0005 L2 2 null same_province school");
  }

  @Test
  void nobodyLeavesSoThereIsNothingToPlan() {
    ChildrenResults children =
        results(cases().location("L1", "GM0001", l -> l.now(20, 5)), Map.of("L1", 20L));
    assertThat(children.plan().status()).isEqualTo(Status.NOBODY_MOVES);
    assertThat(children.plan().relocationList()).isEmpty();
    assertThat(children.adviceByLocation()).isEmpty();
    assertThat(children.national().moves()).isEqualTo(ChildrenTotals.Moves.NONE);
  }

  /** 501 municipalities with room and 500 that children leave are more than 250,000 arcs. */
  @Test
  void aCaseThatIsTooLargeHasNoPlan() {
    Cases cases = Cases.of(10_000, 0);
    var places = new TreeMap<String, Long>();
    for (int i = 1; i <= 501; i++) {
      String code = "GM%04d".formatted(i);
      cases.municipality(code, code, "PV01", 10);
      if (i <= 500) {
        cases.location("A" + code, code, l -> l.now(2, 2));
      }
      cases.location("B" + code, code, l -> l.range(1, 2));
      places.put("B" + code, 2L);
    }
    ChildrenResults children = results(cases, places);
    assertThat(children.plan().status()).isEqualTo(Status.TOO_LARGE);
    assertThat(children.plan().relocationList()).isEmpty();
    assertThat(children.national().moved().total()).isEqualTo(1000);
    assertThat(children.national().moves()).isNull();
    assertThat(children.adviceByLocation()).hasSize(500);
  }

  /** 9 in emergency shelter close, 5 of 10 in a hotel leave; those in the azc do not count. */
  @Test
  void childrenInEmergencyShelterBeforeAndAfter() {
    ChildrenResults children =
        results(
            cases()
                .location("L1", "GM0001", l -> l.form(Form.EMERGENCY).now(20, 9))
                .location("L2", "GM0002", l -> l.form(Form.HOTEL).now(20, 10))
                .location("L3", "GM0003", l -> l.now(20, 3)),
            Map.of("L2", 10L));
    assertThat(children.national().now()).isEqualTo(22);
    assertThat(children.national().emergencyNow()).isEqualTo(19);
    assertThat(children.national().emergencyAfter()).isEqualTo(5);
    // 9 + 5 + 3 of 22.
    assertThat(children.national().movedPer100()).isEqualTo(BigFraction.of(1700, 22));
  }
}
