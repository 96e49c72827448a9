package nl.spreiding.input;

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
   * One of a few words.
   *
   * @param word the word
   */
  record Word(Enum<?> word) implements ParameterValue {
    @Override
    public String text() {
      return CellReader.lower(word);
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
