package nl.spreiding.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.Printable;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed values from the cells of one row. A cell that is wrong is reported, remembered as
 * failed and read as a neutral value, so that the other cells are still checked.
 */
final class CellReader {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,15})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int LONG_DIGITS = 18;

  private final Cells cells;
  private final IssueCollector issues;
  private final Set<String> failedColumnSet = new HashSet<>();

  CellReader(Cells cells, IssueCollector issues) {
    this.cells = cells;
    this.issues = issues;
  }

  /** Whether these cells were all right so far; without names: whether every cell was. */
  boolean ok(String... columns) {
    return failedColumnSet.isEmpty()
        || columns.length > 0 && Arrays.stream(columns).noneMatch(failedColumnSet::contains);
  }

  boolean ok(String column) {
    return failedColumnSet.isEmpty() || !failedColumnSet.contains(column);
  }

  boolean isEmpty(String column) {
    return cells.text(column).isEmpty();
  }

  SourceLocation at(String column) {
    return cells.at(column);
  }

  SourceLocation at() {
    return cells.at();
  }

  /** Reports a problem with a cell and marks it as failed if the problem is an error. */
  void report(IssueCode code, String column, Bilingual message, String value) {
    report(code, column, message, value, code.whatToDo());
  }

  void report(IssueCode code, String column, Bilingual message, String value, Bilingual hint) {
    if (code.severity() == nl.spreiding.issue.Severity.ERROR) {
      failedColumnSet.add(column);
    }
    issues.add(code, cells.at(column), message, value, hint);
  }

  /** Text for people; empty if the cell is. */
  String text(String column) {
    String text = checked(column);
    if (Forms.looksLikeFormula(text)) {
      report(
          IssueCode.FORMULA_IN_TEXT,
          column,
          new Bilingual(column + " lijkt op een formule", column + " looks like a formula"),
          text);
    }
    return text;
  }

  /** Text for people that must be there. */
  String name(String column) {
    String text = text(column);
    return text.isEmpty() ? missing(column, "") : text;
  }

  /** A CBS code. */
  String code(String column) {
    return formed(column, Forms.CODE, IssueCode.CODE_WRONG);
  }

  /** An identifier. */
  String id(String column) {
    return formed(column, Forms.ID, IssueCode.ID_WRONG);
  }

  /** A whole number from 0; the cell must be filled. */
  long count(String column, long maximum) {
    String text = checked(column);
    if (text.isEmpty()) {
      return missing(column, 0L);
    }
    return ok(column) ? parseCount(column, text, maximum) : 0;
  }

  /** A whole number from 0; an empty cell is 0. */
  long countOrZero(String column, long maximum) {
    return isEmpty(column) ? 0 : count(column, maximum);
  }

  /** A year. */
  int year(String column) {
    long year = count(column, Long.MAX_VALUE);
    if (ok(column) && (year < 1900 || year > 2200)) {
      report(
          IssueCode.OUT_OF_RANGE,
          column,
          new Bilingual(
              column + " is geen jaar van 1900 tot en met 2200",
              column + " is not a year from 1900 to 2200"),
          checked(column));
    }
    return ok(column) ? (int) year : 0;
  }

  /** A decimal number; null if the cell is empty. */
  @Nullable BigDecimal decimal(String column) {
    String text = checked(column);
    if (text.isEmpty() || !ok(column)) {
      return null;
    }
    char mark = cells.decimalMark();
    // A point in a file with decimal commas may be a thousands separator: not guessed.
    String plain = mark == '.' ? text : text.replace('.', '?').replace(mark, '.');
    if (!DECIMAL.matcher(plain).matches()) {
      report(
          IssueCode.DECIMAL_WRONG,
          column,
          new Bilingual(column + " is geen decimaal getal", column + " is not a decimal number"),
          text);
      return null;
    }
    return new BigDecimal(plain);
  }

  /** A date that must be there. */
  LocalDate date(String column) {
    LocalDate date = isEmpty(column) ? missing(column, LocalDate.EPOCH) : optionalDate(column);
    return date == null ? LocalDate.EPOCH : date;
  }

  /** A date; null if the cell is empty or wrong. */
  @Nullable LocalDate optionalDate(String column) {
    String text = checked(column);
    if (text.isEmpty() || !ok(column)) {
      return null;
    }
    LocalDate date = parseDate(text);
    if (date == null) {
      report(
          IssueCode.DATE_WRONG,
          column,
          new Bilingual(column + " is geen datum", column + " is not a date"),
          text);
    }
    return date;
  }

  /** True or false; an empty cell is the value given. */
  boolean flagOr(String column, boolean whenEmpty) {
    String text = checked(column);
    if (text.isEmpty() || !ok(column)) {
      return whenEmpty;
    }
    if (!text.equals("true") && !text.equals("false")) {
      report(
          IssueCode.BOOLEAN_WRONG,
          column,
          new Bilingual(column + " is niet true of false", column + " is not true or false"),
          text);
    }
    return text.equals("true");
  }

  /** One of the words of an enumeration; the first of them when the cell is wrong. */
  <E extends Enum<E>> E word(String column, Class<E> type, Function<E, String> textOf) {
    E[] valueArray = type.getEnumConstants();
    String text = checked(column);
    if (text.isEmpty()) {
      return missing(column, valueArray[0]);
    }
    for (E value : valueArray) {
      if (textOf.apply(value).equals(text)) {
        return value;
      }
    }
    if (ok(column)) {
      String words = Arrays.stream(valueArray).map(textOf).collect(Collectors.joining(", "));
      report(
          IssueCode.WORD_UNKNOWN,
          column,
          new Bilingual(column + " is geen bekend woord", column + " is not a known word"),
          text,
          new Bilingual("Gebruik een van: " + words + ".", "Use one of: " + words + "."));
    }
    return valueArray[0];
  }

  /** Marks a required cell as missing. */
  <T> T missing(String column, T neutral) {
    if (ok(column)) {
      report(
          IssueCode.VALUE_MISSING,
          column,
          new Bilingual(column + " ontbreekt", column + " is missing"),
          "");
    }
    return neutral;
  }

  static @Nullable LocalDate parseDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return null;
    }
    int year = Integer.parseInt(text.substring(0, 4));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(
          year, Integer.parseInt(text.substring(5, 7)), Integer.parseInt(text.substring(8, 10)));
    } catch (DateTimeException e) {
      // Right form, but no such day: the caller reports it as it reports a wrong form.
      return null;
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private String checked(String column) {
    String text = cells.text(column);
    if (ok(column) && Printable.firstForbidden(text) >= 0) {
      report(
          IssueCode.CONTROL_CHARACTER,
          column,
          new Bilingual(
              column + " bevat een besturingsteken", column + " holds a control character"),
          text);
    }
    return text;
  }

  private String formed(String column, Pattern form, IssueCode code) {
    String text = checked(column);
    if (text.isEmpty()) {
      return missing(column, "");
    }
    if (ok(column) && Forms.looksLikeFormula(text)) {
      report(
          IssueCode.FORMULA_IN_CODE,
          column,
          new Bilingual(column + " lijkt op een formule", column + " looks like a formula"),
          text);
    } else if (ok(column) && !form.matcher(text).matches()) {
      report(
          code,
          column,
          new Bilingual(
              column + " heeft niet de juiste vorm", column + " does not have the right form"),
          text);
    }
    return text;
  }

  private long parseCount(String column, String text, long maximum) {
    if (!WHOLE.matcher(text).matches()) {
      report(
          IssueCode.NUMBER_WRONG,
          column,
          new Bilingual(column + " is geen geheel getal", column + " is not a whole number"),
          text);
      return 0;
    }
    if (text.startsWith("-")) {
      report(
          IssueCode.NUMBER_NEGATIVE,
          column,
          new Bilingual(column + " is negatief", column + " is negative"),
          text);
      return 0;
    }
    int start = 0;
    while (start < text.length() - 1 && text.charAt(start) == '0') {
      start++;
    }
    String digits = text.substring(start);
    if (digits.length() > LONG_DIGITS || Long.parseLong(digits) > maximum) {
      report(
          IssueCode.NUMBER_TOO_LARGE,
          column,
          new Bilingual(column + " is te groot", column + " is too large"),
          text,
          new Bilingual(
              "Het hoogste is " + most(maximum) + ".", "The most is " + most(maximum) + "."));
      return 0;
    }
    return Long.parseLong(digits);
  }

  private static long most(long maximum) {
    return Math.min(maximum, 999_999_999_999_999_999L);
  }
}
