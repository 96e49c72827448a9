package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The best price of a located place against every price, and what it says of other task prices. */
class DistrictCutsTest {
  private static final int HIGHEST = 1_000;
  private static final double ALMOST = 0.1;

  @Test
  void noPriceIsBetterAndNoTaskPricesAreBetterThanTheSlopeSays() {
    int inside = 0;
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int municipalities = random.nextInt(1, 8);
      List<List<Cut>> cuts =
          IntStream.range(0, municipalities).mapToObj(g -> municipality(random)).toList();
      long threshold = random.nextInt(60 * municipalities);
      DistrictCuts district = new DistrictCuts(cuts, threshold, HIGHEST);
      int other = random.nextInt(-500, 500);
      int amv = random.nextInt(-500, 500);
      DistrictCuts.Tangent best = district.highest(other, amv);
      assertThat(value(cuts, threshold, other, amv, best.at()))
          .as("seed %d", seed)
          .isBetween(best.value() - ALMOST, best.value() + ALMOST);
      for (int price = 0; price <= HIGHEST; price++) {
        assertThat(value(cuts, threshold, other, amv, price))
            .as("seed %d, price %d", seed, price)
            .isLessThanOrEqualTo(best.value() + ALMOST);
      }
      for (int i = 0; i < 20; i++) {
        int o = random.nextInt(-500, 500);
        int a = random.nextInt(-500, 500);
        double most = best.value() + best.other() * (o - other) + best.amv() * (a - amv);
        assertThat(district.highest(o, a).value())
            .as("seed %d, prices %d and %d", seed, o, a)
            .isLessThanOrEqualTo(most + ALMOST);
      }
      inside += best.at() > 0 && best.at() < HIGHEST ? 1 : 0;
    }
    assertThat(inside).as("prices that are not extreme").isGreaterThan(50);
  }

  private static List<Cut> municipality(SplittableRandom random) {
    List<Cut> cuts = new ArrayList<>();
    for (int i = random.nextInt(1, 10); i > 0; i--) {
      int located = random.nextInt(100);
      int cost = 5 * located * located + random.nextInt(1_000);
      cuts.add(new Cut(cost, random.nextInt(10), random.nextInt(10), located));
    }
    return cuts;
  }

  private static double value(
      List<List<Cut>> cuts, long threshold, double other, double amv, double located) {
    return threshold * located
        + cuts.stream()
            .mapToDouble(
                list ->
                    list.stream()
                        .mapToDouble(
                            c ->
                                c.cost()
                                    - other * c.other()
                                    - amv * c.amv()
                                    - located * c.located())
                        .min()
                        .orElseThrow())
            .sum();
  }
}
