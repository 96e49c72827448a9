package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.spreiding.model.Language;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private final Numbers dutch = new Numbers(Language.NL);
  private final Numbers english = new Numbers(Language.EN);

  @Test
  void thousandsAreSeparatedPerLanguage() {
    assertThat(dutch.whole(999)).isEqualTo("999");
    assertThat(dutch.whole(1000)).isEqualTo("1.000");
    assertThat(english.whole(1234567)).isEqualTo("1,234,567");
    assertThat(dutch.whole(-1234)).isEqualTo("\u22121.234");
    assertThat(dutch.whole(Long.MIN_VALUE)).isEqualTo("\u22129.223.372.036.854.775.808");
  }

  @Test
  void zeroOneMany() {
    assertThat(dutch.places(0)).isEqualTo("geen plaatsen");
    assertThat(dutch.places(1)).isEqualTo("1 plaats");
    assertThat(dutch.places(2)).isEqualTo("2 plaatsen");
    assertThat(english.places(0)).isEqualTo("no places");
    assertThat(english.places(1)).isEqualTo("1 place");
    assertThat(english.places(1000)).isEqualTo("1,000 places");
  }

  @Test
  void differencesCarryTheirSign() {
    assertThat(dutch.signed(12)).isEqualTo("+12");
    assertThat(dutch.signed(0)).isEqualTo("0");
    assertThat(dutch.signed(-12)).isEqualTo("\u221212");
  }

  @Test
  void decimalsRoundHalfAwayFromZero() {
    // 1/8 = 0.125: to two decimals 0.13; 1/16 = 0.0625: to one decimal 0.1, to three 0.063.
    assertThat(dutch.decimal(BigFraction.of(1, 8), 2)).isEqualTo("0,13");
    assertThat(english.decimal(BigFraction.of(-1, 16), 3)).isEqualTo("\u22120.063");
    assertThat(dutch.decimal(new BigDecimal("-0.263"))).isEqualTo("\u22120,263");
  }

  @Test
  void whatIsCutOffSaysSo() {
    assertThat(dutch.cut(BigFraction.of(2, 3), 4)).isEqualTo("0,6666\u2026");
    assertThat(dutch.cut(BigFraction.of(1, 4), 4)).isEqualTo("0,25");
    assertThat(english.cut(BigFraction.of(1_234_500), 4)).isEqualTo("1,234,500");
    // 1/80000 = 0.0000125: after six decimals 0.000012, and more follows.
    assertThat(english.cut(BigFraction.of(1, 80_000), 6)).isEqualTo("0.000012\u2026");
    assertThat(english.cut(BigFraction.of(-1, 3), 2)).isEqualTo("\u22120.33\u2026");
    // 10/99 = 0.101010...: the zero at the end is a digit like the others.
    assertThat(english.cut(BigFraction.of(10, 99), 4)).isEqualTo("0.1010\u2026");
    assertThat(english.cut(BigFraction.ZERO, 6)).isEqualTo("0");
  }

  @Test
  void pointsAreExactInTablesAndShortInSentences() {
    assertThat(dutch.exactPoints(217_657_424)).isEqualTo("217,657424");
    assertThat(dutch.exactPoints(1_200_000_000)).isEqualTo("1.200");
    assertThat(dutch.exactPoints(0)).isEqualTo("0");
    assertThat(dutch.points(0)).isEqualTo("geen punten");
    assertThat(dutch.points(4_999)).isEqualTo("minder dan 0,01 punt");
    assertThat(dutch.points(5_000)).isEqualTo("0,01 punten");
    assertThat(english.points(1_500_000)).isEqualTo("1.50 points");
  }

  @Test
  void datesAreInWords() {
    assertThat(dutch.date(LocalDate.of(2026, 2, 1))).isEqualTo("1 februari 2026");
    assertThat(english.date(LocalDate.of(2024, 12, 31))).isEqualTo("31 December 2024");
  }

  @Test
  void aShareOfNothingIsADash() {
    assertThat(dutch.percent(1, 3)).isEqualTo("33,3%");
    assertThat(dutch.percent(0, 0)).isEqualTo("–");
  }
}
