package nl.spreiding.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe in front: text that starts
 * with {@code = + - @}, a tab or a line break. Only text: numbers keep their sign.
 */
final class CsvFile {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvDialect dialect;
  private final CSVFormat format;

  CsvFile(CsvDialect dialect) {
    this.dialect = dialect;
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(dialect.separator())
            .setRecordSeparator("\r\n")
            .get();
  }

  /**
   * Writes a new file.
   *
   * @param file where to; must not exist
   * @param columnList the columns
   * @param subjectList the subject of each row
   * @param <T> type of the subjects
   * @throws IOException if it cannot be written
   */
  <T> void write(Path file, List<Column<T>> columnList, List<T> subjectList) throws IOException {
    try (Writer writer =
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      write(writer, columnList, subjectList);
    }
  }

  /**
   * Writes a table.
   *
   * @param writer where to; stays open
   * @param columnList the columns
   * @param subjectList the subject of each row
   * @param <T> type of the subjects
   * @throws IOException if it cannot be written
   */
  <T> void write(Writer writer, List<Column<T>> columnList, List<T> subjectList)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(writer, format);
    if (dialect.byteOrderMark()) {
      writer.write(BYTE_ORDER_MARK);
    }
    printer.printRecord(columnList.stream().map(Column::name));
    append(writer, columnList, subjectList);
  }

  /**
   * Writes rows after those that are there.
   *
   * @param writer where to
   * @param columnList the columns
   * @param subjectList the rows
   * @param <T> type of the subjects
   * @throws IOException if it cannot be written
   */
  <T> void append(Writer writer, List<Column<T>> columnList, List<T> subjectList)
      throws IOException {
    CSVPrinter printer = new CSVPrinter(writer, format);
    for (T subject : subjectList) {
      printer.printRecord(columnList.stream().map(column -> text(column.cell().apply(subject))));
    }
    printer.flush();
  }

  private String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> harmless(text.value());
      case Cell.Whole whole -> Long.toString(whole.value());
      case Cell.Decimal decimal ->
          decimal.value().toPlainString().replace('.', dialect.decimalSign());
      case Cell.Flag flag -> Boolean.toString(flag.value());
      case Cell.Empty empty -> "";
    };
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
