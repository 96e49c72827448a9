package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionTest {

  @Test
  void largestRemaindersFirst() {
    // 10 over 1:1:4 = 1.67, 1.67, 6.67. Floors 1 + 1 + 6 = 8; two left; equal remainders: the first
    // two.
    assertThat(Apportion.shares(10, new long[] {1, 1, 4})).containsExactly(2, 2, 6);
    // 10 over 5:3:1 = 5.56, 3.33, 1.11. Floors 5 + 3 + 1 = 9; one left, to the largest remainder.
    assertThat(Apportion.shares(10, new long[] {5, 3, 1})).containsExactly(6, 3, 1);
  }

  @Test
  void noWeightAtAllIsEqualWeight() {
    assertThat(Apportion.shares(7, new long[] {0, 0, 0})).containsExactly(3, 2, 2);
    assertThat(Apportion.shares(7, new long[0])).isEmpty();
  }

  @Test
  void whatIsAboveACapGoesToTheOthers() {
    // 12 over 2:1:1 = 6, 3, 3; the first is capped at 4, so 8 over 1:1.
    assertThat(Apportion.capped(12, new long[] {2, 1, 1}, new long[] {4, 9, 9}))
        .containsExactly(4, 4, 4);
    // One below the caps together, exactly the caps, one above.
    long[] caps = {4, 5, 6};
    assertThat(Apportion.capped(14, new long[] {1, 1, 1}, caps)).containsExactly(4, 5, 5);
    assertThat(Apportion.capped(15, new long[] {1, 1, 1}, caps)).containsExactly(4, 5, 6);
    assertThat(Apportion.capped(16, new long[] {1, 1, 1}, caps)).containsExactly(4, 5, 6);
  }

  @Test
  void drawsAreTheSameOnEveryJdk() {
    // The algorithm of java.util.Random is part of its contract; these numbers are what it gives.
    Draw draw = new Draw(2024, "test");
    List<Integer> numberList = IntStream.range(0, 8).mapToObj(i -> draw.between(1, 100)).toList();
    assertThat(numberList).containsExactly(36, 11, 88, 50, 1, 78, 66, 37);
    Draw again = new Draw(2024, "test");
    assertThat(IntStream.range(0, 8).mapToObj(i -> again.between(1, 100)).toList())
        .isEqualTo(numberList);
  }

  @Test
  void weightZeroIsNeverDrawn() {
    // Weights 0, 3, 0, 1, 0: running sums 0, 3, 3, 4, 4.
    Draw draw = new Draw(1, "weighted");
    int[] count = new int[5];
    for (int i = 0; i < 4_000; i++) {
      count[draw.weighted(new long[] {0, 3, 3, 4, 4})]++;
    }
    assertThat(count[0] + count[2] + count[4]).isZero();
    assertThat(count[1]).isBetween(2_850, 3_150);
  }

  @Test
  void shufflingKeepsEveryItem() {
    List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
    new Draw(1, "shuffle").shuffle(list);
    assertThat(list).isNotEqualTo(IntStream.range(0, 50).boxed().toList());
    assertThat(list).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50).boxed().toList());
  }
}
