package nl.spreiding.law;

import static nl.spreiding.law.LawCases.byCode;
import static nl.spreiding.law.LawCases.municipality;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Besluit art. 2.1, worked out by hand. */
class BesluitArticle21Test {
  /**
   * In = 1000 + 2000 + 3000 + 500 = 6500.
   *
   * <pre>
   * municipality  (SES-WOA + 1) * iG     Wf            BO * Wf / TWf            Iv
   * GM0001        1.25 * 1000 = 1250     1250 / 6500   100 * 1250 / 6100 = 20.4918…   20
   * GM0002        0.90 * 2000 = 1800     1800 / 6500   100 * 1800 / 6100 = 29.5081…   30
   * GM0003        1.00 * 3000 = 3000     3000 / 6500   100 * 3000 / 6100 = 49.1803…   49
   * GM0004        0.10 *  500 =   50       50 / 6500   100 *   50 / 6100 =  0.8196…    1
   *               sum           6100     TWf = 6100 / 6500                     sum   100
   * </pre>
   *
   * Province PV20: 20 + 30 = 50. Province PV21: 49 + 1 = 50.
   */
  @Test
  void followsTheFormulaByHand() {
    IndicativeDistribution result = BesluitArticle21.distribute(100, LawCases.four());

    assertThat(result.inhabitants()).isEqualTo(6500);
    assertThat(result.totalWeight()).isEqualTo(BigFraction.of(61, 65));
    assertThat(result.numberList().get(0).weight()).isEqualTo(BigFraction.of(5, 26)); // 1250 / 6500
    assertThat(result.numberList().get(0).exact())
        .isEqualTo(BigFraction.of(1250, 61)); // 125000 / 6100
    assertThat(byCode(result))
        .isEqualTo(Map.of("GM0001", 20L, "GM0002", 30L, "GM0003", 49L, "GM0004", 1L));
    assertThat(result.taskByProvince())
        .isEqualTo(Map.of(new ProvinceCode("PV20"), 50L, new ProvinceCode("PV21"), 50L));
    assertThat(result.differenceFromNeed()).isZero();
  }

  /**
   * Weights 1, 3, 5 and 7 (sum 16) and BO = 8 put every Iv exactly on a half: 8/16 = 0.5, 24/16 =
   * 1.5, 40/16 = 2.5, 56/16 = 3.5. Arithmetic rounding takes each up: 1, 2, 3, 4, together 10.
   * Rounding to even would give 0, 2, 2, 4; rounding halves down 0, 1, 2, 3. GM0003 reaches weight
   * 5 as 0.5 * 10, GM0004 weight 7 as 1.75 * 4.
   */
  @Test
  void roundsEveryHalfUpAndLeavesTheSumAsItIs() {
    List<Municipality> list =
        List.of(
            municipality("GM0001", "PV20", 1, "0"),
            municipality("GM0002", "PV20", 2, "0.50"),
            municipality("GM0003", "PV21", 10, "-0.5"),
            municipality("GM0004", "PV21", 4, "0.750"));

    IndicativeDistribution result = BesluitArticle21.distribute(8, list);

    assertThat(byCode(result))
        .isEqualTo(Map.of("GM0001", 1L, "GM0002", 2L, "GM0003", 3L, "GM0004", 4L));
    assertThat(result.roundedSum()).isEqualTo(10);
    assertThat(result.differenceFromNeed()).isEqualTo(2);
    assertThat(result.taskByProvince())
        .isEqualTo(Map.of(new ProvinceCode("PV20"), 3L, new ProvinceCode("PV21"), 7L));
  }

  /**
   * Two equal halves of a need that is odd, and one inhabitant more or less: 7.5 goes up, just
   * below it goes down.
   */
  @Test
  void isExactNextToAHalf() {
    long billion = 1_000_000_000L;
    // 15 * 1/2 = 7.5 each, both up: 16 of 15
    assertThat(byCode(BesluitArticle21.distribute(15, pair(billion, billion))))
        .containsValues(8L, 8L);
    // 15 * 1,000,000,000 / 2,000,000,001 = 7.4999999962…; the other 7.5000000037…
    assertThat(byCode(BesluitArticle21.distribute(15, pair(billion, billion + 1))))
        .isEqualTo(Map.of("GM0001", 7L, "GM0002", 8L));
  }

  private static List<Municipality> pair(long a, long b) {
    return List.of(municipality("GM0001", "PV20", a, "0"), municipality("GM0002", "PV20", b, "0"));
  }

  @Test
  void zeroNeedGivesZeroEverywhere() {
    assertThat(BesluitArticle21.distribute(0, LawCases.four()).roundedSum()).isZero();
  }

  /**
   * A score of -0.999 still works (factor 0.001); -1 gives factor 0 and is refused, as the input
   * check does.
   */
  @Test
  void refusesWhatTheFormulaCannotCarry() {
    assertThat(
            BesluitArticle21.distribute(10, List.of(municipality("GM0001", "PV20", 5, "-0.999")))
                .roundedSum())
        .isEqualTo(10);
    assertThatThrownBy(
            () -> BesluitArticle21.distribute(10, List.of(municipality("GM0001", "PV20", 5, "-1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The SES-WOA score (-1) of (GM0001) is not above -1.");
    assertThatThrownBy(
            () -> BesluitArticle21.distribute(10, List.of(municipality("GM0001", "PV20", -5, "0"))))
        .hasMessage("The number of inhabitants (-5) of (GM0001) is negative.");
    assertThatThrownBy(() -> BesluitArticle21.distribute(-1, LawCases.four()))
        .hasMessage("The need (-1) is negative.");
    assertThatThrownBy(() -> BesluitArticle21.distribute(10, List.of()))
        .hasMessage("The municipalities (0) have no inhabitants.");
  }

  /** An uninhabited municipality is no error: it is due nothing. */
  @Test
  void nobodyLivesThere() {
    assertThat(byCode(BesluitArticle21.distribute(10, pair(0, 7))))
        .isEqualTo(Map.of("GM0001", 0L, "GM0002", 10L));
  }
}
