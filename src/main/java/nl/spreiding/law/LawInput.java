package nl.spreiding.law;

import nl.spreiding.model.Language;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A figure that goes into a step.
 *
 * @param name its symbol in the formula (such as {@code iG}), or the CBS code of the area it is of
 * @param value exact value
 * @param unit its unit
 * @param period reference date or year, ISO 8601; empty: none of its own
 * @param basis where it comes from; empty: it is the result of a step
 * @param step the step that yields it; null: it is an input of the case
 */
public record LawInput(
    String name, BigFraction value, Unit unit, String period, String basis, @Nullable StepId step) {

  /** Unit of a figure. */
  public enum Unit {
    /** Shelter places (opvangplaatsen). */
    PLACES("plaatsen", "places"),
    /** Inhabitants (inwoners). */
    INHABITANTS("inwoners", "inhabitants"),
    /** A SES-WOA score. */
    SCORE("", ""),
    /** A weighting factor (wegingsfactor), without dimension. */
    FACTOR("", ""),
    /** A share of a whole, without dimension. */
    SHARE("", ""),
    /** A count of municipalities (gemeenten). */
    MUNICIPALITIES("gemeenten", "municipalities");

    private final String labelNl;
    private final String labelEn;

    Unit(String labelNl, String labelEn) {
      this.labelNl = labelNl;
      this.labelEn = labelEn;
    }

    /**
     * The unit in words.
     *
     * @param language which language
     * @return such as {@code plaatsen}; empty: no dimension
     */
    public String label(Language language) {
      return language.pick(labelNl, labelEn);
    }
  }

  /** A figure of the case. */
  static LawInput given(String name, BigFraction value, Unit unit, String period, String basis) {
    return new LawInput(name, value, unit, period, basis, null);
  }

  /** The result of an earlier step. */
  static LawInput of(StepId step, BigFraction value) {
    return new LawInput(step.symbol(), value, step.unit(), "", "", step);
  }

  /** Places that an earlier step yields. */
  static LawInput of(StepId step, long places) {
    return of(step, BigFraction.of(places));
  }

  /** Places that an earlier step yields for another area. */
  static LawInput ofArea(String code, StepId step, long places) {
    return new LawInput(code, BigFraction.of(places), step.unit(), "", "", step);
  }
}
