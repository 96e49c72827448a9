package nl.spreiding.law;

import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/** Direction of a rounding step; rounding is a legal step of its own. */
public enum RoundingDirection {
  /** To the nearest whole number, a half up ("rekenkundig afgerond", Besluit art. 2.1(3)). */
  HALF_UP,
  /** Up to a whole number. */
  CEILING,
  /** Down to a whole number. */
  FLOOR;

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
