package nl.spreiding.export;

import java.math.BigDecimal;

/** A value in a table: what a CSV file and a JSON file write each in their own way. */
sealed interface Cell {
  /** No value. */
  Cell EMPTY = new Empty();

  /** Text. */
  record Text(String value) implements Cell {}

  /** A whole number. */
  record Whole(long value) implements Cell {}

  /** An exact decimal, written with the digits it has. */
  record Decimal(BigDecimal value) implements Cell {}

  /** True or false. */
  record Flag(boolean value) implements Cell {}

  /** Nothing. */
  record Empty() implements Cell {}
}
