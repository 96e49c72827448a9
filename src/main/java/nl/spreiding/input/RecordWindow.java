package nl.spreiding.input;

import java.io.IOException;
import java.io.Reader;
import nl.spreiding.issue.IssueCode;

/**
 * Hands characters on to the CSV parser and keeps those of the present record, so that the place of
 * each field can be found. Refuses a record that does not end within the limit, before it fills the
 * memory.
 */
final class RecordWindow extends Reader {
  private static final int CHUNK = 8 * 1024;

  /** The parser reads ahead by its own buffer; that must not count as part of the record. */
  private static final int READ_AHEAD = 4 * CHUNK;

  private final Reader source;
  private final int maxRecord;
  private final StringBuilder window = new StringBuilder();
  private final char[] chunk = new char[CHUNK];
  private int recordStart;
  private int next;
  private boolean endOfSource;

  RecordWindow(Reader source, int maxRecord) {
    this.source = source;
    this.maxRecord = maxRecord;
  }

  /**
   * The first line, without consuming it.
   *
   * @return up to the first line break
   * @throws IOException if reading fails or the line is longer than a record may be
   */
  String peekLine() throws IOException {
    int end = 0;
    while (true) {
      while (end < window.length()) {
        char c = window.charAt(end);
        if (c == '\n' || c == '\r') {
          return window.substring(0, end);
        }
        end++;
      }
      if (endOfSource) {
        return window.toString();
      }
      fill();
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == window.length() && !endOfSource) {
      fill();
    }
    if (next == window.length()) {
      return -1;
    }
    int count = Math.min(length, window.length() - next);
    window.getChars(next, next + count, target, offset);
    next += count;
    return count;
  }

  /** Everything kept; the present record starts at {@link #recordStart()}. */
  CharSequence text() {
    return window;
  }

  /** Index in {@link #text()} at which the present record starts. */
  int recordStart() {
    return recordStart;
  }

  /**
   * Goes on to the next record.
   *
   * @param start index in {@link #text()} at which it starts
   */
  void advance(int start) {
    recordStart = start;
    // Dropping after every record would move the rest of the window each time.
    if (recordStart > READ_AHEAD) {
      window.delete(0, recordStart);
      next -= recordStart;
      recordStart = 0;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private void fill() throws IOException {
    if (window.length() - recordStart > (long) maxRecord + READ_AHEAD) {
      throw new LimitExceededException(IssueCode.RECORD_TOO_LONG, maxRecord);
    }
    int count = source.read(chunk, 0, CHUNK);
    if (count < 0) {
      endOfSource = true;
    } else {
      window.append(chunk, 0, count);
    }
  }
}
