package nl.spreiding.sweep;

import java.util.Locale;

/**
 * Why a number falls while the national total rises: what removes the fall when it is undone. In
 * the order in which they are tried; the first that does is the cause.
 */
public enum FallCause {
  /**
   * One of the two decisions is not proven to be the best, so the fall may come from the search.
   */
  UNPROVEN,
  /**
   * With the higher total there is a decision that scores exactly the same and in which this number
   * does not fall.
   */
  TIE,
  /** A task falls, because its amv part is rounded up where the whole is not. */
  ROUNDING,
  /** Locations open with the higher total; with these closed the number does not fall. */
  LOCATION_OPENS,
  /** Locations close with the higher total; with these open the number does not fall. */
  LOCATION_CLOSES,
  /** Without the smallest sizes of imposed places the number does not fall. */
  MINIMUM_SIZE,
  /**
   * Known locations elsewhere in the area take more places; with these at their number before, this
   * number does not fall.
   */
  SURPLUS_ELSEWHERE,
  /** None of these alone, but all together. */
  TOGETHER,
  /** Not determined. */
  NOT_DETERMINED;

  /**
   * The word in tables.
   *
   * @return in lower case with underscores
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
