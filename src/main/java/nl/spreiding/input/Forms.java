package nl.spreiding.input;

import java.util.regex.Pattern;

/** The forms of codes and identifiers, and the bounds of numbers. */
public final class Forms {
  /** Codes of municipalities and provinces; more than four digits occur in generated countries. */
  public static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{2,6}");

  /** Identifiers become names of files and anchors: no separators, and no dot in front. */
  public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Most places anywhere in a case; squares of it still fit a long. */
  public static final long MAX_PLACES = 100_000_000L;

  /** Most places of all locations together. */
  public static final long MAX_PLACES_TOGETHER = 1_000_000_000L;

  /** Largest yearly cost of one place, in euros. */
  public static final long MAX_COST = 10_000_000L;

  /** Largest weight and largest other ratio. */
  public static final long MAX_RATIO = 10_000L;

  private Forms() {}

  /**
   * Whether a spreadsheet would run a cell with this text as a formula.
   *
   * @param text text of a cell
   * @return true if it starts with one of {@code = + - @}, a tab or a carriage return
   */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
