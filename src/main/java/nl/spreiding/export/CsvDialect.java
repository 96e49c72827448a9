package nl.spreiding.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How CSV files are written. Both are UTF-8, have a header row and end every row, the last too,
 * with CR LF.
 */
public enum CsvDialect {
  /** RFC 4180: comma, decimal point, no byte order mark. */
  RFC4180(',', '.', false),
  /** For a Dutch Excel: semicolon, decimal comma, byte order mark. */
  EXCEL_NL(';', ',', true);

  private final char separator;
  private final char decimalSign;
  private final boolean byteOrderMark;

  CsvDialect(char separator, char decimalSign, boolean byteOrderMark) {
    this.separator = separator;
    this.decimalSign = decimalSign;
    this.byteOrderMark = byteOrderMark;
  }

  char separator() {
    return separator;
  }

  char decimalSign() {
    return decimalSign;
  }

  boolean byteOrderMark() {
    return byteOrderMark;
  }

  /**
   * The name as given on the command line.
   *
   * @return such as {@code excel-nl}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a dialect by its name.
   *
   * @param text such as {@code excel-nl}
   * @return the dialect, or empty if there is none of that name
   */
  public static Optional<CsvDialect> ofText(String text) {
    return Stream.of(values()).filter(dialect -> dialect.text().equals(text)).findFirst();
  }
}
