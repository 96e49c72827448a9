package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/**
 * All reasons of a municipality with all their values, recomputed by hand. Four municipalities:
 * shares 100 (90 and 10 amv), 300 (270 and 30) in PV20, 100 and 100 in PV21. FAIR_SHARE costs
 * 1,000,000 / share micro-points per squared place below it, a hundredth of that above it.
 */
class ReasonValuesTest {
  private static Cases country() {
    return Cases.of(600, 60)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 3_000)
        .municipality("GM0003", "Cee", "PV21", 1_000)
        .municipality("GM0004", "Dee", "PV21", 1_000);
  }

  private static List<String> reasons(Outcome outcome, String code) {
    List<String> result = new ArrayList<>();
    for (Reason reason : Reasons.of(outcome).of(new MunicipalityCode(code))) {
      StringBuilder line = new StringBuilder(reason.code().name());
      reason
          .values()
          .forEach(
              (key, value) ->
                  line.append(' ')
                      .append(key)
                      .append('=')
                      .append(value instanceof Bilingual b ? b.english() : value));
      result.add(line.toString());
    }
    return result;
  }

  /**
   * Aa lends 20 and borrows 5 amv: 110 other and 5 amv are due. Other places: L1 60, L2 30 of 40,
   * L5 6, L8 5: 101; amv L3 16. Bee is due 270 - 20 = 250 other and 35 amv, and is given 150 and
   * 20.
   */
  private static Outcome everything() {
    return country()
        .location("L1", "GM0001", l -> l.now(60, 12))
        .location("L2", "GM0001", l -> l.now(40, 7))
        .location("L3", "GM0001", l -> l.kind(Kind.AMV).status(Status.AGREED).range(5, 16))
        .location("L4", "GM0001", l -> l.status(Status.OFFERED).range(10, 20))
        .location("L5", "GM0001", l -> l.kind(Kind.SPECIAL).now(6, 0).mayNotClose())
        .location("L6", "GM0001", l -> l.status(Status.AGREED).range(1, 30).from("2027-01-01"))
        .location("L7", "GM0001", l -> l.now(8, 2).until("2025-06-30"))
        .location("L8", "GM0001", l -> l.status(Status.CANDIDATE).range(5, 9))
        .location("L9", "GM0001", l -> l.status(Status.AGREED).range(1, 33).until("2025-01-31"))
        .report("GM0001", 110, 10, 6)
        .exchange("GM0001", "GM0002", Kind.REGULAR, 20)
        .exchange("GM0002", "GM0001", Kind.AMV, 5, "2025-12-31")
        .pin(new Pin.OfLocation(new LocationId("L1"), 60, "author", "why"))
        .task("PV21", 210, 25)
        .baseline("GM0001", 100)
        .outcome(
            Map.of(
                "L1",
                60L,
                "L2",
                30L,
                "L3",
                16L,
                "L5",
                6L,
                "L8",
                5L,
                "GM0002:REGULAR",
                150L,
                "GM0002:AMV",
                20L));
  }

  /**
   * 117 decided, 2 above 115: 2 x 2 x 87 (10,000 / 115 = 86.96). Report 126: 9 away at 0.1 point;
   * 11 above 115: 121 x 87. Reported other places 116, of which 96 are used; amv 10, of which 16.
   * Other due 110, located 101: gap 9. L2: 7 children x 10 of 40 places = 1.75, so 2 move, 10 x 2 x
   * 7 / 40 = 3.5 points. 12 + 5 = 17 children stay. Durable regular: 60 + 30 + 5. Missing in PV20:
   * 360 - 101 - 150 = 109 other, 40 - 16 - 20 = 4 amv. Located costs 3.5 + 2 x 5 + 5 x 0.1 = 14
   * points; decided 348 + 900,000 + 17 x 250,000 (away from the baseline).
   */
  @Test
  void aMunicipalityWithLocationsOfEverySort() {
    assertThat(reasons(everything(), "GM0001"))
        .containsExactly(
            "ABOVE_DUE cost=348 due=115 over=2 voluntary=126",
            "COMPOSED_LOCATED area=Province PV20 imposed=0 located=117 missing=0",
            "INDICATIVE amv=10 indicative=100",
            "EXCHANGE_LENDER due=120 kind=regular other=Bee places=20 until=the end of the cycle",
            "EXCHANGE_BORROWER due=115 kind=unaccompanied minors other=Bee places=5 until=2025-12-31",
            "REPORTED amv=10 report=the report of the King’s commissioner reported=126",
            "REPORT_LESS cost=900000 decided=117 deviation=9 report=the report of the King’s commissioner reported=126",
            "DEVIATION_NOT_USED how=what the user fixed here, and within that from the lowest sum of points found over the whole own=96 part=20 report=the report of the King’s commissioner task=regular and special places",
            "DEVIATION_CANDIDATE part=5 report=the report of the King’s commissioner task=regular and special places",
            "DEVIATION_MORE_ROOM how=the lowest sum of points found over the whole own=16 part=6 report=the report of the King’s commissioner task=places for unaccompanied minors (amv)",
            "DEVIATION_BALANCE after=2 afterCost=348 before=11 beforeCost=10527 due=115 report=the report of the King’s commissioner",
            "BASELINE_CHANGE baseline=100 decided=117",
            "GAP_BELOW_MINIMUM gap=9 minimum=50 task=regular and special places",
            "LOCATED agreed=16 candidate=5 located=117 offered=0 open=96 until=2026-02-01",
            "PINNED_LOCATION author=author id=L1 location=Location L1 pinned=60 why=why",
            "LOCATION_SHRINKS children=2 cost=3500000 id=L2 location=Location L2 now=40 places=30",
            "LOCATION_OPENED cost=5000000 id=L3 location=Location L3 places=16 status=agreed",
            "LOCATION_UNUSED area=Province PV20 cost=5000000 id=L4 least=10 location=Location L4 most=20 short=109 status=offered task=regular and special places",
            "LOCATION_FIXED id=L5 least=6 location=Location L5 places=6",
            "LOCATION_LATE counts=2026-02-01 from=2027-01-01 id=L6 location=Location L6",
            "LOCATION_ENDS children=2 counts=2026-02-01 id=L7 location=Location L7 now=8 until=2025-06-30",
            "LOCATION_OPENED cost=5000000 id=L8 location=Location L8 places=5 status=candidate",
            "LOCATION_ENDS children=0 counts=2026-02-01 id=L9 location=Location L9 now=33 until=2025-01-31",
            "CHILDREN_KEPT children=17",
            "DURABLE_REGULAR_SMALL durable=95 minimum=100",
            "SHORTFALL area=Province PV20 short=109 task=regular and special places total=360",
            "SHORTFALL area=Province PV20 short=4 task=places for unaccompanied minors (amv) total=40",
            "ACCOUNT_LOCATED cost=14000000 durable=117 located=117",
            "ACCOUNT_DECIDED area=Province PV20 cost=5150348 decided=117 total=400");
  }

  /**
   * 285 due, 170 decided: 115 x 115 x 3,509. Missing: 360 - 101 = 259 and 40 - 16 = 24. Aa is below
   * 110 other, so 90 + 270 share: 270 / 360 x 259 = 194.25. Aa has its 5 amv: 30 / 30 x 24. Imposed
   * costs 170 x 0.05.
   */
  @Test
  void aMunicipalityOnWhichPlacesAreImposed() {
    assertThat(reasons(everything(), "GM0002"))
        .containsExactly(
            "BELOW_SHORTFALL area=Province PV20 cost=46406525 due=285 gap=115 short=109 surplus=0 task=regular and special places total=360",
            "BELOW_ALSO_SHORT area=Province PV20 gap=15 task=places for unaccompanied minors (amv) total=40",
            "COMPOSED_IMPOSED area=Province PV20 imposed=170 located=0 missing=283",
            "INDICATIVE amv=30 indicative=300",
            "EXCHANGE_BORROWER due=280 kind=regular other=Aa places=20 until=the end of the cycle",
            "EXCHANGE_LENDER due=285 kind=unaccompanied minors other=Aa places=5 until=2025-12-31",
            "REPORT_NONE voluntary=0",
            "IMPOSED area=Province PV20 counted=101 imposed=150 missing=259 task=regular and special places total=360",
            "IMPOSED_SHARE denominator=360 imposed=150 missing=259 numerator=270 share=777 / 4",
            "IMPOSED_NOT_SHARE how=the lowest sum of points found over the whole imposed=150 share=777 / 4",
            "IMPOSED area=Province PV20 counted=16 imposed=20 missing=24 task=places for unaccompanied minors (amv) total=40",
            "IMPOSED_SHARE denominator=30 imposed=20 missing=24 numerator=30 share=24",
            "IMPOSED_NOT_SHARE how=the lowest sum of points found over the whole imposed=20 share=24",
            "NO_LOCATIONS",
            "SHORTFALL area=Province PV20 short=109 task=regular and special places total=360",
            "SHORTFALL area=Province PV20 short=4 task=places for unaccompanied minors (amv) total=40",
            "ACCOUNT_IMPOSED area=Province PV20 cost=8500000 imposed=170 missing=283",
            "ACCOUNT_DECIDED area=Province PV20 cost=46406525 decided=170 total=400");
  }

  /** The task of PV21 is set at 210, 25 of them amv. Nothing of 100: 100 x 100 x 10,000. */
  @Test
  void aMunicipalityWithoutPlacesInAProvinceWithAnotherTask() {
    assertThat(reasons(everything(), "GM0003"))
        .containsExactly(
            "NOTHING_DECIDED due=100",
            "BELOW_SHORTFALL area=Province PV21 cost=100000000 due=100 gap=100 short=185 surplus=0 task=regular and special places total=185",
            "BELOW_ALSO_SHORT area=Province PV21 gap=10 task=places for unaccompanied minors (amv) total=25",
            "INDICATIVE amv=10 indicative=100",
            "TASK_SET amv=25 author=author places=210 province=Province PV21 why=reason",
            "REPORT_NONE voluntary=0",
            "GAP_BELOW_MINIMUM gap=10 minimum=16 task=places for unaccompanied minors (amv)",
            "NO_LOCATIONS",
            "SHORTFALL area=Province PV21 short=185 task=regular and special places total=185",
            "SHORTFALL area=Province PV21 short=25 task=places for unaccompanied minors (amv) total=25",
            "ACCOUNT_NOT_DECIDED cost=100000000");
  }

  private static List<ReasonCode> codes(Outcome outcome) {
    return Reasons.of(outcome).of(new MunicipalityCode("GM0001")).stream()
        .map(Reason::code)
        .toList();
  }

  private static Map<String, Object> values(Outcome outcome, ReasonCode code) {
    return Reasons.of(outcome).of(new MunicipalityCode("GM0001")).stream()
        .filter(r -> r.code() == code)
        .findFirst()
        .orElseThrow()
        .values();
  }

  /** Aa borrows its whole share: nothing is due and nothing is decided. */
  @Test
  void nothingOfNothingIsNeitherAtNorAboveNorBelow() {
    Outcome outcome =
        country()
            .exchange("GM0002", "GM0001", Kind.REGULAR, 90)
            .exchange("GM0002", "GM0001", Kind.AMV, 10)
            .outcome(Map.of());
    assertThat(codes(outcome))
        .startsWith(ReasonCode.NOTHING_DECIDED, ReasonCode.INDICATIVE)
        .doesNotContain(ReasonCode.AT_DUE, ReasonCode.GAP_BELOW_MINIMUM);
  }

  @Test
  void exemptAtTheShareIsSaidOnceAndAfterwards() {
    Outcome outcome =
        country()
            .exemptReport("GM0001", 90, 10, 0)
            .location("L1", "GM0001", l -> l.now(90, 0))
            .location("L2", "GM0001", l -> l.kind(Kind.AMV).now(10, 0))
            .outcome(Map.of("L1", 90L, "L2", 10L));
    assertThat(codes(outcome)).startsWith(ReasonCode.AT_DUE, ReasonCode.EXEMPT);
    assertThat(codes(outcome)).containsOnlyOnce(ReasonCode.EXEMPT);
  }

  /** Other 40 located and 50 imposed of 90, amv 0 of 10: amv is short. With 85 and 5 both by 5. */
  @Test
  void belowNamesTheTaskThatIsShortestAndOtherPlacesOfEqualOnes() {
    Cases cases =
        country()
            .location("L1", "GM0001", l -> l.now(90, 0))
            .location("L2", "GM0001", l -> l.kind(Kind.AMV).now(10, 0));
    assertThat(task(cases.outcome(Map.of("L1", 40L, "GM0001:REGULAR", 50L))))
        .startsWith("places for unaccompanied minors");
    assertThat(task(cases.outcome(Map.of("L1", 85L, "L2", 5L)))).startsWith("regular");
    assertThat(task(cases.outcome(Map.of("L1", 85L, "L2", 4L))))
        .startsWith("places for unaccompanied minors");
  }

  private static String task(Outcome outcome) {
    return ((Bilingual) values(outcome, ReasonCode.BELOW_SHORTFALL).get("task")).english();
  }

  /**
   * Aa has its 90 other places located, so it has no share in what is missing; Bee alone has. The
   * 50 imposed are the smallest number that can be.
   */
  @Test
  void whoHasItsShareIsNotComparedWithAShareOfTheRest() {
    Outcome outcome =
        country()
            .location("L1", "GM0001", l -> l.now(90, 0))
            .outcome(Map.of("L1", 90L, "GM0001:REGULAR", 50L, "GM0002:REGULAR", 220L));
    assertThat(codes(outcome))
        .contains(ReasonCode.IMPOSED, ReasonCode.IMPOSED_MINIMUM)
        .doesNotContain(
            ReasonCode.IMPOSED_SHARE,
            ReasonCode.IMPOSED_NOT_SHARE,
            ReasonCode.IMPOSED_ROUNDED_UP,
            ReasonCode.OVER_IMPOSED);
    // Only amv places are short in the province.
    assertThat(codes(outcome)).containsOnlyOnce(ReasonCode.SHORTFALL);
    assertThat(reasons(outcome, "GM0002").toString()).contains("IMPOSED_SHARE denominator=270");
    // 140 + 220 = 360, all that is due; 140 - 90 = 50 above the share of Aa.
    assertThat(reasons(outcome, "GM0002").toString())
        .contains("BELOW_RELIEVED_PROVINCE")
        .contains("short=0 surplus=50");
  }

  /** Bee has 160 of 360: 200 are missing, 90 / 360 x 200 = 50, which is the minimum itself. */
  @Test
  void aShareOfExactlyTheMinimumIsNotRoundedUp() {
    Outcome outcome =
        country()
            .location("L1", "GM0002", l -> l.now(160, 0))
            .outcome(Map.of("L1", 160L, "GM0001:REGULAR", 50L));
    assertThat(codes(outcome))
        .contains(ReasonCode.IMPOSED_SHARE, ReasonCode.IMPOSED_MINIMUM)
        .doesNotContain(ReasonCode.IMPOSED_ROUNDED_UP);
  }

  /** A gap of 50 can be imposed, one of 49 cannot, one of 0 is none. */
  @Test
  void aGapBelowTheMinimumIsOneBelowIt() {
    Cases cases = country().location("L1", "GM0001", l -> l.now(90, 0));
    assertThat(gaps(cases.outcome(Map.of("L1", 40L)))).containsExactly(10L);
    assertThat(gaps(cases.outcome(Map.of("L1", 41L)))).containsExactly(49L, 10L);
    assertThat(gaps(cases.outcome(Map.of("L1", 90L)))).containsExactly(10L);
  }

  private static List<Object> gaps(Outcome outcome) {
    return Reasons.of(outcome).of(new MunicipalityCode("GM0001")).stream()
        .filter(r -> r.code() == ReasonCode.GAP_BELOW_MINIMUM)
        .<Object>map(r -> r.values().get("gap"))
        .toList();
  }

  /** As much imposed as located, and a number above the minimum that is nobody's share. */
  @Test
  void equalPartsAreADecisionAndNoShareIsNoComparison() {
    Outcome outcome =
        country()
            .location("L1", "GM0001", l -> l.now(90, 0))
            .outcome(Map.of("L1", 90L, "GM0001:REGULAR", 90L));
    assertThat(values(outcome, ReasonCode.ACCOUNT_DECIDED)).containsEntry("decided", 180L);
    assertThat(codes(outcome))
        .contains(ReasonCode.IMPOSED)
        .doesNotContain(ReasonCode.ACCOUNT_NOT_DECIDED, ReasonCode.IMPOSED_NOT_SHARE);
  }

  /** 40 located and 50 imposed are the 90 of the report. */
  @Test
  void locatedAndImposedTogetherFollowTheReport() {
    Outcome outcome =
        country()
            .location("L1", "GM0001", l -> l.now(40, 0))
            .report("GM0001", 90, 0, 0)
            .outcome(Map.of("L1", 40L, "GM0001:REGULAR", 50L));
    assertThat(codes(outcome))
        .contains(ReasonCode.REPORT_FOLLOWED)
        .noneMatch(code -> code.name().startsWith("DEVIATION_"));
  }

  /**
   * Number fixed at 60 and 53 decided: a reason of its own, and no broken rule beside it. L1 fixed
   * at 20 with 12: a broken rule, 8 short. L2 fixed at 0: it cannot be used, which the pin says. L3
   * may not close and is fixed where it is.
   */
  @Test
  void fixedNumbersAreExplainedByWhoFixedThem() {
    Outcome outcome =
        country()
            .location("L1", "GM0001", l -> l.now(20, 0))
            .location("L2", "GM0001", l -> l.status(Status.OFFERED).range(10, 20))
            .location("L3", "GM0001", l -> l.now(5, 0).mayNotClose())
            .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), 60, "a", "b"))
            .pin(new Pin.OfLocation(new LocationId("L1"), 20, "a", "b"))
            .pin(new Pin.OfLocation(new LocationId("L2"), 0, "a", "b"))
            .pin(new Pin.OfLocation(new LocationId("L3"), 5, "a", "b"))
            .outcome(Map.of("L1", 12L, "L3", 5L, "GM0001:REGULAR", 36L));
    assertThat(codes(outcome))
        .startsWith(ReasonCode.PINNED_NOT_MET)
        .doesNotContain(ReasonCode.LOCATION_UNUSED, ReasonCode.LOCATION_FIXED);
    assertThat(codes(outcome).stream().filter(c -> c == ReasonCode.PINNED_LOCATION)).hasSize(3);
    List<String> broken =
        reasons(outcome, "GM0001").stream().filter(r -> r.startsWith("RULE_BROKEN")).toList();
    // 36 imposed, 14 below the minimum of 50; and 8 of 20.
    assertThat(broken).hasSize(2);
    assertThat(broken.toString()).contains("short=14").contains("short=8");
  }

  /** L1 has 60 places and 12 children; all go: 60 x 2 x 12 / 60 = 24 points. */
  @Test
  void whatClosesCostsWithoutPlacesOnLocations() {
    Outcome outcome = country().location("L1", "GM0001", l -> l.now(60, 12)).outcome(Map.of());
    assertThat(values(outcome, ReasonCode.ACCOUNT_NOT_LOCATED)).containsEntry("cost", 24_000_000L);
    assertThat(codes(outcome))
        .contains(ReasonCode.LOCATION_CLOSES)
        .doesNotContain(ReasonCode.CHILDREN_KEPT, ReasonCode.LOCATED);
  }

  /**
   * No relief: of the 400 of Bee only its 270 count and what is beyond its offer of 300: 100. 370
   * of 360, 100 above the shares.
   */
  @Test
  void withoutReliefASurplusCountsBeyondTheOfferOnly() {
    Outcome outcome =
        country()
            .scope(QuotaScope.MUNICIPALITY)
            .report("GM0002", 300, 0, 0)
            .location("L1", "GM0002", l -> l.now(400, 0))
            .outcome(Map.of("L1", 400L, "GM0002:AMV", 40L, "GM0001:AMV", 10L));
    assertThat(values(outcome, ReasonCode.BELOW_NO_RELIEF))
        .containsEntry("surplus", 100L)
        .containsEntry("short", 0L)
        .containsEntry("gap", 90L);
  }
}
