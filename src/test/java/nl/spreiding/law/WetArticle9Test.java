package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Wet art. 9(3): 75% of the provincial number. */
class WetArticle9Test {
  private static final BigFraction SHARE = BigFraction.of(3, 4);

  /**
   * 3/4 * 50 = 37.5. Up: 38, so the 39th place is the first paid. Down: 37, so the 38th, which
   * crosses 37.5, is.
   */
  @Test
  void bothReadings() {
    assertThat(WetArticle9.threshold(SHARE, 50, RoundingDirection.CEILING)).isEqualTo(38);
    assertThat(WetArticle9.threshold(SHARE, 50, RoundingDirection.FLOOR)).isEqualTo(37);
    assertThat(WetArticle9.DEFAULT_ROUNDING).isEqualTo(RoundingDirection.CEILING);
  }

  /** 3/4 * 48 = 36: nothing to round, both readings agree. */
  @Test
  void wholeThreshold() {
    assertThat(WetArticle9.threshold(SHARE, 48, RoundingDirection.CEILING)).isEqualTo(36);
    assertThat(WetArticle9.threshold(SHARE, 48, RoundingDirection.FLOOR)).isEqualTo(36);
  }

  @Test
  void placesAbove() {
    assertThat(WetArticle9.placesAbove(38, 38)).isZero();
    assertThat(WetArticle9.placesAbove(39, 38)).isEqualTo(1);
    assertThat(WetArticle9.placesAbove(0, 38)).isZero();
  }
}
