package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {
  @ParameterizedTest
  @CsvSource({
    "3/4,3,4",
    "6/8,3,4",
    "0.5,1,2",
    "2,2,1",
    "-0.05,-1,20",
    "-3/2,-3,2",
    "007,7,1",
    "0.10,1,10",
    "0/5,0,1"
  })
  void readsExactly(String text, int numerator, int denominator) {
    assertThat(Rational.parse(text)).isEqualTo(BigFraction.of(numerator, denominator));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "1/0",
        "1/00",
        "1/-2",
        ".5",
        "5.",
        "1e3",
        "0,5",
        "1.5/2",
        "+1",
        "٣",
        "1234567890123456789",
        "x"
      })
  void readsNothingElse(String text) {
    assertThat(Rational.parse(text)).isNull();
  }

  @Test
  void writesTheSimplestForm() {
    assertThat(Rational.text(BigFraction.of(6, 8))).isEqualTo("3/4");
    assertThat(Rational.text(BigFraction.of(4, 2))).isEqualTo("2");
  }
}
