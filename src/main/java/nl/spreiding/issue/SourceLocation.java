package nl.spreiding.issue;

/**
 * A place in an input file.
 *
 * @param file file name as the user knows it
 * @param line line, from 1; 0: the file as a whole
 * @param column column, from 1; 0: the line as a whole
 */
public record SourceLocation(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
