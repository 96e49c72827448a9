package nl.spreiding.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.fairness.WealthCheck.Average;
import nl.spreiding.law.BesluitArticle21;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.RandomCases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class KeySanityTest {
  private static KeySanity sanity(Cases cases, Map<String, Long> places) {
    return KeySanity.of(Results.of(cases.outcome(places), GrantAmounts.REGELING_2024));
  }

  /**
   * Scores 0.5, 0.1 and -0.3 with 1,000, 1,000 and 2,000 inhabitants: weights 1,500, 1,100 and
   * 1,400 of 4,000, so the mean score is 0. Of 400 places 150, 110 and 140.
   */
  private static Cases three() {
    return Cases.of(400, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000, "0.5")
        .municipality("GM0002", "Bee", "PV20", 1_000, "0.1")
        .municipality("GM0003", "Cee", "PV21", 2_000, "-0.3");
  }

  @Test
  void againstTheMeanOfTheCaseWealthCountsInOneDirection() {
    WealthCheck mean = sanity(three(), Map.of()).wealthList().getFirst();
    assertThat(mean.average()).isEqualTo(Average.MEAN);
    assertThat(mean.score()).isEqualTo(BigFraction.ZERO);
    assertThat(List.of(mean.richer(), mean.poorer(), mean.below(), mean.above()))
        .containsExactly(2L, 1L, 0L, 0L);
    assertThat(mean.worstList()).isEmpty();
  }

  /**
   * Scores 0.5 and 0.1, so the mean is 0.3: the second has a score above 0 but gets 400 x 1,100 /
   * 2,600 = 169.2 of the 200 that its inhabitants would give.
   */
  @Test
  void againstScoreZeroARicherOneCanGetLessThanItsShare() {
    KeySanity sanity =
        sanity(
            Cases.of(400, 0)
                .municipality("GM0001", "Aa", "PV20", 1_000, "0.5")
                .municipality("GM0002", "Bee", "PV20", 1_000, "0.1"),
            Map.of());
    assertThat(sanity.wealthList().getFirst().below()).isZero();
    WealthCheck zero = sanity.wealthList().getLast();
    assertThat(zero.average()).isEqualTo(Average.ZERO);
    assertThat(List.of(zero.richer(), zero.below(), zero.belowRounded()))
        .containsExactly(2L, 1L, 1L);
    assertThat(zero.worstList())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.municipality().code().value()).isEqualTo("GM0002");
              assertThat(c.effect()).isEqualTo(BigFraction.of(-400, 13));
            });
  }

  @Test
  void noNumberFallsInRandomCasesAndTheGridsAreAsSaid() {
    for (long seed = 0; seed < 40; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 6, 2, 40, 20);
      long need = shelterCase.settings().capacity().total();
      TotalCheck check = TotalCheck.of(need, shelterCase.municipalityList());
      assertThat(check.wideFallen() + check.narrowFallen()).as("seed " + seed).isZero();
      assertThat(check.wideList()).hasSize(21);
      assertThat(check.wideList().get(10).need()).isEqualTo(need);
      assertThat(check.wideList().getFirst().need()).isEqualTo(need * 80 / 100);
      assertThat(check.narrowList()).hasSize(41);
      EqualCheck equal = EqualCheck.of(shelterCase, StatutoryNumbers.of(shelterCase).total());
      assertThat(equal.moved()).isZero();
      assertThat(equal.largestRounding().change().abs()).isLessThanOrEqualTo(BigFraction.of(1, 2));
      WealthCheck mean =
          WealthCheck.of(shelterCase, StatutoryNumbers.of(shelterCase).total()).getFirst();
      assertThat(mean.below() + mean.above() + mean.belowRounded() + mean.aboveRounded()).isZero();
    }
  }

  @Test
  void aSmallTotalHasNoNegativeTotalsInItsGrid() {
    TotalCheck check = TotalCheck.of(3, three().build().municipalityList());
    assertThat(check.narrowList().getFirst().need()).isZero();
    assertThat(check.narrowList()).hasSize(24);
  }

  /** A fall is seen: from 400 to 200 places every number falls. */
  @Test
  void numbersThatFallAreCounted() {
    var list = three().build().municipalityList();
    List<TotalCheck.Fall> fallList = new ArrayList<>();
    TotalCheck.Point point =
        TotalCheck.point(
            BesluitArticle21.distribute(400, list),
            BesluitArticle21.distribute(200, list),
            fallList);
    assertThat(point.fallen()).isEqualTo(3);
    assertThat(fallList.getFirst())
        .isEqualTo(new TotalCheck.Fall(new MunicipalityCode("GM0001"), 400, 150, 200, 75));
  }

  /**
   * GM0001 and GM0003 are twins in two provinces: the same number, 101 x 1,000 / 3,000 = 33.67,
   * rounded 34. PV20 has two of three: 68 on 2,000; PV21 34 on 1,000: 34 per 1,000 in both, and
   * 0.33 above 33.67.
   */
  @Test
  void twinsHaveTheSameNumberInEveryProvince() {
    EqualCheck equal =
        sanity(
                Cases.of(101, 0)
                    .municipality("GM0001", "Aa", "PV20", 1_000)
                    .municipality("GM0002", "Bee", "PV20", 1_000)
                    .municipality("GM0003", "Cee", "PV21", 1_000, "0.00"),
                Map.of())
            .equal();
    assertThat(List.of(equal.equalPairs(), equal.equalPairsApart(), equal.unequal()))
        .containsExactly(3L, 2L, 0L);
    assertThat(equal.perThousand()).isEqualTo(BigFraction.of(101, 3));
    assertThat(equal.difference()).isEqualTo(BigFraction.ZERO);
    assertThat(equal.largestRounding().change()).isEqualTo(BigFraction.of(1, 3));
  }

  @Test
  void roundingIsAllThatSetsProvincesApart() {
    // 100 places on 1,000, 1,000 and 1,001 inhabitants: 33.32, 33.32, 33.36: all 33. PV20 66 on
    // 2,000
    // (33 per 1,000), PV21 33 on 1,001 (32.967).
    EqualCheck equal =
        sanity(
                Cases.of(100, 0)
                    .municipality("GM0001", "Aa", "PV20", 1_000)
                    .municipality("GM0002", "Bee", "PV20", 1_000)
                    .municipality("GM0003", "Cee", "PV21", 1_001),
                Map.of())
            .equal();
    assertThat(equal.highest().province().code().value()).isEqualTo("PV20");
    assertThat(equal.difference())
        .isEqualTo(BigFraction.of(33).subtract(BigFraction.of(33_000, 1_001)));
  }

  /**
   * Four municipalities of 100 places; in PV20 one does 160 so that the other need do only 40.
   * GM0001 and GM0003 are practically equal and differ by 60, GM0002 and GM0003 by 60 too.
   */
  @Test
  void withinAProvincePlacesMoveSoThatEqualOnesDiffer() {
    Cases cases =
        Cases.of(400, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 1_000)
            .municipality("GM0003", "Cee", "PV21", 1_000)
            .municipality("GM0004", "Dee", "PV21", 1_000)
            .location("L1", "GM0001", l -> l.now(160, 0).range(1, 200))
            .location("L3", "GM0003", l -> l.now(100, 0).range(1, 200))
            .location("L4", "GM0004", l -> l.now(100, 0).range(1, 200));
    ScopeCheck scope =
        sanity(cases, Map.of("L1", 160L, "GM0002:REGULAR", 50L, "L3", 100L, "L4", 100L)).scope();
    assertThat(scope.pairs()).isEqualTo(4);
    assertThat(scope.different()).isEqualTo(4);
    assertThat(scope.beyondDue()).isEqualTo(4);
    assertThat(scope.worstList().getFirst().decidedApart()).isEqualTo(60);
    // PV20: 210 of 200; PV21: 200 of 200.
    assertThat(scope.highest().ratio()).isEqualTo(BigFraction.of(21, 20));
    assertThat(scope.lowest().code().value()).isEqualTo("PV21");
  }

  /** 1,000 and 1,050 inhabitants are practically equal, 1,000 and 1,051 are not. */
  @Test
  void practicallyEqualHasBoundsThatBelongToIt() {
    for (long other : new long[] {1_050, 1_051}) {
      ScopeCheck scope =
          sanity(
                  Cases.of(400, 0)
                      .municipality("GM0001", "Aa", "PV20", 1_000)
                      .municipality("GM0002", "Bee", "PV21", other),
                  Map.of())
              .scope();
      assertThat(scope.pairs()).isEqualTo(other == 1_050 ? 1 : 0);
      assertThat(scope.different()).isZero();
    }
  }
}
