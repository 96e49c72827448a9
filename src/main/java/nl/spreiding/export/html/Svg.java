package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates of pictures: display only, one decimal is finer than a screen or printer shows. */
final class Svg {
  private Svg() {}

  static String of(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
