package nl.spreiding.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
  private static final long MAX = Long.MAX_VALUE;
  private static final long MIN = Long.MIN_VALUE;

  @ParameterizedTest
  @CsvSource({"0,100,100", "99,100,1", "100,100,0", "101,100,0", "5,0,0", "5,-3,0"})
  void shortage(long places, long wanted, long expected) {
    assertThat(Measures.shortage(places, wanted)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,100,0", "100,100,0", "101,100,1", "5,-3,8"})
  void excess(long places, long limit, long expected) {
    assertThat(Measures.excess(places, limit)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"100,100,0", "99,100,1", "101,100,1", "0,100,100", "-2,3,5"})
  void deviation(long places, long other, long expected) {
    assertThat(Measures.deviation(places, other)).isEqualTo(expected);
  }

  // 3,037,000,499^2 = 9,223,372,030,926,249,001 is the largest square that fits.
  @Test
  void square() {
    assertThat(Measures.square(0)).isZero();
    assertThat(Measures.square(-7)).isEqualTo(49);
    assertThat(Measures.square(3_037_000_499L)).isEqualTo(9_223_372_030_926_249_001L);
    overflows(() -> Measures.square(3_037_000_500L));
  }

  // Due 10, offered 12; prices 100 below, 1 above, 50 beyond.
  //  9: 1 * 100; 10: 0; 11: 1 * 1; 12: 4 * 1; 13: 9 * 1 + 1 * 50; 0: 100 * 100
  @ParameterizedTest
  @CsvSource({"0,10000", "9,100", "10,0", "11,1", "12,4", "13,59"})
  void fairShare(long places, long expected) {
    assertThat(Measures.fairShare(places, 10, 12, 100, 1, 50)).isEqualTo(expected);
  }

  // Offered less than due: beyond starts at what is due. 11: 1 * 1 + 1 * 50.
  @ParameterizedTest
  @CsvSource({"9,100", "10,0", "11,51"})
  void fairShareWithASmallOffer(long places, long expected) {
    assertThat(Measures.fairShare(places, 10, 3, 100, 1, 50)).isEqualTo(expected);
  }

  // Task 100. 40 located: 60 missing. 100 located: none missing. 130 located: still none, not minus
  // 30.
  @ParameterizedTest
  @CsvSource({"0,40,0", "60,40,0", "61,40,1", "0,100,0", "1,100,1", "1,99,0", "5,130,5"})
  void overImposed(long imposed, long located, long expected) {
    assertThat(Measures.overImposed(imposed, 100, located)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,99", "99,1", "100,0", "101,0"})
  void belowMinimum(long durable, long expected) {
    assertThat(Measures.belowMinimum(durable, 100)).isEqualTo(expected);
  }

  // Due 30, offered 50: up to 30 everything counts, 31..50 nothing more, from 51 on again
  // everything.
  @ParameterizedTest
  @CsvSource({"0,0", "29,29", "30,30", "31,30", "50,30", "51,31", "80,60"})
  void countedWithoutRelief(long located, long expected) {
    assertThat(Measures.countedWithoutRelief(located, 30, 50)).isEqualTo(expected);
  }

  // Offered 20 of 30 due: everything counts.
  @ParameterizedTest
  @CsvSource({"20,20", "21,21", "30,30", "31,31"})
  void countedWithoutReliefWithASmallOffer(long located, long expected) {
    assertThat(Measures.countedWithoutRelief(located, 30, 20)).isEqualTo(expected);
  }

  // 60 today, 3 per place kept, 10 per place added.
  @ParameterizedTest
  @CsvSource({"0,0", "59,177", "60,180", "61,190"})
  void keptAndAdded(long places, long expected) {
    assertThat(Measures.keptAndAdded(places, 60, 3, 10)).isEqualTo(expected);
  }

  @Test
  void differencesFailRatherThanOverflow() {
    overflows(() -> Measures.shortage(MIN, 1));
    overflows(() -> Measures.excess(1, MIN));
    overflows(() -> Measures.deviation(MAX, -1));
    // Fits, but its absolute value does not.
    overflows(() -> Measures.deviation(MIN, 0));
    overflows(() -> Measures.belowMinimum(MIN, 1));
    overflows(() -> Measures.overImposed(1, MAX, MIN));
    overflows(() -> Measures.countedWithoutRelief(1, MIN, MIN));
    overflows(() -> Measures.keptAndAdded(MAX, MIN, 0, 1));
  }

  @Test
  void amountsFailRatherThanOverflow() {
    overflows(() -> Measures.fairShare(0, 3_037_000_500L, 0, 1, 1, 1));
    overflows(() -> Measures.fairShare(3_037_000_500L, 0, MAX, 1, 1, 1));
    overflows(() -> Measures.fairShare(0, 1_000_000, 0, MAX, 1, 1));
    overflows(() -> Measures.fairShare(2, 0, 0, 1, MAX / 4, MAX / 4 + 1));
    overflows(() -> Measures.keptAndAdded(2, 2, MAX, 0));
    overflows(() -> Measures.keptAndAdded(3, 2, MAX / 2, 2));
  }

  private static void overflows(ThrowingCallable call) {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(call);
  }
}
