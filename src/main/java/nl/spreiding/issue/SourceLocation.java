package nl.spreiding.issue;

import java.util.Comparator;

/**
 * A place in an input file.
 *
 * @param file file name as the user knows it: the name within the case directory, or the path given
 * @param line line, from 1; 0: the file as a whole
 * @param column character in that line, from 1, counted in UTF-16 units without a byte order mark;
 *     of a CSV field or a JSON value: where it starts, an opening quote included; 0: the line as a
 *     whole
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {
  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::file)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  /**
   * A file as a whole.
   *
   * @param file its name
   * @return line 0, column 0
   */
  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 0, 0);
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return Printable.escaped(file) + ":" + line + ":" + column;
  }
}
