package nl.spreiding.export;

import java.math.BigDecimal;

/** A value in a table: what a CSV file and a JSON file write each in their own way. */
public sealed interface Cell {
  /** No value. */
  Cell EMPTY = new Empty();

  /**
   * Text.
   *
   * @param value as it is
   */
  record Text(String value) implements Cell {}

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(long value) implements Cell {}

  /**
   * An exact decimal, written with the digits it has.
   *
   * @param value the number
   */
  record Decimal(BigDecimal value) implements Cell {}

  /**
   * True or false.
   *
   * @param value which
   */
  record Flag(boolean value) implements Cell {}

  /** Nothing. */
  record Empty() implements Cell {}
}
