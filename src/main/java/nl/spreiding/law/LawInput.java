package nl.spreiding.law;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure that goes into a step.
 *
 * @param name its symbol in the formula (such as {@code iG}), or the CBS code of the municipality it is of
 * @param value exact value
 * @param unit its unit
 * @param period reference date or year, ISO 8601; empty: none of its own
 * @param basis where it comes from: a source, or the identifier of the step that yields it
 */
public record LawInput(String name, BigFraction value, Unit unit, String period, String basis) {

  /** Unit of a figure. */
  public enum Unit {
    /** Shelter places (opvangplaatsen). */
    PLACES,
    /** Inhabitants (inwoners). */
    INHABITANTS,
    /** A SES-WOA score. */
    SCORE,
    /** A weighting factor (wegingsfactor), without dimension. */
    FACTOR,
    /** A share of a whole, without dimension. */
    SHARE,
    /** A count of municipalities (gemeenten). */
    MUNICIPALITIES
  }

  /**
   * A figure that an earlier step yields.
   *
   * @param name its symbol
   * @param value exact value
   * @param unit its unit
   * @param step the step
   * @return the input
   */
  static LawInput of(String name, BigFraction value, Unit unit, StepId step) {
    return new LawInput(name, value, unit, "", step.name());
  }

  /**
   * Places that an earlier step yields.
   *
   * @param name their symbol, or the code of a municipality
   * @param places how many
   * @param step the step
   * @return the input
   */
  static LawInput places(String name, long places, StepId step) {
    return of(name, BigFraction.of(places), Unit.PLACES, step);
  }
}
