package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit's own fractions, division by largest remainder, and decimal functions. */
class ArithmeticTest {
  @ParameterizedTest
  @CsvSource({
    "7/2, 3, 4, 4",
    "-7/2, -4, -3, -3",
    "5/2, 2, 3, 3",
    "-5/2, -3, -2, -2",
    "6/2, 3, 3, 3",
    "7/3, 2, 3, 2",
    "-7/3, -3, -2, -2",
    "0.25, 0, 1, 0",
    "0, 0, 0, 0"
  })
  void roundingOfAFraction(String text, long floor, long ceiling, long halfUp) {
    Ratio ratio = Ratio.parse(text);
    assertThat(ratio.floor()).isEqualTo(floor);
    assertThat(ratio.ceiling()).isEqualTo(ceiling);
    assertThat(ratio.halfUp()).isEqualTo(halfUp);
  }

  @Test
  void fractionsAreInLowestTermsWithTheSignOnTop() {
    assertThat(Ratio.of(6, -4)).isEqualTo(Ratio.of(-3, 2));
    assertThat(Ratio.of(6, -4).toString()).isEqualTo("-3/2");
    assertThat(Ratio.of(6, 2).toString()).isEqualTo("3");
    assertThat(Ratio.of(6, 2).fractionText()).isEqualTo("3/1");
    assertThat(Ratio.of(new BigDecimal("0.0250"))).isEqualTo(Ratio.of(1, 40));
    assertThat(Ratio.of(new BigDecimal("2E+3"))).isEqualTo(Ratio.of(2_000));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.of(1, 0));
  }

  /** 1/2 and 1/3: 5/6, 1/6, 1/6, 3/2. */
  @Test
  void fourOperations() {
    Ratio half = Ratio.of(1, 2);
    Ratio third = Ratio.of(1, 3);
    assertThat(half.plus(third)).isEqualTo(Ratio.of(5, 6));
    assertThat(half.minus(third)).isEqualTo(Ratio.of(1, 6));
    assertThat(half.times(third)).isEqualTo(Ratio.of(1, 6));
    assertThat(half.over(third)).isEqualTo(Ratio.of(3, 2));
    assertThat(half.times(6)).isEqualTo(Ratio.of(3));
    assertThat(half.over(2)).isEqualTo(Ratio.of(1, 4));
    assertThat(third.minus(half).absolute()).isEqualTo(Ratio.of(1, 6));
    assertThat(third.minus(half).signum()).isEqualTo(-1);
    assertThat(half.compareTo(third)).isPositive();
    assertThat(third.compareTo(half)).isNegative();
    assertThat(half.compareTo(Ratio.of(2, 4))).isZero();
  }

  /** 2/3 = 0.666…: rounded 0.67, cut off 0.66; a half goes away from zero. */
  @Test
  void decimalsAreRoundedOrCut() {
    assertThat(Ratio.of(2, 3).rounded(2)).isEqualTo("0.67");
    assertThat(Ratio.of(2, 3).cut(2)).isEqualTo("0.66");
    assertThat(Ratio.of(1, 8).rounded(2)).isEqualTo("0.13");
    assertThat(Ratio.of(-1, 8).rounded(2)).isEqualTo("-0.13");
    assertThat(Ratio.of(-2, 3).cut(1)).isEqualTo("-0.6");
  }

  /** 10 × 3/7 = 4 2/7, twice, and 10 × 1/7 = 1 3/7: the one that is left goes to the last. */
  @Test
  void largestRemainder() {
    assertThat(Share.of(10, new long[] {3, 3, 1})).containsExactly(4, 4, 2);
    assertThat(Share.of(11, new long[] {1, 1, 1})).containsExactly(4, 4, 3);
    assertThat(Share.of(7, new long[] {0, 2})).containsExactly(0, 7);
    assertThat(Share.of(7, new long[] {0, 0})).containsExactly(0, 0);
    assertThat(Share.of(0, new long[] {1, 2})).containsExactly(0, 0);
    long half = Long.MAX_VALUE / 2;
    assertThat(Share.of(half * 2, new long[] {half, half})).containsExactly(half, half);
  }

  /** 90 over three equal keys is 30 each; with at most 10 for the first the others share 80. */
  @Test
  void nobodyMoreThanItsMost() {
    assertThat(Share.capped(90, new long[] {5, 5, 5}, new long[] {10, 100, 100}))
        .containsExactly(10, 40, 40);
    assertThat(Share.capped(90, new long[] {5, 5, 5}, new long[] {10, 35, 100}))
        .containsExactly(10, 35, 45);
    assertThat(Share.capped(50, new long[] {1, 2}, new long[] {10, 20})).containsExactly(10, 20);
    assertThat(Share.capped(30, new long[] {1, 2}, new long[] {10, 20})).containsExactly(10, 20);
    assertThat(Share.capped(9, new long[] {1, 0, 2}, new long[] {10, 5, 20}))
        .containsExactly(3, 0, 6);
    assertThat(Share.capped(0, new long[] {1, 2}, new long[] {10, 20})).containsExactly(0, 0);
  }

  /** sin(π/6) = 1/2, sin(π/2) = 1, cos(π/3) = 1/2, arcsin(1/2) = π/6, arcsin(1) = π/2. */
  @Test
  void sineAndArcSine() {
    assertClose(Trigonometry.sine(part(6)), new BigDecimal("0.5"));
    assertClose(Trigonometry.sine(part(2)), BigDecimal.ONE);
    assertClose(Trigonometry.sine(part(6).negate()), new BigDecimal("-0.5"));
    assertClose(Trigonometry.cosine(part(3)), new BigDecimal("0.5"));
    assertClose(Trigonometry.cosine(BigDecimal.ZERO), BigDecimal.ONE);
    assertClose(Trigonometry.arcSine(new BigDecimal("0.5")), part(6));
    assertClose(Trigonometry.arcSine(BigDecimal.ONE), part(2));
    assertClose(
        Trigonometry.arcSine(new BigDecimal("0.51")),
        new BigDecimal("0.535184790275599847540474050203"));
  }

  /** ln 2, ln 3 and ln 10 from the tables; ln(1/2) = −ln 2. */
  @Test
  void logarithm() {
    assertClose(
        Trigonometry.logarithm(Ratio.of(2)), new BigDecimal("0.693147180559945309417232121458"));
    assertClose(
        Trigonometry.logarithm(Ratio.of(1, 2)),
        new BigDecimal("-0.693147180559945309417232121458"));
    assertClose(
        Trigonometry.logarithm(Ratio.of(3)), new BigDecimal("1.098612288668109691395245236923"));
    assertClose(
        Trigonometry.logarithm(Ratio.of(10)), new BigDecimal("2.302585092994045684017991454684"));
    assertClose(
        Trigonometry.logarithm(Ratio.of(3, 2)), new BigDecimal("0.405465108108164381978013115464"));
    assertClose(
        Trigonometry.logarithm(Ratio.of(2, 3)),
        new BigDecimal("-0.405465108108164381978013115464"));
    assertClose(Trigonometry.logarithm(Ratio.ONE), BigDecimal.ZERO);
  }

  /**
   * A degree on a great circle is 2π × 6,371.0088 / 360 = 111.1951 km. At 60° north a degree of
   * longitude: sin²(½°) × ¼ gives 2 × 6,371.0088 × arcsin(½ sin ½°) = 55.5967 km.
   */
  @Test
  void distances() {
    BigDecimal zero = BigDecimal.ZERO;
    BigDecimal one = BigDecimal.ONE;
    BigDecimal sixty = new BigDecimal("60");
    assertThat(Trigonometry.kilometres(zero, zero, zero, one)).isEqualTo("111.2");
    assertThat(Trigonometry.kilometres(zero, zero, one, zero)).isEqualTo("111.2");
    assertThat(Trigonometry.kilometres(zero, sixty, one, sixty)).isEqualTo("55.6");
    assertThat(Trigonometry.kilometres(one, one, one, one)).isEqualTo("0.0");
    // A quarter of the circle: 10,007.56 km.
    assertThat(Trigonometry.kilometres(zero, zero, new BigDecimal("90"), zero))
        .isEqualTo("10007.6");
  }

  private static BigDecimal part(long divisor) {
    return Trigonometry.PI.divide(BigDecimal.valueOf(divisor), Trigonometry.DIGITS);
  }

  private static void assertClose(BigDecimal found, BigDecimal expected) {
    assertThat(found.subtract(expected).abs())
        .as(found + " is " + expected)
        .isLessThan(new BigDecimal(BigInteger.ONE, 29));
  }
}
