package nl.spreiding.input;

import java.util.Map;
import nl.spreiding.issue.SourceLocation;

/** One row of a CSV file; valid until the next row is read. */
final class CsvRow implements Cells {
  private final String file;
  private final Map<String, Integer> indexByColumn;
  private final CsvDialect dialect;
  private final RecordWindow window;
  private final RecordScanner scanner;
  private final String[] valueArray;
  private final int line;

  CsvRow(
      String file,
      Map<String, Integer> indexByColumn,
      CsvDialect dialect,
      RecordWindow window,
      RecordScanner scanner,
      String[] valueArray,
      int line) {
    this.file = file;
    this.indexByColumn = indexByColumn;
    this.dialect = dialect;
    this.window = window;
    this.scanner = scanner;
    this.valueArray = valueArray;
    this.line = line;
  }

  @Override
  public String text(String column) {
    Integer index = indexByColumn.get(column);
    return index == null ? "" : trimmed(valueArray[index]);
  }

  @Override
  public SourceLocation at(String column) {
    Integer index = indexByColumn.get(column);
    return index == null ? at() : at(index);
  }

  @Override
  public SourceLocation at() {
    return new SourceLocation(file, line, 1);
  }

  @Override
  public char decimalMark() {
    return dialect.decimalMark();
  }

  /** Where a field starts, by its number from 0. */
  SourceLocation at(int field) {
    CharSequence text = window.text();
    int lineStart = window.recordStart();
    int lineOfField = line;
    int i = lineStart;
    while (i < scanner.start(field)) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        i = RecordScanner.afterLineBreak(text, i);
        lineStart = i;
        lineOfField++;
      } else {
        i++;
      }
    }
    return new SourceLocation(file, lineOfField, scanner.start(field) - lineStart + 1);
  }

  int size() {
    return valueArray.length;
  }

  String value(int field) {
    return valueArray[field];
  }

  boolean isBlank() {
    for (String value : valueArray) {
      if (!trimmed(value).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Removes blanks only: a tab or line break in front is what makes a cell dangerous and must be
   * seen.
   */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(start, end);
  }
}
