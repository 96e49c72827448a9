package nl.spreiding.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Offset<Double> LAST_DECIMAL = Offset.offset(0.000_000_51);

  private static Share share(int number, String province, long due, long places) {
    return new Share(
        new MunicipalityCode("GM%04d".formatted(number)), new ProvinceCode(province), due, places);
  }

  private static Figures figures(Share... shares) {
    return Figures.of(List.of(shares), 0);
  }

  /** Random municipalities in three provinces, some with no places and some with nothing due. */
  private static List<Share> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Share> list = new ArrayList<>();
    int count = 2 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      list.add(
          share(
              i,
              "PV2" + random.nextInt(3),
              random.nextInt(8) == 0 && i > 0 ? 0 : 1 + random.nextInt(300),
              random.nextInt(5) == 0 && i > 0 ? 0 : 1 + random.nextInt(300)));
    }
    return list;
  }

  private static List<Share> withDue(List<Share> list) {
    return list.stream().filter(s -> s.due() > 0).toList();
  }

  /**
   * Due 100 and 300, places 200 and 200: ratios 2 and 2/3. Deviations +100 and -100: mean absolute
   * 100, mean squared 10,000. Gini: |200 x 300 - 200 x 100| twice = 80,000, over 2 x 400 x 400 =
   * 320,000: 1/4. Theil: 1/2 ln(200 x 400 / (100 x 400)) + 1/2 ln(200 x 400 / (300 x 400)) = 1/2 ln
   * 2 + 1/2 ln(2/3) = 0.346574 - 0.202733 = 0.143841.
   */
  @Test
  void twoMunicipalitiesByHand() {
    Figures f = figures(share(1, "PV20", 100, 200), share(2, "PV20", 300, 200));
    assertThat(f.highest().share().ratio()).isEqualTo(BigFraction.of(2));
    assertThat(f.lowest().share().ratio()).isEqualTo(BigFraction.of(2, 3));
    assertThat(f.range()).isEqualTo(BigFraction.of(4, 3));
    assertThat(f.meanAbsolute()).isEqualTo(BigFraction.of(100));
    assertThat(f.meanSquared()).isEqualTo(BigFraction.of(10_000));
    assertThat(f.gini()).isEqualTo(BigFraction.of(1, 4));
    assertThat(f.theil())
        .isEqualTo(
            new Theil(
                new BigDecimal("0.143841"),
                new BigDecimal("0.143841"),
                new BigDecimal("0.000000")));
  }

  /**
   * The unweighted Gini of the ratios 2 and 2/3 would be (4/3) / (2 x 2 x 4/3) x 2 / 2 = 1/4 by
   * chance; with due 100 and 900 and places 200 and 800 the ratios are 2 and 8/9. Weighted: |200 x
   * 900 - 800 x 100| = 100,000, twice, over 2 x 1,000 x 1,000: 1/10. Unweighted it would be (10/9)
   * / (2 x 26/9) = 5/26.
   */
  @Test
  void theGiniIsWeightedByWhatIsDue() {
    Figures f = figures(share(1, "PV20", 100, 200), share(2, "PV20", 900, 800));
    assertThat(f.gini()).isEqualTo(BigFraction.of(1, 10)).isNotEqualTo(BigFraction.of(5, 26));
  }

  /**
   * Two provinces, each with two municipalities of which 100 is due: places 100 and 100 in one, 200
   * and 200 in the other. All inequality lies between: s = 1/3 and 2/3 against 1/2: 1/3 ln(2/3) +
   * 2/3 ln(4/3) = -0.135155 + 0.191788 = 0.056633.
   */
  @Test
  void inequalityBetweenProvincesOnly() {
    Theil theil =
        figures(
                share(1, "PV20", 100, 100),
                share(2, "PV20", 100, 100),
                share(3, "PV21", 100, 200),
                share(4, "PV21", 100, 200))
            .theil();
    assertThat(theil.between()).isEqualByComparingTo("0.056633");
    assertThat(theil.within()).isEqualByComparingTo("0");
  }

  @Test
  void allEqualIsZeroByEveryFigure() {
    // Twice what is due, everywhere: the ratios are equal, the deviations are not 0.
    Figures f = figures(share(1, "PV20", 7, 14), share(2, "PV21", 300, 600));
    assertThat(f.range()).isEqualTo(BigFraction.ZERO);
    assertThat(f.gini()).isEqualTo(BigFraction.ZERO);
    assertThat(f.theil().total()).isEqualByComparingTo("0");
    assertThat(f.meanAbsolute()).isEqualTo(BigFraction.of(307, 2));
    Figures exact = figures(share(1, "PV20", 7, 7), share(2, "PV21", 300, 300));
    assertThat(exact.meanAbsolute()).isEqualTo(BigFraction.ZERO);
    assertThat(exact.meanSquared()).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void withoutPlacesOrWithoutDueThereIsNoRatio() {
    Figures empty = figures(share(1, "PV20", 10, 0), share(2, "PV20", 20, 0));
    assertThat(empty.gini()).isNull();
    assertThat(empty.theil()).isNull();
    assertThat(empty.lowest().count()).isEqualTo(2);
    // GM0002 has 5 places while nothing is due: it counts in the deviations only.
    Figures one = figures(share(1, "PV20", 10, 10), share(2, "PV20", 0, 5));
    assertThat(one.withoutDue()).isEqualTo(1);
    assertThat(one.gini()).isEqualTo(BigFraction.ZERO);
    assertThat(one.meanAbsolute()).isEqualTo(BigFraction.of(5, 2));
    Figures none = figures(share(1, "PV20", 0, 5));
    assertThat(none.lowest()).isNull();
    assertThat(none.range()).isNull();
  }

  @Test
  void ofEqualRatiosTheLowestCodeIsNamedAndAllAreCounted() {
    Figures f = figures(share(3, "PV20", 10, 0), share(1, "PV20", 20, 0), share(2, "PV20", 10, 30));
    assertThat(f.lowest().share().municipality().value()).isEqualTo("GM0001");
    assertThat(f.lowest().count()).isEqualTo(2);
    assertThat(f.highest().count()).isEqualTo(1);
  }

  /** The definition, pair by pair: sum of |d_i D_j - d_j D_i| over 2 sum(D) sum(d). */
  @Test
  void theGiniIsThatOfItsDefinition() {
    for (long seed = 0; seed < 300; seed++) {
      List<Share> list = random(seed);
      BigInteger sum = BigInteger.ZERO;
      long due = 0;
      long places = 0;
      for (Share a : withDue(list)) {
        due += a.due();
        places += a.places();
        for (Share b : withDue(list)) {
          sum = sum.add(BigInteger.valueOf(Math.abs(a.places() * b.due() - b.places() * a.due())));
        }
      }
      assertThat(Figures.of(list, 0).gini())
          .as("seed " + seed)
          .isEqualTo(BigFraction.of(sum, BigInteger.valueOf(2 * due * places)));
    }
  }

  /** Theil straight from its definition in floating point, and each province's own T weighted. */
  @Test
  void theTheilIsThatOfItsDefinitionAndAddsUp() {
    for (long seed = 0; seed < 300; seed++) {
      List<Share> list = withDue(random(seed));
      Theil theil = Figures.of(list, 0).theil();
      assertThat(theil.total()).isEqualByComparingTo(theil.within().add(theil.between()));
      assertThat(theil.total().doubleValue()).isCloseTo(theil(list), LAST_DECIMAL);
      double within = 0;
      double all = list.stream().mapToLong(Share::places).sum();
      for (String province : List.of("PV20", "PV21", "PV22")) {
        List<Share> own = list.stream().filter(s -> s.province().value().equals(province)).toList();
        double part = own.stream().mapToLong(Share::places).sum() / all;
        within += part == 0 ? 0 : part * theil(own);
      }
      assertThat(theil.within().doubleValue())
          .as("seed " + seed)
          .isCloseTo(within, Offset.offset(0.000_001_01));
      assertThat(theil.within().signum()).isNotNegative();
      assertThat(theil.between().signum()).isNotNegative();
    }
  }

  private static double theil(List<Share> list) {
    double due = list.stream().mapToLong(Share::due).sum();
    double places = list.stream().mapToLong(Share::places).sum();
    return list.stream()
        .filter(s -> s.places() > 0)
        .mapToDouble(s -> s.places() / places * Math.log(s.places() / places / (s.due() / due)))
        .sum();
  }

  @Test
  void giniAndTheilDoNotDependOnTheScale() {
    for (long seed = 0; seed < 100; seed++) {
      List<Share> list = random(seed);
      List<Share> scaled =
          list.stream()
              .map(s -> new Share(s.municipality(), s.province(), s.due() * 5, s.places() * 7))
              .toList();
      assertThat(Figures.of(scaled, 0).gini()).isEqualTo(Figures.of(list, 0).gini());
      assertThat(Figures.of(scaled, 0).theil()).isEqualTo(Figures.of(list, 0).theil());
    }
  }

  /**
   * Pigou-Dalton: if one with a higher ratio hands a place to one with a lower, and stays above it,
   * Gini and Theil do not rise; the Gini falls.
   */
  @Test
  void aTransferFromMoreToLessMakesItMoreEqual() {
    int transfers = 0;
    for (long seed = 0; seed < 300; seed++) {
      List<Share> list = random(seed);
      Figures before = Figures.of(list, 0);
      Share high = before.highest().share();
      Share low = before.lowest().share();
      Share higher = new Share(high.municipality(), high.province(), high.due(), high.places() - 1);
      Share lower = new Share(low.municipality(), low.province(), low.due(), low.places() + 1);
      if (higher.ratio().compareTo(lower.ratio()) < 0) {
        continue;
      }
      transfers++;
      List<Share> after =
          list.stream().map(s -> s == high ? higher : s == low ? lower : s).toList();
      Figures figures = Figures.of(after, 0);
      assertThat(figures.gini()).as("seed " + seed).isLessThan(before.gini());
      assertThat(figures.theil().total()).isLessThanOrEqualTo(before.theil().total());
    }
    assertThat(transfers).isGreaterThan(200);
  }

  @Test
  void theOrderOfTheMunicipalitiesDoesNotMatter() {
    for (long seed = 0; seed < 50; seed++) {
      List<Share> list = random(seed);
      assertThat(Figures.of(list.reversed(), 0)).isEqualTo(Figures.of(list, 0));
    }
  }
}
