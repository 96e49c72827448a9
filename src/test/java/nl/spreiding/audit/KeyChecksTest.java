package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/** Checks of the key on cases small enough to count by hand. */
class KeyChecksTest {
  private static Row sanity(Cases cases) {
    return new KeyChecks(new Recount(cases.build())).row();
  }

  private static Row wealth(Row sanity, String average) {
    return Told.rows(sanity, "wealth").stream()
        .filter(r -> r.text("average").equals(average))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> worst(Row wealth) {
    return Told.rows(wealth, "worst").stream()
        .map(r -> r.text("municipalityCode") + " " + r.text("effect"))
        .toList();
  }

  /**
   * Products 102,000, 106,000, 101,500, 100,000 and 100,500 of 510,000: of 1,020 exactly 204, 212,
   * 203, 200 and 201, by inhabitants 204 each. The mean score is 0.02.
   */
  private static Cases rich() {
    return Cases.of(1_020, 0)
        .municipality("GM0001", "A", "PV20", 100_000, "0.020")
        .municipality("GM0002", "B", "PV20", 100_000, "0.060")
        .municipality("GM0003", "C", "PV21", 100_000, "0.015")
        .municipality("GM0004", "D", "PV21", 100_000, "0.000")
        .municipality("GM0005", "E", "PV21", 100_000, "0.005");
  }

  @Test
  void richerThanNoughtAndYetFewer() {
    Row zero = wealth(sanity(rich()), "zero");
    assertThat(zero.whole("richer")).isEqualTo(4);
    assertThat(zero.whole("poorer")).isZero();
    assertThat(zero.whole("below")).isEqualTo(2);
    assertThat(zero.whole("belowRounded")).isEqualTo(2);
    assertThat(zero.whole("above")).isZero();
    assertThat(zero.whole("aboveRounded")).isZero();
    assertThat(worst(zero)).containsExactly("GM0005 -3.000", "GM0003 -1.000");
  }

  @Test
  void byTheMeanNobodyIsTreatedTheOtherWay() {
    Row mean = wealth(sanity(rich()), "mean");
    assertThat(mean.text("score")).isEqualTo("0.0200");
    assertThat(mean.whole("richer")).isEqualTo(1);
    assertThat(mean.whole("poorer")).isEqualTo(3);
    assertThat(mean.whole("below") + mean.whole("above")).isZero();
    assertThat(mean.whole("belowRounded") + mean.whole("aboveRounded")).isZero();
    assertThat(worst(mean)).isEmpty();
  }

  /** The mirror image: 196, 188, 197, 200 and 199 of 980, by inhabitants 196 each. */
  @Test
  void poorerThanNoughtAndYetMore() {
    Row zero =
        wealth(
            sanity(
                Cases.of(980, 0)
                    .municipality("GM0001", "A", "PV20", 100_000, "-0.020")
                    .municipality("GM0002", "B", "PV20", 100_000, "-0.060")
                    .municipality("GM0003", "C", "PV21", 100_000, "-0.015")
                    .municipality("GM0004", "D", "PV21", 100_000, "0.000")
                    .municipality("GM0005", "E", "PV21", 100_000, "-0.005")),
            "zero");
    assertThat(zero.whole("richer")).isZero();
    assertThat(zero.whole("poorer")).isEqualTo(4);
    assertThat(zero.whole("above")).isEqualTo(2);
    assertThat(zero.whole("aboveRounded")).isEqualTo(2);
    assertThat(zero.whole("below")).isZero();
    assertThat(zero.whole("belowRounded")).isZero();
    assertThat(worst(zero)).containsExactly("GM0005 3.000", "GM0003 1.000");
  }

  /** Every number is exact here, so that the provinces have the same rate; the first is named. */
  @Test
  void equalRatesNameTheFirstProvince() {
    Row equal = sanity(rich()).row("equal");
    assertThat(equal.text("lowestProvinceCode")).isEqualTo("PV20");
    assertThat(equal.text("highestProvinceCode")).isEqualTo("PV20");
    assertThat(equal.text("difference")).isEqualTo("0.00000");
    assertThat(equal.row("largestRounding").text("municipalityCode")).isEqualTo("GM0001");
    assertThat(equal.whole("equalPairs")).isZero();
  }

  /**
   * Products 100,000 three times, 107,100 and 105,001: of 1,000 the numbers are 195 (195.27) three
   * times, 209 (209.14) and 205 (205.04). GM0005 has just too many inhabitants to be like GM0001.
   */
  private static Row alike() {
    Recount recount =
        new Recount(
            Cases.of(1_000, 0)
                .municipality("GM0001", "A", "PV20", 100_000)
                .municipality("GM0002", "B", "PV21", 100_000)
                .municipality("GM0003", "C", "PV20", 100_000)
                .municipality("GM0004", "D", "PV21", 105_000, "0.020")
                .municipality("GM0005", "E", "PV21", 105_001)
                .build());
    recount.town("GM0001").imposedRegular = 300;
    recount.town("GM0002").imposedRegular = 200;
    recount.town("GM0003").imposedRegular = 250;
    recount.town("GM0004").imposedRegular = 250;
    return new KeyChecks(recount).row();
  }

  @Test
  void equalPairsAndThoseApart() {
    Row equal = alike().row("equal");
    assertThat(equal.whole("equalPairs")).isEqualTo(3);
    assertThat(equal.whole("equalPairsApart")).isEqualTo(2);
    assertThat(equal.whole("unequal")).isZero();
    assertThat(equal.row("largestRounding").text("municipalityCode")).isEqualTo("GM0001");
    assertThat(equal.row("largestRounding").text("change")).isEqualTo("-0.274");
  }

  /** Alike are 1-2, 3-2, 1-4 and 3-4; the last two have the same number. */
  @Test
  void alikePairsWithDifferentNumbers() {
    Row scope = alike().row("scope");
    assertThat(scope.whole("pairs")).isEqualTo(4);
    assertThat(scope.whole("different")).isEqualTo(3);
    assertThat(scope.whole("beyondDue")).isEqualTo(3);
    assertThat(Told.rows(scope, "worst").stream().map(KeyChecksTest::pair))
        .containsExactly(
            "GM0001 300 of 195, GM0002 200 of 195: 100 and 0",
            "GM0003 250 of 195, GM0002 200 of 195: 50 and 0",
            "GM0001 300 of 195, GM0004 250 of 209: 50 and 14");
    // PV20: 550 of 390; PV21: 450 of 609.
    assertThat(scope.text("highestProvinceCode")).isEqualTo("PV20");
    assertThat(scope.text("lowestProvinceCode")).isEqualTo("PV21");
  }

  private static String pair(Row r) {
    return "%s %s of %s, %s %s of %s: %s and %s"
        .formatted(
            r.text("moreCode"),
            r.text("moreDecided"),
            r.text("moreDue"),
            r.text("lessCode"),
            r.text("lessDecided"),
            r.text("lessDue"),
            r.text("decidedApart"),
            r.text("dueApart"));
  }

  /** 980 to 1,020 in steps of one; 800 to 1,200 in steps of twenty: 5,000 × 4% … each grows. */
  @Test
  void gridsHaveEveryStep() {
    Row total = alike().row("total");
    assertThat(total.whole("wideSteps")).isEqualTo(20);
    assertThat(Told.rows(total, "narrow")).hasSize(41);
    assertThat(Told.rows(total, "wide").getFirst().whole("need")).isEqualTo(800);
    // From 800 to 820 each number grows by about 4.
    assertThat(Told.rows(total, "wide").get(1).whole("risen")).isEqualTo(5);
    assertThat(Told.rows(alike().row("totalAmv"), "narrow")).hasSize(21);
  }
}
