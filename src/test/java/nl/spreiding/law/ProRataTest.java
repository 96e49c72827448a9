package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
}
