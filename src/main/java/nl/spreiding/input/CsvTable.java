package nl.spreiding.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.Printable;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file row by row, in either dialect, and reports what is wrong with its structure. */
final class CsvTable {
  private static final int HEADER_LENGTH_SHOWN = 400;

  private final SourceFile file;
  private final TableSpec spec;
  private final ReadLimits limits;
  private final IssueCollector issues;
  private final Map<String, Integer> indexByColumn = new LinkedHashMap<>();
  private int line = 1;
  private int headerSize;
  private long rowCount;
  private boolean complete = true;

  private CsvTable(SourceFile file, TableSpec spec, ReadLimits limits, IssueCollector issues) {
    this.file = file;
    this.spec = spec;
    this.limits = limits;
    this.issues = issues;
  }

  /**
   * What came of reading a file.
   *
   * @param rowCount rows handed on
   * @param complete whether every row of the file was handed on
   */
  record Result(long rowCount, boolean complete) {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param spec its columns
   * @param limits how much to read
   * @param issues receives what is wrong
   * @param handler receives each row that has as many fields as the header
   * @return whether everything could be read
   */
  static Result read(
      SourceFile file,
      TableSpec spec,
      ReadLimits limits,
      IssueCollector issues,
      Consumer<CsvRow> handler) {
    Reader reader = file.open(limits, issues);
    return reader == null
        ? new Result(0, false)
        : read(reader, file, spec, limits, issues, handler);
  }

  /**
   * Reads a text that was opened before.
   *
   * @param reader the text; closed
   * @param file gives the name in issues
   * @param spec its columns
   * @param limits how much to read
   * @param issues receives what is wrong
   * @param handler receives each row that has as many fields as the header
   * @return whether everything could be read
   */
  static Result read(
      Reader reader,
      SourceFile file,
      TableSpec spec,
      ReadLimits limits,
      IssueCollector issues,
      Consumer<CsvRow> handler) {
    CsvTable table = new CsvTable(file, spec, limits, issues);
    try (RecordWindow window = new RecordWindow(reader, limits.maxRecordCharacters())) {
      table.readRows(window, handler);
    } catch (IOException e) {
      table.complete = false;
      file.report(e, issues, new SourceLocation(file.name(), table.line, 1));
    }
    return new Result(table.rowCount, table.complete);
  }

  private void readRows(RecordWindow window, Consumer<CsvRow> handler) throws IOException {
    CsvDialect dialect = CsvDialect.detect(window.peekLine());
    RecordScanner scanner = new RecordScanner(dialect.delimiter());
    try (CSVParser parser =
        CSVParser.builder().setReader(window).setFormat(dialect.format()).get()) {
      Iterator<CSVRecord> iterator = parser.iterator();
      boolean header = true;
      while (true) {
        CsvRow row = next(iterator, window, scanner, dialect);
        if (row == null) {
          break;
        }
        if (header) {
          header = false;
          if (!readHeader(row)) {
            complete = false;
            return;
          }
        } else {
          readRow(row, handler);
        }
        line += scanner.lineBreaks();
        window.advance(scanner.end());
      }
      if (header && complete) {
        reportEmpty();
      }
    }
  }

  private @Nullable CsvRow next(
      Iterator<CSVRecord> iterator, RecordWindow window, RecordScanner scanner, CsvDialect dialect)
      throws IOException {
    try {
      if (!iterator.hasNext()) {
        return null;
      }
      CSVRecord values = iterator.next();
      scanner.scan(window.text(), window.recordStart());
      if (scanner.end() - window.recordStart() > limits.maxRecordCharacters()) {
        throw new LimitExceededException(IssueCode.RECORD_TOO_LONG, limits.maxRecordCharacters());
      }
      if (scanner.fieldCount() != values.size()) {
        throw new IllegalStateException(
            "Scanner and parser disagree on line ("
                + line
                + ") of ("
                + file.name()
                + "): ("
                + scanner.fieldCount()
                + ") and ("
                + values.size()
                + ") fields.");
      }
      return new CsvRow(
          file.name(), indexByColumn, dialect, window, scanner, values.values(), line);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        reportBrokenQuotes(window, scanner, dialect);
        return null;
      }
      throw e.getCause();
    }
  }

  private void reportBrokenQuotes(RecordWindow window, RecordScanner scanner, CsvDialect dialect) {
    complete = false;
    scanner.scan(window.text(), window.recordStart());
    CsvRow row =
        new CsvRow(file.name(), indexByColumn, dialect, window, scanner, new String[0], line);
    int field = Math.max(scanner.brokenField(), 0);
    int start = scanner.start(field);
    String raw =
        window.text().subSequence(start, Math.min(window.text().length(), start + 30)).toString();
    issues.add(IssueCode.QUOTES_BROKEN, row.at(field), IssueCode.QUOTES_BROKEN.meaning(), raw);
  }

  private boolean readHeader(CsvRow row) {
    if (row.isBlank()) {
      reportEmpty();
      return false;
    }
    long before = issues.errorCount();
    headerSize = row.size();
    for (int i = 0; i < row.size(); i++) {
      String name = CsvRow.trimmed(row.value(i));
      Integer earlier = indexByColumn.putIfAbsent(name, i);
      if (earlier != null && spec.knows(name)) {
        issues.add(
            IssueCode.COLUMN_DUPLICATE, row.at(i), IssueCode.COLUMN_DUPLICATE.meaning(), name);
      } else if (!spec.knows(name) && !spec.othersExpected()) {
        issues.add(IssueCode.COLUMN_UNKNOWN, row.at(i), IssueCode.COLUMN_UNKNOWN.meaning(), name);
      }
    }
    List<String> missingList =
        spec.requiredList().stream().filter(column -> !indexByColumn.containsKey(column)).toList();
    for (String column : missingList) {
      String found =
          Printable.shortened(String.join(", ", indexByColumn.keySet()), HEADER_LENGTH_SHOWN);
      issues.add(
          IssueCode.COLUMN_MISSING,
          row.at(),
          IssueCode.COLUMN_MISSING.meaning(),
          column,
          new Bilingual("Gevonden kolommen: " + found + ".", "Columns found: " + found + "."));
    }
    return issues.errorCount() == before;
  }

  private void readRow(CsvRow row, Consumer<CsvRow> handler) {
    if (row.isBlank()) {
      return;
    }
    if (row.size() != headerSize) {
      complete = false;
      issues.add(
          IssueCode.ROW_LENGTH,
          row.at(),
          IssueCode.ROW_LENGTH.meaning(),
          new Bilingual(
              row.size() + " in plaats van " + headerSize,
              row.size() + " instead of " + headerSize));
      return;
    }
    rowCount++;
    handler.accept(row);
  }

  private void reportEmpty() {
    complete = false;
    issues.add(
        IssueCode.HEADER_MISSING,
        new SourceLocation(file.name(), 1, 1),
        IssueCode.HEADER_MISSING.meaning(),
        "");
  }
}
