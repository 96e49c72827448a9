package nl.spreiding.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against an oracle that compares every point with every other. */
class ParetoSetTest {
  private static List<Integer> slow(List<long[]> pointList) {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < pointList.size(); i++) {
      boolean dominated = false;
      for (long[] other : pointList) {
        boolean nowhereWorse = true;
        boolean somewhereBetter = false;
        for (int k = 0; k < other.length; k++) {
          nowhereWorse &= other[k] <= pointList.get(i)[k];
          somewhereBetter |= other[k] < pointList.get(i)[k];
        }
        dominated |= nowhereWorse && somewhereBetter;
      }
      if (!dominated) {
        list.add(i);
      }
    }
    return list;
  }

  @Test
  void equalsTheOracle() {
    Random random = new Random(20261121);
    for (int n = 0; n < 500; n++) {
      int dimensions = 1 + random.nextInt(4);
      // Few values, so that equal points and equal coordinates occur.
      int values = 2 + random.nextInt(8);
      List<long[]> pointList = new ArrayList<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        pointList.add(random.longs(dimensions, 0, values).toArray());
      }
      assertThat(ParetoSet.of(pointList)).isEqualTo(slow(pointList));
    }
  }

  @Test
  void equalPointsStandOrFallTogether() {
    // (1,3) and (3,1) do not beat each other, the second (1,3) is as good as the first; (3,3)
    // loses.
    assertThat(
            ParetoSet.of(
                List.of(
                    new long[] {3, 3}, new long[] {1, 3}, new long[] {3, 1}, new long[] {1, 3})))
        .containsExactly(1, 2, 3);
    assertThat(ParetoSet.of(List.of())).isEmpty();
  }
}
