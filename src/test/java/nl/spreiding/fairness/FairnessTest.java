package nl.spreiding.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Kind;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FairnessTest {
  private static Fairness fairness(Outcome outcome) {
    return Fairness.of(Results.of(outcome, GrantAmounts.REGELING_2024));
  }

  /** Four municipalities of 1,000 inhabitants: 100 places each; the fourth in another province. */
  private static Cases four() {
    return Cases.of(400, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 1_000)
        .municipality("GM0003", "Cee", "PV20", 1_000)
        .municipality("GM0004", "Dee", "PV21", 1_000)
        .location("L1", "GM0001", l -> l.now(160, 0).range(1, 200))
        .location("L4", "GM0004", l -> l.now(100, 0).range(1, 200));
  }

  private static final Map<String, Long> PLACES =
      Map.of("L1", 160L, "GM0002:REGULAR", 50L, "GM0003:REGULAR", 90L, "L4", 100L);

  @Test
  void figuresOfTheDecisionAndOfItsProvinces() {
    Fairness fairness = fairness(four().outcome(PLACES));
    // +60, -50, -10, 0: mean absolute 120 / 4, mean squared (3,600 + 2,500 + 100) / 4.
    assertThat(fairness.decided().meanAbsolute()).isEqualTo(BigFraction.of(30));
    assertThat(fairness.decided().meanSquared()).isEqualTo(BigFraction.of(1_550));
    assertThat(fairness.decided().highest().share().ratio()).isEqualTo(BigFraction.of(8, 5));
    assertThat(fairness.decided().lowest().share().municipality().value()).isEqualTo("GM0002");
    Figures alone = fairness.byProvince().get(new ProvinceCode("PV21")).get(Subject.DECIDED);
    assertThat(alone.municipalities()).isEqualTo(1);
    assertThat(alone.gini()).isEqualTo(BigFraction.ZERO);
    // Without exchanges the indicative numbers are what is due.
    assertThat(fairness.country().get(Subject.INDICATIVE).meanAbsolute())
        .isEqualTo(BigFraction.ZERO);
    // Today 160 and 100 of 400.
    assertThat(fairness.country().get(Subject.EXISTING).places()).isEqualTo(260);
    assertThat(fairness.country()).doesNotContainKey(Subject.REPORTED);
  }

  @Test
  void dueIsAfterExchanges() {
    Fairness fairness =
        fairness(four().exchange("GM0001", "GM0002", Kind.REGULAR, 40).outcome(PLACES));
    // GM0001: 160 of 140; GM0002: 50 of 60.
    assertThat(fairness.decided().highest().share().due()).isEqualTo(140);
    assertThat(fairness.country().get(Subject.INDICATIVE).meanAbsolute())
        .isEqualTo(BigFraction.of(20));
  }

  @Test
  void withoutBordersPairsLieInOneProvince() {
    Fairness fairness = fairness(four().outcome(PLACES));
    assertThat(fairness.byBorder()).isFalse();
    assertThat(fairness.comparablePairs()).isEqualTo(3);
    // GM0001 does more; GM0002 and GM0003 less, the first by far.
    assertThat(fairness.pairList())
        .extracting(p -> p.more().municipality() + ">" + p.less().municipality())
        .containsExactly("GM0001>GM0002", "GM0001>GM0003");
    assertThat(fairness.pairList().getFirst().gap()).isEqualTo(BigFraction.of(11, 10));
  }

  @Test
  void withBordersPairsShareOneAlsoOverTheProvincialBorder() {
    // GM0004 does 40 less; it borders on GM0001 in the other province: the pair counts in both.
    Cases cases = four().adjacent("GM0001", "GM0004").adjacent("GM0002", "GM0003");
    Fairness fairness = fairness(cases.outcome(Map.of("L1", 160L, "L4", 60L)));
    assertThat(fairness.byBorder()).isTrue();
    assertThat(fairness.comparablePairs()).isEqualTo(2);
    assertThat(fairness.decided().pairs()).isEqualTo(1);
    for (String province : new String[] {"PV20", "PV21"}) {
      assertThat(fairness.byProvince().get(new ProvinceCode(province)).get(Subject.DECIDED).pairs())
          .isEqualTo(1);
    }
  }

  @Test
  void thatAnExemptHostDoesLessIsNoUnevenPairThatItDoesMoreIs() {
    Map<String, Long> places = Map.of("L1", 160L, "L4", 60L);
    assertThat(
            fairness(
                    four()
                        .exemptReport("GM0004", 0, 0, 0)
                        .adjacent("GM0001", "GM0004")
                        .outcome(places))
                .decided()
                .pairs())
        .isZero();
    Fairness fairness =
        fairness(
            four().exemptReport("GM0001", 160, 0, 0).adjacent("GM0001", "GM0004").outcome(places));
    assertThat(fairness.decided().pairs()).isEqualTo(1);
    assertThat(fairness.exempt()).isEqualTo(1);
    assertThat(fairness.decided().municipalities()).isEqualTo(4);
  }

  /** At most 2 times the inhabitants, and 5/4 times SES-WOA + 1: both bounds included. */
  @Test
  void comparableHasBoundsThatBelongToIt() {
    assertThat(comparable("1000", "0.000", 2_000)).isTrue();
    assertThat(comparable("1000", "0.000", 2_001)).isFalse();
    assertThat(comparable("1000", "0.25", 1_000)).isTrue();
    assertThat(comparable("1000", "0.251", 1_000)).isFalse();
    assertThat(comparable("1000", "-0.2", 1_000)).isTrue();
    assertThat(comparable("1000", "-0.2001", 1_000)).isFalse();
  }

  private static boolean comparable(String inhabitants, String score, long others) {
    var list =
        Cases.of(400, 0)
            .municipality("GM0001", "Aa", "PV20", Long.parseLong(inhabitants), score)
            .municipality("GM0002", "Bee", "PV20", others)
            .build()
            .municipalityList();
    return Likeness.COMPARABLE.alike(list.get(0), list.get(1))
        && Likeness.COMPARABLE.alike(list.get(1), list.get(0));
  }

  /**
   * Decided 160, 50, 90 and 100 of 100 each; reported 100, 100, 100 and 30. Mean absolute 30
   * against 17.5. Gini (160 - 50 + 160 - 90 + 160 - 100 + 90 - 50 + 100 - 50 + 100 - 90) / (4 x
   * 400) = 0.2125 against 3 x 70 / (4 x 330) = 0.159: the reports are more equal. Theil 0.4 ln 1.6
   * + 0.125 ln 0.5 + 0.225 ln 0.9 = 0.0777 against 10/11 ln(40/33) + 1/11 ln(4/11) = 0.0829: the
   * decision is.
   */
  @Test
  void indicesCanDisagree() {
    Outcome outcome =
        four()
            .report("GM0001", 100, 0, 0)
            .report("GM0002", 100, 0, 0)
            .report("GM0003", 100, 0, 0)
            .report("GM0004", 30, 0, 0)
            .outcome(PLACES);
    Verdict verdict = verdict(outcome, Subject.REPORTED);
    assertThat(verdict.forFirst()).containsExactly(Index.THEIL);
    assertThat(verdict.forSecond())
        .containsExactly(
            Index.RANGE, Index.MEAN_ABSOLUTE, Index.MEAN_SQUARED, Index.GINI, Index.PAIRS);
    assertThat(verdict.disagree()).isTrue();
  }

  @Test
  void indicesCanAgree() {
    // The indicative numbers are exactly what is due.
    Verdict verdict = verdict(four().outcome(PLACES), Subject.INDICATIVE);
    assertThat(verdict.forSecond()).containsExactly(Index.values());
    assertThat(verdict.disagree()).isFalse();
    // Nothing decided: Gini and Theil are not defined; there are no pairs either way.
    Verdict nothing = verdict(four().outcome(Map.of()), Subject.INDICATIVE);
    assertThat(nothing.undefined()).containsExactly(Index.GINI, Index.THEIL);
    assertThat(nothing.same()).containsExactly(Index.RANGE, Index.PAIRS);
  }

  private static Verdict verdict(Outcome outcome, Subject other) {
    return fairness(outcome).verdictList().stream()
        .filter(v -> v.second() == other)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void neighboursAreThoseWithABorderElseTheNearest() {
    Cases cases =
        Cases.of(700, 0)
            .municipalityAt("GM0001", "PV20", 1_000, "5.00", "52.00")
            .municipalityAt("GM0002", "PV20", 1_000, "5.10", "52.00")
            .municipalityAt("GM0003", "PV20", 1_000, "5.00", "52.07")
            .municipalityAt("GM0004", "PV21", 1_000, "5.00", "52.20")
            .municipalityAt("GM0005", "PV21", 1_000, "5.00", "52.30")
            .municipalityAt("GM0006", "PV21", 1_000, "5.00", "52.40")
            .municipalityAt("GM0007", "PV21", 1_000, "5.00", "52.50");
    // 0.10 degree of longitude is 0.061 of latitude: nearer than 0.07. Five, not all six.
    Neighbours nearest = Neighbours.of(cases.build());
    assertThat(nearest.basis()).isEqualTo(Neighbours.Basis.NEAREST);
    assertThat(nearest.of(new MunicipalityCode("GM0001")))
        .extracting(MunicipalityCode::value)
        .containsExactly("GM0002", "GM0003", "GM0004", "GM0005", "GM0006");
    Neighbours border = Neighbours.of(cases.adjacent("GM0007", "GM0001").build());
    assertThat(border.basis()).isEqualTo(Neighbours.Basis.BORDER);
    assertThat(border.of(new MunicipalityCode("GM0001")))
        .extracting(MunicipalityCode::value)
        .containsExactly("GM0007");
    assertThat(border.of(new MunicipalityCode("GM0002"))).isEmpty();
    assertThat(Neighbours.of(four().build()).basis()).isEqualTo(Neighbours.Basis.UNKNOWN);
  }

  @Test
  void placesPerInhabitantAndPerWeightedInhabitant() {
    Outcome outcome =
        Cases.of(300, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000, "0.5")
            .municipality("GM0002", "Bee", "PV20", 3_000, "-0.5")
            .location("L1", "GM0001", l -> l.now(60, 0).range(1, 200))
            .outcome(Map.of("L1", 150L, "GM0002:REGULAR", 90L));
    Density.Areas areas = Density.of(Results.of(outcome, GrantAmounts.REGELING_2024));
    Density own = areas.byMunicipality().get(new MunicipalityCode("GM0001"));
    // 150 per 1,000 inhabitants, who count for 1,500.
    assertThat(own.decidedPerThousand()).isEqualTo(BigFraction.of(150));
    assertThat(own.decidedPerWeighted()).isEqualTo(BigFraction.of(100));
    assertThat(own.existingPerThousand()).isEqualTo(BigFraction.of(60));
    assertThat(own.existingPerWeighted()).isEqualTo(BigFraction.of(40));
    // 240 on 4,000 inhabitants, who count for 1,500 + 1,500.
    assertThat(areas.country().decidedPerThousand()).isEqualTo(BigFraction.of(60));
    assertThat(areas.country().decidedPerWeighted()).isEqualTo(BigFraction.of(80));
    assertThat(areas.byProvince().get(new ProvinceCode("PV20"))).isEqualTo(areas.country());
  }

  /** 150 on 1,000; beside 90 on 3,000, 150 on 1,000 and nobody. */
  @Test
  void whereAMunicipalityStandsAmongItsNeighbours() {
    Outcome outcome =
        Cases.of(400, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 3_000)
            .municipality("GM0003", "Cee", "PV20", 1_000)
            .municipality("GM0004", "Dee", "PV20", 0)
            .adjacent("GM0001", "GM0002")
            .adjacent("GM0001", "GM0003")
            .adjacent("GM0001", "GM0004")
            .outcome(Map.of("GM0001:REGULAR", 150L, "GM0002:REGULAR", 90L, "GM0003:REGULAR", 150L));
    Density.Areas areas = Density.of(Results.of(outcome, GrantAmounts.REGELING_2024));
    assertThat(areas.standing(new MunicipalityCode("GM0001")))
        .isEqualTo(new Density.Standing(3, 1, 0));
    assertThat(areas.standing(new MunicipalityCode("GM0002")))
        .isEqualTo(new Density.Standing(1, 0, 1));
    assertThat(areas.standing(new MunicipalityCode("GM0004")))
        .isEqualTo(new Density.Standing(1, 0, 0));
  }
}
