package nl.spreiding.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogarithmTest {
  private static final int DIGITS = 40;
  private static final Logarithm LN = new Logarithm(DIGITS);

  private static BigInteger ln(long numerator, long denominator) {
    return LN.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** OEIS A002162 (ln 2) and A002392 (ln 10). */
  @Test
  void knownDigits() {
    assertThat(new BigDecimal(ln(2, 1), DIGITS))
        .isCloseTo(
            new BigDecimal("0.6931471805599453094172321214581765680755"),
            Offset.offset(new BigDecimal("1e-36")));
    assertThat(new BigDecimal(ln(10, 1), DIGITS))
        .isCloseTo(
            new BigDecimal("2.3025850929940456840179914546843642076011"),
            Offset.offset(new BigDecimal("1e-36")));
  }

  @Test
  void oneIsExactlyZero() {
    assertThat(ln(1, 1)).isZero();
    assertThat(ln(7_000_000, 7_000_000)).isZero();
  }

  /** Twenty more digits tell how far the shorter logarithm is off: less than its own bound. */
  @Test
  void theErrorStaysBelowTheBound() {
    Logarithm longer = new Logarithm(DIGITS + 20);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2_000; i++) {
      BigInteger n = BigInteger.valueOf(1 + random.nextLong(1L << (1 + random.nextInt(60))));
      BigInteger d = BigInteger.valueOf(1 + random.nextLong(1L << (1 + random.nextInt(60))));
      BigInteger off = LN.of(n, d).multiply(BigInteger.TEN.pow(20)).subtract(longer.of(n, d)).abs();
      BigInteger bound = LN.error(n, d).multiply(BigInteger.TEN.pow(20)).add(longer.error(n, d));
      assertThat(off).as(n + "/" + d).isLessThan(bound);
      assertThat(new BigDecimal(LN.of(n, d), DIGITS).doubleValue())
          .isCloseTo(Math.log(n.doubleValue() / d.doubleValue()), Offset.offset(1e-12));
    }
  }
}
