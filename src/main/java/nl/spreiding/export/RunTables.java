package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the CSV files of a run and keeps what they hold, for the workbook. */
final class RunTables {
  private final CsvFile csv;
  private final List<RunTable> tableList = new ArrayList<>();

  RunTables(CsvFile csv) {
    this.csv = csv;
  }

  /** As {@link CsvFile#write(Path, List, List)}. */
  <T> void write(Path file, List<Column<T>> columnList, List<T> subjectList) throws IOException {
    csv.write(file, columnList, subjectList);
    String name = file.getFileName().toString();
    tableList.add(
        new RunTable(
            name.substring(0, name.lastIndexOf('.')),
            columnList.stream().map(Column::name).toList(),
            subjectList.stream()
                .map(s -> columnList.stream().map(c -> c.cell().apply(s)).toList())
                .toList()));
  }

  List<RunTable> tableList() {
    return List.copyOf(tableList);
  }
}
