package nl.spreiding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static Results results(Outcome outcome) {
    return Results.of(outcome, GrantAmounts.REGELING_2024);
  }

  private static MunicipalityResult of(Results results, String code) {
    return results.municipalityList().stream()
        .filter(m -> m.problem().code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Two equal municipalities in one province: 100 places each, of which 10 amv. */
  private static Cases two() {
    return Cases.of(200, 20)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 1_000);
  }

  @Test
  void municipalityAddsUpItsLocationsAndImposedPlaces() {
    // L1 80 durable regular, L2 20 amv until 2027 (not durable), 50 regular imposed: 150 decided,
    // 50 more than 100.
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.now(60, 12).range(1, 80))
            .location("L2", "GM0001", l -> l.kind(Kind.AMV).now(20, 20).until("2027-01-01"))
            .outcome(Map.of("L1", 80L, "L2", 20L, "GM0001:REGULAR", 50L));
    MunicipalityResult result = of(results(outcome), "GM0001");
    assertThat(result.indicative()).isEqualTo(100);
    assertThat(result.indicativeAmv()).isEqualTo(10);
    assertThat(result.existing()).isEqualTo(80);
    assertThat(result.decided()).isEqualTo(new PlacesByKind(130, 20, 0));
    assertThat(result.located().total()).isEqualTo(100);
    assertThat(result.imposed().total()).isEqualTo(50);
    assertThat(result.durable().total()).isEqualTo(80);
    assertThat(result.temporary()).isEqualTo(20);
    assertThat(result.deviation()).isEqualTo(50);
    assertThat(result.childrenMoved()).isEqualTo(ChildrenMoved.NONE);
    assertThat(result.fulfilled()).isFalse();
    // 80 x 24 + 20 x 24 (the contract runs past 2026).
    assertThat(result.placeMonths()).isEqualTo(2_400);
  }

  @Test
  void childrenAreRoundedUpPerLocationAndAddedUp() {
    // L1: 7 children in 60 places, 10 places go: 7 x 10 / 60 = 1.17, so 2. L2: 3 children in 30
    // places, 10 go: exactly 1.
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.now(60, 7))
            .location("L2", "GM0001", l -> l.now(30, 3))
            .outcome(Map.of("L1", 50L, "L2", 20L));
    Results results = results(outcome);
    assertThat(results.locationList())
        .extracting(l -> l.childrenMoved().byDecision())
        .containsExactly(2L, 1L);
    assertThat(of(results, "GM0001").childrenMoved()).isEqualTo(new ChildrenMoved(3, 0));
    assertThat(results.provinceList().get(0).childrenMoved()).isEqualTo(new ChildrenMoved(3, 0));
    assertThat(results.national().childrenNow()).isEqualTo(10);
  }

  @Test
  void childrenOfLocationThatCannotStayMoveUnavoidably() {
    // One day too short, and just long enough.
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.now(60, 7).until("2026-01-31"))
            .location("L2", "GM0002", l -> l.now(60, 7).until("2026-02-01"))
            .outcome(Map.of());
    Results results = results(outcome);
    assertThat(of(results, "GM0001").childrenMoved()).isEqualTo(new ChildrenMoved(0, 7));
    assertThat(of(results, "GM0002").childrenMoved()).isEqualTo(new ChildrenMoved(7, 0));
    assertThat(results.locationList())
        .extracting(LocationResult::decision)
        .containsOnly(LocationDecision.CLOSE);
  }

  @Test
  void extensionIsToldBesideGrowth() {
    Outcome outcome =
        two()
            .location(
                "L1",
                "GM0001",
                l -> l.now(60, 0).range(1, 80).until("2025-06-30").extendableUntil("2027-06-30"))
            .outcome(Map.of("L1", 80L));
    LocationResult result = results(outcome).locationList().get(0);
    assertThat(result.decision()).isEqualTo(LocationDecision.GROW);
    assertThat(result.needsExtension()).isTrue();
  }

  @Test
  void shortageOfOneKindIsNotMadeUpByTheOther() {
    // Task 180 other and 20 amv. Decided 200 other and 5 amv: 20 too many, 15 too few.
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.now(200, 0))
            .location("L2", "GM0002", l -> l.kind(Kind.AMV).now(5, 5))
            .outcome(Map.of("L1", 200L, "L2", 5L));
    ProvinceResult province = results(outcome).provinceList().get(0);
    assertThat(province.task()).isEqualTo(200);
    assertThat(province.shortfall()).isEqualTo(15);
    assertThat(province.shortAmv()).isEqualTo(15);
    assertThat(province.surplus()).isEqualTo(20);
  }

  @Test
  void threeQuartersIsReachedExactlyAtTheThreshold() {
    Cases cases = two().location("L1", "GM0001", l -> l.now(200, 0));
    assertThat(results(cases.outcome(Map.of("L1", 150L))).provinceList().get(0).reaches75())
        .isTrue();
    assertThat(results(cases.outcome(Map.of("L1", 149L))).provinceList().get(0).reaches75())
        .isFalse();
  }

  @Test
  void imposedPlacesDoNotReachThreeQuarters() {
    Results results = results(two().outcome(Map.of("GM0001:REGULAR", 180L)));
    assertThat(results.provinceList().get(0).reaches75()).isFalse();
    assertThat(results.national().provincesReaching75()).isZero();
  }

  /** A province with 180 places of its own 100, and one without any of its 100. */
  private static Cases unequal(QuotaScope scope) {
    return Cases.of(200, 0)
        .scope(scope)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV21", 1_000)
        .location("L1", "GM0001", l -> l.form(Form.AZC).now(180, 0));
  }

  @Test
  void nationalShortfallCountsTheSurplusElsewhere() {
    // The country is 200 - 180 = 20 short; the second province by itself 100.
    Results results = results(unequal(QuotaScope.NATIONAL).outcome(Map.of("L1", 180L)));
    assertThat(results.national().shortfall()).isEqualTo(20);
    assertThat(results.poolList()).hasSize(2).allMatch(pool -> pool.pool().province() == null);
    assertThat(results.provinceList())
        .extracting(ProvinceResult::shortfall)
        .containsExactly(0L, 100L);
    assertThat(results.provinceList()).extracting(ProvinceResult::surplus).containsExactly(80L, 0L);
  }

  @Test
  void withoutReliefSurplusWithinTheOfferDoesNotCount() {
    // Two municipalities of one province, 100 each. The first offers 180: 80 of them do not count
    // for the second.
    Cases cases =
        Cases.of(200, 0)
            .scope(QuotaScope.MUNICIPALITY)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 1_000)
            .location("L1", "GM0001", l -> l.now(180, 0));
    ProvinceResult province = results(cases.outcome(Map.of("L1", 180L))).provinceList().get(0);
    assertThat(province.shortfall()).isEqualTo(100);
    assertThat(province.decided().total()).isEqualTo(180);
  }

  @Test
  void shortfallOfTheCountryIsTheMediumScoreInEveryScope() {
    for (QuotaScope scope : QuotaScope.values()) {
      Outcome outcome = unequal(scope).outcome(Map.of("L1", 150L));
      assertThat(results(outcome).national().shortfall())
          .isEqualTo(outcome.ledger().score().medium());
    }
  }

  @Test
  void grantsFollowFromLocatedPlacesOnly() {
    // Iv 100. Durable regular 180: (180 - 100) x 2,000 = 160,000. Located 180 + 20 amv = 200;
    // threshold 150; 50 above,
    // 80 of them paid as durable: nothing left. 20 amv x 2,000 = 40,000. Imposed places earn
    // nothing.
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.now(180, 0))
            .location("L2", "GM0002", l -> l.kind(Kind.AMV).now(20, 20).until("2027-01-01"))
            .outcome(Map.of("L1", 180L, "L2", 20L, "GM0002:AMV", 16L));
    assertThat(results(outcome).grants().grantList())
        .extracting(grant -> grant.type() + " " + grant.municipality() + " " + grant.cents())
        .containsExactly("SPECIAL GM0002 4000000", "DURABLE GM0001 16000000");
  }

  @Test
  void municipalitiesAreOrderedByProvinceThenCode() {
    Cases cases =
        Cases.of(10, 0)
            .municipality("GM0003", "C", "PV20", 10)
            .municipality("GM0001", "A", "PV21", 10)
            .municipality("GM0002", "B", "PV20", 10);
    assertThat(results(cases.outcome(Map.of())).municipalityList())
        .extracting(m -> m.problem().code().value())
        .containsExactly("GM0002", "GM0003", "GM0001");
  }

  /**
   * Two provinces, three kinds. PV20: L1 100 regular of 100, all 12 children stay. PV21: L2 30 of
   * 40 special, 5 of 20 children must go; L3 20 amv; 17 regular, 16 amv and 5 special imposed; L4
   * cannot stay, 3 children. Every sum of the country is that of two different provinces.
   */
  @Test
  void countryAddsUpItsProvinces() {
    Cases cases =
        Cases.of(200, 20)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV21", 1_000)
            .location("L1", "GM0001", l -> l.now(100, 12))
            .location("L2", "GM0002", l -> l.kind(Kind.SPECIAL).now(40, 20))
            .location("L3", "GM0002", l -> l.kind(Kind.AMV).now(20, 0))
            .location("L4", "GM0002", l -> l.now(10, 3).until("2026-01-31"));
    Outcome outcome =
        cases.outcome(
            Map.of("L1", 100L, "L2", 30L, "L3", 20L, "GM0002:REGULAR", 17L, "GM0002:AMV", 16L));
    Results results = results(outcome);
    NationalResult national = results.national();
    assertThat(national.task()).isEqualTo(200);
    assertThat(national.taskAmv()).isEqualTo(20);
    assertThat(national.existing()).isEqualTo(170);
    assertThat(national.located()).isEqualTo(new PlacesByKind(100, 20, 30));
    assertThat(national.imposed()).isEqualTo(new PlacesByKind(17, 16, 0));
    assertThat(national.decided()).isEqualTo(new PlacesByKind(117, 36, 30));
    assertThat(national.decided().total()).isEqualTo(183);
    assertThat(national.decided().of(TaskKind.OTHER)).isEqualTo(147);
    assertThat(national.decided().of(TaskKind.AMV)).isEqualTo(36);
    assertThat(national.durable()).isEqualTo(new PlacesByKind(100, 20, 30));
    // PV20: other 90 of 100, none missing; amv 0 of 10. PV21: other 47 of 90, 43 missing; amv 36.
    assertThat(national.shortfall()).isEqualTo(10 + 43);
    assertThat(national.shortfallAmv()).isEqualTo(10);
    // 75 of 100: PV20 has 100, PV21 50.
    assertThat(national.provincesReaching75()).isEqualTo(1);
    assertThat(national.childrenNow()).isEqualTo(35);
    assertThat(national.childrenMoved()).isEqualTo(new ChildrenMoved(5, 3));
    assertThat(national.childrenMoved().total()).isEqualTo(8);
    Tally tally = outcome.ledger().tally();
    assertThat(tally.located(outcome.problem().provinceList().get(1), TaskKind.OTHER))
        .isEqualTo(30);
    assertThat(tally.imposed(outcome.problem().provinceList().get(1), TaskKind.OTHER))
        .isEqualTo(17);
    assertThat(tally.imposed(outcome.problem().provinceList().get(1), TaskKind.AMV)).isEqualTo(16);
    assertThat(tally.imposed(outcome.problem().provinceList().get(0), TaskKind.OTHER)).isZero();
    // Amv of PV21: 20 located and 16 imposed for a task of 10, so nothing was missing.
    assertThat(results.poolList())
        .extracting(PoolResult::overImposed)
        .containsExactly(0L, 0L, 0L, 16L);
    assertThat(results.poolList())
        .extracting(PoolResult::shortfall)
        .containsExactly(0L, 10L, 43L, 0L);
  }

  @Test
  void childrenOfALocationThatIsNotOpenAreNotThereYet() {
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.now(60, 7))
            .location("L2", "GM0001", l -> l.status(Status.AGREED).now(30, 3))
            .outcome(Map.of("L1", 60L, "L2", 20L));
    assertThat(results(outcome).national().childrenNow()).isEqualTo(7);
  }

  @Test
  void theTaskIsFulfilledByPlacesWithALocationOnly() {
    Cases cases = two().location("L1", "GM0001", l -> l.now(60, 0));
    assertThat(of(results(cases.outcome(Map.of("L1", 60L))), "GM0001").fulfilled()).isTrue();
    assertThat(of(results(cases.outcome(Map.of())), "GM0001").fulfilled()).isFalse();
    Outcome both = cases.outcome(Map.of("L1", 60L, "GM0001:REGULAR", 40L));
    assertThat(of(results(both), "GM0001").fulfilled()).isFalse();
  }

  /** 2 special and 20 amv places: 22 of special nature, 44,000 euro. */
  @Test
  void amvAndOtherSpecialPlacesAreOneSortForTheGrant() {
    Outcome outcome =
        two()
            .location("L1", "GM0001", l -> l.kind(Kind.AMV).now(20, 0).until("2027-01-01"))
            .location("L2", "GM0001", l -> l.kind(Kind.SPECIAL).now(2, 0).until("2027-01-01"))
            .outcome(Map.of("L1", 20L, "L2", 2L));
    assertThat(results(outcome).grants().grantList().getFirst().cents()).isEqualTo(4_400_000);
  }

  @Test
  void aLocationWithoutPlacesNeedsNoExtension() {
    Cases cases =
        two()
            .location(
                "L1",
                "GM0001",
                l -> l.now(60, 0).until("2025-06-30").extendableUntil("2027-06-30"));
    assertThat(results(cases.outcome(Map.of())).locationList().getFirst().needsExtension())
        .isFalse();
    assertThat(results(cases.outcome(Map.of("L1", 1L))).locationList().getFirst().needsExtension())
        .isTrue();
  }

  @Test
  void anOutcomeKnowsWhetherItIsCompleteAndHowItWasFound() {
    // 200 wanted, of which 20 amv.
    Cases cases =
        two()
            .location("L1", "GM0001", l -> l.now(180, 0).range(1, 180))
            .location("L2", "GM0001", l -> l.kind(Kind.AMV).now(20, 0));
    Outcome complete = cases.outcome(Map.of("L1", 180L, "L2", 20L));
    assertThat(complete.complete()).isTrue();
    assertThat(cases.outcome(Map.of("L1", 179L, "L2", 20L)).complete()).isFalse();
    // One place above what the location can have breaks a hard rule.
    assertThat(cases.outcome(Map.of("L1", 181L, "L2", 20L)).complete()).isFalse();
    assertThat(complete.reference()).isFalse();
    assertThat(complete.conflictList()).isNull();
    assertThat(complete.with(List.of()).conflictList()).isEmpty();
    Outcome practice =
        new Outcome(
            complete.shelterCase(),
            complete.statutoryNumbers(),
            complete.problem(),
            complete.distribution(),
            complete.ledger(),
            new Outcome.Method("practice", List.of(Finder.PRO_RATA), 0, 0, 0, false),
            null);
    assertThat(practice.reference()).isTrue();
  }

  /** Nobody lives there yet: no division by its 0 places of today. */
  @Test
  void nobodyMovesOutOfALocationThatIsNotThereYet() {
    Outcome outcome =
        two().location("L1", "GM0001", l -> l.status(Status.AGREED).range(1, 80)).outcome(Map.of());
    assertThat(results(outcome).locationList().getFirst().childrenMoved())
        .isEqualTo(ChildrenMoved.NONE);
  }
}
