package nl.spreiding.input;

import org.apache.commons.csv.CSVFormat;

/** The two ways in which CSV files are written; readers tell them apart by the header row. */
public enum CsvDialect {
  /** Comma and decimal point (RFC 4180). */
  COMMA(',', '.'),
  /** Semicolon and decimal comma, as Dutch spreadsheets write it ({@code excel-nl}). */
  EXCEL_NL(';', ',');

  private final char delimiter;
  private final char decimalMark;

  CsvDialect(char delimiter, char decimalMark) {
    this.delimiter = delimiter;
    this.decimalMark = decimalMark;
  }

  /**
   * What separates fields.
   *
   * @return comma or semicolon
   */
  public char delimiter() {
    return delimiter;
  }

  /**
   * What separates whole and fraction of a decimal number.
   *
   * @return point or comma
   */
  public char decimalMark() {
    return decimalMark;
  }

  /**
   * The dialect of a file.
   *
   * @param headerLine its first line
   * @return the dialect whose separator occurs most; comma if neither does
   */
  static CsvDialect detect(String headerLine) {
    long semicolons = headerLine.chars().filter(c -> c == ';').count();
    long commas = headerLine.chars().filter(c -> c == ',').count();
    return semicolons > commas ? EXCEL_NL : COMMA;
  }

  /** The format for the parser; empty lines are records, so that lines can be counted. */
  CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }
}
