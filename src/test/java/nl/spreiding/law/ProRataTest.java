package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProRataTest {
  @Test
  void whatIsLeftGoesToTheLargestRemainder() {
    // 10 x 3/7 = 4 2/7, twice, and 10 x 1/7 = 1 3/7: one is left, for the last.
    assertThat(ProRata.divide(10, List.of(3L, 3L, 1L))).containsExactly(4, 4, 2);
  }

  @Test
  void equalRemaindersGoInOrder() {
    assertThat(ProRata.divide(11, List.of(1L, 1L, 1L))).containsExactly(4, 4, 3);
  }

  @Test
  void weightOfNothingGetsNothing() {
    assertThat(ProRata.divide(7, List.of(0L, 2L))).containsExactly(0, 7);
  }

  @Test
  void productsBeyondALongAreExact() {
    long half = Long.MAX_VALUE / 2;
    assertThat(ProRata.divide(half * 2, List.of(half, half))).containsExactly(half, half);
  }

  @Test
  void nothingToDivideOverIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProRata.divide(1, List.of(0L)))
        .withMessageContaining("(1)");
  }

  @Test
  void nobodyGetsMoreThanItsMaximum() {
    // 30 each would be fair; the first can have 10, so that the others share 80: 40 each.
    assertThat(ProRata.divide(90, List.of(5L, 5L, 5L), List.of(10L, 100L, 100L)))
        .containsExactly(10, 40, 40);
    // The second is full as well once the first is: 90 - 10 - 35.
    assertThat(ProRata.divide(90, List.of(5L, 5L, 5L), List.of(10L, 35L, 100L)))
        .containsExactly(10, 35, 45);
  }

  /**
   * 10 over 35: 2.57, 2.29, 2.57, 0.57 and 2. Rounded the third has its maximum of 3, but its exact
   * share is below it, so that nothing is divided again.
   */
  @Test
  void whoseExactShareIsBelowItsMaximumIsNotFull() {
    assertThat(ProRata.divide(10, List.of(9L, 8L, 9L, 2L, 7L), List.of(15L, 12L, 3L, 10L, 8L)))
        .containsExactly(3, 2, 3, 0, 2);
  }

  @Test
  void moreThanAllMaximaFillsThemAll() {
    assertThat(ProRata.divide(50, List.of(1L, 2L), List.of(10L, 20L))).containsExactly(10, 20);
    assertThat(ProRata.divide(0, List.of(1L, 2L), List.of(10L, 20L))).containsExactly(0, 0);
    assertThat(ProRata.divide(5, List.of(), List.of())).isEmpty();
  }

  @Test
  void withoutWeightsBelowTheirMaximumTheMaximaDivide() {
    // The first is full at 4; 6 are left for weights of 0 with maxima 9 and 3: 4.5 and 1.5.
    assertThat(ProRata.divide(10, List.of(7L, 0L, 0L), List.of(4L, 9L, 3L)))
        .containsExactly(4, 5, 1);
  }

  @Test
  void partsWithMaximaAddUpOverRandomCases() {
    Random random = new Random(5);
    for (int run = 0; run < 2_000; run++) {
      int size = 1 + random.nextInt(6);
      List<Long> weights = new ArrayList<>();
      List<Long> maxima = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        weights.add((long) random.nextInt(5));
        maxima.add((long) random.nextInt(20));
      }
      long amount = random.nextInt(80);
      long[] parts = ProRata.divide(amount, weights, maxima);
      long most = maxima.stream().mapToLong(Long::longValue).sum();
      assertThat(Arrays.stream(parts).sum()).isEqualTo(Math.min(amount, most));
      for (int i = 0; i < size; i++) {
        assertThat(parts[i]).isBetween(0L, maxima.get(i));
      }
    }
  }
}
