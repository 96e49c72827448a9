package nl.spreiding.input;

import java.util.Arrays;

/**
 * Finds where the fields of a CSV record start. The parser gives values but no columns; a person
 * who must correct a file needs the column. Follows the same rules (RFC 4180) as the parser.
 */
final class RecordScanner {
  private static final char QUOTE = '"';

  private final char delimiter;
  private int[] startArray = new int[32];
  private int fieldCount;
  private int brokenField;
  private int end;
  private int lineBreaks;

  RecordScanner(char delimiter) {
    this.delimiter = delimiter;
  }

  /**
   * Scans one record.
   *
   * @param text text that holds it
   * @param from index at which it starts
   */
  void scan(CharSequence text, int from) {
    fieldCount = 0;
    brokenField = -1;
    lineBreaks = 0;
    int i = from;
    while (true) {
      addField(i);
      i = afterField(text, i);
      if (i < text.length() && text.charAt(i) == delimiter) {
        i++;
      } else {
        break;
      }
    }
    end = i;
    if (i < text.length()) {
      end = afterLineBreak(text, i);
      lineBreaks++;
    }
  }

  /** Number of fields of the record. */
  int fieldCount() {
    return fieldCount;
  }

  /** Index at which a field starts, its opening quote included. */
  int start(int field) {
    return startArray[field];
  }

  /** Index behind the line break that ends the record. */
  int end() {
    return end;
  }

  /** Number of line breaks in the record, the one that ends it included. */
  int lineBreaks() {
    return lineBreaks;
  }

  /** First field whose quotes are not closed as they should be; -1: none. */
  int brokenField() {
    return brokenField;
  }

  private void addField(int start) {
    if (fieldCount == startArray.length) {
      startArray = Arrays.copyOf(startArray, 2 * fieldCount);
    }
    startArray[fieldCount++] = start;
  }

  private int afterField(CharSequence text, int start) {
    boolean quoted = start < text.length() && text.charAt(start) == QUOTE;
    int i = quoted ? afterQuotes(text, start + 1) : start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == delimiter || c == '\n' || c == '\r') {
        return i;
      }
      if (quoted && !Character.isWhitespace(c)) {
        markBroken();
      }
      i++;
    }
    return i;
  }

  private int afterQuotes(CharSequence text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == QUOTE) {
        if (i + 1 >= text.length() || text.charAt(i + 1) != QUOTE) {
          return i + 1;
        }
        i += 2;
      } else if (c == '\n' || c == '\r') {
        lineBreaks++;
        i = afterLineBreak(text, i);
      } else {
        i++;
      }
    }
    markBroken();
    return i;
  }

  private void markBroken() {
    if (brokenField < 0) {
      brokenField = fieldCount - 1;
    }
  }

  /**
   * Index behind a line break.
   *
   * @param text the text
   * @param at index of a CR or LF
   * @return one further, or two for CR LF
   */
  static int afterLineBreak(CharSequence text, int at) {
    boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return pair ? at + 2 : at + 1;
  }
}
