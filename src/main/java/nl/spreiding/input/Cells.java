package nl.spreiding.input;

import nl.spreiding.issue.SourceLocation;

/** Named texts of one row, whatever file they come from. */
public interface Cells {
  /**
   * The text of a column.
   *
   * @param column name of the column
   * @return without surrounding blanks; empty if the cell is empty or there is no such column
   */
  String text(String column);

  /**
   * Where a cell starts.
   *
   * @param column name of the column
   * @return its place; the row's if there is no such column
   */
  SourceLocation at(String column);

  /**
   * Where the row starts.
   *
   * @return its place
   */
  SourceLocation at();

  /**
   * What separates whole and fraction of a decimal number in this row.
   *
   * @return point or comma
   */
  char decimalMark();
}
