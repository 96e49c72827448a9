package nl.spreiding.export;

import java.util.List;

/**
 * A table of a run: what its CSV file and its sheet in the workbook hold.
 *
 * @param name name of the CSV file without {@code .csv}
 * @param columnList names of the columns
 * @param rowList the rows, each with a cell per column
 */
public record RunTable(String name, List<String> columnList, List<List<Cell>> rowList) {
  /** Copies the lists. */
  public RunTable {
    columnList = List.copyOf(columnList);
    rowList = List.copyOf(rowList);
  }
}
