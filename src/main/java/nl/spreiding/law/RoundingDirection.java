package nl.spreiding.law;

import nl.spreiding.model.Language;
import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/** Direction of a rounding step; rounding is a legal step of its own. */
public enum RoundingDirection {
  /** To the nearest whole number, a half up ("rekenkundig afgerond", Besluit art. 2.1(3)). */
  HALF_UP("rekenkundig, een half naar boven", "arithmetic, a half goes up"),
  /** Up to a whole number. */
  CEILING("naar boven", "up"),
  /** Down to a whole number. */
  FLOOR("naar beneden", "down");

  private final String labelNl;
  private final String labelEn;

  RoundingDirection(String labelNl, String labelEn) {
    this.labelNl = labelNl;
    this.labelEn = labelEn;
  }

  /**
   * The direction in words.
   *
   * @param language which language
   * @return such as {@code rekenkundig, een half naar boven}
   */
  public String label(Language language) {
    return language.pick(labelNl, labelEn);
  }

  /**
   * Rounds.
   *
   * @param value exact; not negative if half up
   * @return whole number
   * @throws ArithmeticException if it does not fit a long
   */
  public long apply(BigFraction value) {
    return switch (this) {
      case HALF_UP -> Rounding.halfUp(value);
      case CEILING -> Rounding.ceiling(value);
      case FLOOR -> Rounding.floor(value);
    };
  }
}
