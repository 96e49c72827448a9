package nl.spreiding.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class ReferenceDecisionTest {
  /** Places per site, those above 0 only. */
  private static TreeMap<String, Long> decide(Cases cases) {
    ShelterCase shelterCase = cases.build();
    StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, numbers);
    Distribution distribution = ReferenceDecision.of(shelterCase, numbers, problem);
    TreeMap<String, Long> result = new TreeMap<>();
    problem
        .siteList()
        .forEach(
            site -> {
              if (distribution.places(site) > 0) {
                result.put(site.id(), distribution.places(site));
              }
            });
    return result;
  }

  /** Iv 100, 200 and 300, none amv. */
  private static Cases three() {
    return Cases.of(600, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 2_000)
        .municipality("GM0003", "Cee", "PV20", 3_000);
  }

  @Test
  void remainderGoesInProportionToTheIndicativeNumbers() {
    // Reported 300 by GM0003, so that 300 remain for 100 and 200: in full. With 330 reported on
    // locations for 330, 270 remain: 90 and 180.
    assertThat(
            decide(
                three()
                    .location("L3", "GM0003", l -> l.now(330, 0).range(1, 400))
                    .report("GM0001", 0, 0, 0)
                    .report("GM0002", 0, 0, 0)
                    .report("GM0003", 330, 0, 0)))
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("GM0001:REGULAR", 90L, "GM0002:REGULAR", 180L, "L3", 330L)));
  }

  @Test
  void nobodyIsBroughtAboveWhatIsDueAndSharesMayBeSmall() {
    // 310 + 190 + 60 reported: 40 remain. GM0002 is 10 short, GM0001 40: in proportion 100 : 200
    // that would be 13 and 27; GM0002 gets its 10, GM0001 the other 30, below the minimum of 50.
    assertThat(
            decide(
                three()
                    .location("L1", "GM0001", l -> l.now(60, 0).range(1, 400))
                    .location("L2", "GM0002", l -> l.now(190, 0).range(1, 400))
                    .location("L3", "GM0003", l -> l.now(310, 0).range(1, 400))
                    .report("GM0001", 60, 0, 0)
                    .report("GM0002", 190, 0, 0)
                    .report("GM0003", 310, 0, 0)))
        .containsEntry("GM0001:REGULAR", 30L)
        .containsEntry("GM0002:REGULAR", 10L)
        .doesNotContainKey("GM0003:REGULAR");
  }

  @Test
  void longStandingHostsGetNothingImposed() {
    // GM0002 is exempt: 300 remain but only GM0001 is eligible, up to 100.
    assertThat(
            decide(
                three()
                    .location("L3", "GM0003", l -> l.now(300, 0).range(1, 400))
                    .exemptReport("GM0002", 0, 0, 0)
                    .report("GM0003", 300, 0, 0)))
        .containsOnlyKeys("L3", "GM0001:REGULAR")
        .containsEntry("GM0001:REGULAR", 100L);
  }

  /** 150 remain; GM0002 (twice as large) takes no part, so that GM0001 gets 100, not 50. */
  @Test
  void longStandingHostsHaveNoPartInTheProportion() {
    assertThat(
            decide(
                three()
                    .location("L3", "GM0003", l -> l.now(450, 0).range(1, 500))
                    .exemptReport("GM0002", 0, 0, 0)
                    .report("GM0003", 450, 0, 0)))
        .containsEntry("GM0001:REGULAR", 100L);
  }

  @Test
  void withoutAReportWhatIsInUseAndAgreedCounts() {
    assertThat(
            decide(
                three()
                    .location("L1", "GM0001", l -> l.now(40, 0).range(1, 400))
                    .location("L2", "GM0001", l -> l.status(Status.AGREED).range(1, 60))
                    .location("L3", "GM0001", l -> l.status(Status.OFFERED).range(1, 60))
                    .location("L4", "GM0001", l -> l.status(Status.CANDIDATE).range(1, 60))))
        .containsEntry("L1", 40L)
        .containsEntry("L2", 60L)
        .doesNotContainKeys("L3", "L4");
  }

  @Test
  void remainderCountsOverTheWholeCountryIfTheCaseSaysSo() {
    // PV21 reports 150 more than its 200; nationally 150 remain for Iv 100 and 300: 37.5 and 112.5.
    Cases cases =
        Cases.of(600, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV21", 2_000)
            .municipality("GM0003", "Cee", "PV20", 3_000)
            .location("L2", "GM0002", l -> l.now(450, 0).range(1, 500))
            .report("GM0002", 450, 0, 0);
    assertThat(decide(cases.scope(QuotaScope.NATIONAL)))
        .containsEntry("GM0001:REGULAR", 38L)
        .containsEntry("GM0003:REGULAR", 112L);
    assertThat(decide(cases.scope(QuotaScope.PROVINCE)))
        .containsEntry("GM0001:REGULAR", 100L)
        .containsEntry("GM0003:REGULAR", 300L);
  }

  @Test
  void aSurplusDoesNotLowerTheRemainderIfEveryMunicipalityCountsAlone() {
    // GM0003 reports 400, 100 beyond its number. Where the task is the province's, 200 remain for
    // GM0001 and GM0002; where everyone counts alone, 300: both up to their own number.
    Cases cases =
        three()
            .location("L3", "GM0003", l -> l.now(400, 0).range(1, 400))
            .report("GM0003", 400, 0, 0);
    assertThat(decide(cases.scope(QuotaScope.PROVINCE)))
        .containsEntry("GM0001:REGULAR", 67L)
        .containsEntry("GM0002:REGULAR", 133L);
    assertThat(decide(cases.scope(QuotaScope.MUNICIPALITY)))
        .containsEntry("GM0001:REGULAR", 100L)
        .containsEntry("GM0002:REGULAR", 200L);
  }

  @Test
  void reportedPlacesWithoutALocationAreImposedPerKind() {
    assertThat(
            decide(
                Cases.of(600, 60)
                    .municipality("GM0001", "Aa", "PV20", 1_000)
                    .location("L1", "GM0001", l -> l.kind(Kind.SPECIAL).now(10, 0).range(1, 20))
                    .report("GM0001", 500, 70, 40)))
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("L1", 20L, "GM0001:REGULAR", 520L, "GM0001:AMV", 70L)));
  }
}
