package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmvSumsTest {
  private static final Choice NONE = new Choice(0, 0, 0, 0, 0, 0);

  private static Option option(long amv, long extra) {
    return new Option(0, amv, 0, extra, NONE);
  }

  /**
   * Sums 0 + 0, 0 + 4, 3 + 0 and 3 + 4 at extras 0, 5, 2 and 7; the rest costs 1 for each place
   * from 5: 5, 6, 4 and 9.
   */
  @Test
  void theCheapestOfFour() {
    List<List<Option>> lists =
        List.of(List.of(option(0, 0), option(3, 2)), List.of(option(0, 0), option(4, 5)));
    LabelSearch.Answer answer = new AmvSums(lists).cheapest(sum -> Math.abs(sum - 5), 100);
    assertThat(answer.extra()).isEqualTo(4);
    assertThat(answer.optionList()).containsExactly(option(3, 2), option(0, 0));
    assertThat(new AmvSums(lists).cheapest(sum -> Math.abs(sum - 5), 4)).isNotNull();
    assertThat(new AmvSums(lists).cheapest(sum -> Math.abs(sum - 5), 3)).isNull();
    assertThat(new AmvSums(lists).cheapest(sum -> PlacesCost.NEVER, 100)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void equalToTryingEverything(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      List<List<Option>> lists = new ArrayList<>();
      for (int g = random.nextInt(1, 6); g > 0; g--) {
        List<Option> optionList = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
          optionList.add(option(random.nextInt(12), random.nextInt(20)));
        }
        optionList.sort(Comparator.comparingLong(Option::extra));
        lists.add(optionList);
      }
      long wanted = random.nextInt(40);
      long low = random.nextInt(20);
      LongUnaryOperator rest =
          sum -> sum < low ? PlacesCost.NEVER : 3 * Math.max(0, wanted - sum) + sum / 2;
      long limit = random.nextInt(120);
      long least = least(lists, 0, 0, 0, rest);
      LabelSearch.Answer answer = new AmvSums(lists).cheapest(rest, limit);
      if (least > limit) {
        assertThat(answer).isNull();
        continue;
      }
      assertThat(answer).isNotNull();
      assertThat(answer.extra()).isEqualTo(least);
      long amv = answer.optionList().stream().mapToLong(Option::amv).sum();
      long extra = answer.optionList().stream().mapToLong(Option::extra).sum();
      assertThat(extra + rest.applyAsLong(amv)).isEqualTo(least);
      for (int g = 0; g < lists.size(); g++) {
        assertThat(lists.get(g)).contains(answer.optionList().get(g));
      }
    }
  }

  private static long least(
      List<List<Option>> lists, int g, long amv, long extra, LongUnaryOperator rest) {
    if (g == lists.size()) {
      return Math.min(PlacesCost.NEVER, extra + rest.applyAsLong(amv));
    }
    return lists.get(g).stream()
        .mapToLong(o -> least(lists, g + 1, amv + o.amv(), extra + o.extra(), rest))
        .min()
        .orElseThrow();
  }
}
