package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginTest {
  @ParameterizedTest
  @CsvSource({"1%,1,100", "0.5%,1,200", "1/200,1,200", "0%,0,1", "100%,1,1", "1/3,1,3"})
  void readsPercentagesAndFractions(String text, long numerator, long denominator) {
    assertThat(Margin.parse(text)).contains(new Margin(BigFraction.of(numerator, denominator)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "1", "0.01", "-1%", "1,5%", "101%", "3/2", "1/0", "x%", "1 %"})
  void refusesTheRest(String text) {
    assertThat(Margin.parse(text)).isEmpty();
  }

  @Test
  void theLimitIsRoundedDown() {
    // 201 + 1% = 203.01; 299 + 1/3 = 398.67
    assertThat(Margin.parse("1%").orElseThrow().limitMicro(201)).isEqualTo(203);
    assertThat(Margin.parse("1/3").orElseThrow().limitMicro(299)).isEqualTo(398);
    assertThat(Margin.parse("0%").orElseThrow().limitMicro(299)).isEqualTo(299);
    assertThat(Margin.parse("100%").orElseThrow().limitMicro(1L << 61)).isEqualTo(1L << 62);
  }
}
