package nl.spreiding.input;

import nl.spreiding.model.QuotaScope;
import org.apache.commons.numbers.fraction.BigFraction;

/** The value of a parameter. */
public sealed interface ParameterValue {
  /**
   * The value as files write it, without quotes.
   *
   * @return one line
   */
  String text();

  /**
   * A whole number.
   *
   * @param number not negative
   */
  record Whole(long number) implements ParameterValue {
    @Override
    public String text() {
      return String.valueOf(number);
    }
  }

  /**
   * An exact number.
   *
   * @param number not negative
   */
  record Ratio(BigFraction number) implements ParameterValue {
    @Override
    public String text() {
      return Rational.text(number);
    }
  }

  /**
   * An area.
   *
   * @param scope the area
   */
  record Scope(QuotaScope scope) implements ParameterValue {
    @Override
    public String text() {
      return CellReader.lower(scope);
    }
  }

  /** No value: the rule is off. */
  record None() implements ParameterValue {
    @Override
    public String text() {
      return "null";
    }
  }
}
