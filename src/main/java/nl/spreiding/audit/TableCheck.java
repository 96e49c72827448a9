package nl.spreiding.audit;

import static nl.spreiding.audit.Wording.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.spreiding.issue.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Compares a CSV file with the rows that it should hold, cell by cell, as text. */
final class TableCheck {
  private final Findings findings;

  TableCheck(Findings findings) {
    this.findings = findings;
  }

  /** Compares a file with what it should hold; names of columns are turned into those of fields. */
  void compare(String file, byte[] bytes, Tables.Table table) {
    CsvSheet sheet = new CsvSheet(bytes);
    SourceLocation top = new SourceLocation(file, 1, 1);
    List<String> header = Arrays.asList(table.header().split(","));
    String columns = String.join(",", sheet.header);
    boolean named = table.header().equals(columns);
    is(named, top, Phrase.HEADER, plain(table.header()), plain(columns));
    is(sheet.endsWell, top, Phrase.LINE_ENDS, plain("CR LF"), Phrase.OTHER.of());
    int found = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> expected = cells(header, table.rows().get(i), sheet.dutch);
      while (found < sheet.lines.size()
          && !keyed(expected, sheet.lines.get(found), table.keys())
          && isLater(table, header, sheet, i, found)) {
        extra(file, sheet.lines.get(found++));
      }
      if (found >= sheet.lines.size() || isMissing(table, header, sheet, i, found)) {
        is(false, top, Phrase.ROW, plain(String.join(",", expected)), plain(""));
      } else {
        row(file, header, expected, sheet.lines.get(found++));
      }
    }
    while (found < sheet.lines.size()) {
      extra(file, sheet.lines.get(found++));
    }
  }

  private void extra(String file, CsvSheet.Line line) {
    SourceLocation at = new SourceLocation(file, line.number(), 1);
    is(false, at, Phrase.ROW, plain(""), plain(String.join(",", line.fields())));
  }

  private void is(boolean right, SourceLocation at, Phrase what, Wording expected, Wording found) {
    findings.check(right, Subject.TABLES, at, what.of(), expected, found);
  }

  /** Whether the row that is expected comes further on, so that the one here is one too many. */
  private static boolean isLater(
      Tables.Table table, List<String> header, CsvSheet sheet, int i, int found) {
    List<String> expected = cells(header, table.rows().get(i), sheet.dutch);
    return sheet.lines.subList(found, sheet.lines.size()).stream()
        .anyMatch(line -> keyed(expected, line, table.keys()));
  }

  /** Whether the row that is there is one that is expected further on. */
  private static boolean isMissing(
      Tables.Table table, List<String> header, CsvSheet sheet, int i, int found) {
    CsvSheet.Line line = sheet.lines.get(found);
    if (keyed(cells(header, table.rows().get(i), sheet.dutch), line, table.keys())) {
      return false;
    }
    for (int later = i + 1; later < table.rows().size(); later++) {
      if (keyed(cells(header, table.rows().get(later), sheet.dutch), line, table.keys())) {
        return true;
      }
    }
    return false;
  }

  private static boolean keyed(List<String> expected, CsvSheet.Line line, int[] keys) {
    for (int key : keys) {
      if (key >= line.fields().size() || !line.fields().get(key).equals(expected.get(key))) {
        return false;
      }
    }
    return true;
  }

  private void row(String file, List<String> header, List<String> expected, CsvSheet.Line line) {
    SourceLocation start = new SourceLocation(file, line.number(), 1);
    int size = line.fields().size();
    is(size == expected.size(), start, Phrase.FIELDS, plain(expected.size()), plain(size));
    for (int i = 0; i < Math.min(size, expected.size()); i++) {
      SourceLocation at = new SourceLocation(file, line.number(), line.columns().get(i));
      findings.same(Subject.TABLES, at, header.get(i), expected.get(i), line.fields().get(i));
    }
  }

  private static List<String> cells(List<String> header, Row row, boolean dutch) {
    List<String> result = new ArrayList<>();
    for (String column : header) {
      result.add(cell(row.get(field(column)), dutch));
    }
    return result;
  }

  /** The text of a cell. */
  static String cell(@Nullable Object value, boolean dutch) {
    return switch (value) {
      case null -> "";
      case BigDecimal number ->
          dutch ? number.toPlainString().replace('.', ',') : number.toPlainString();
      case List<?> list -> String.join(" ", list.stream().map(String::valueOf).toList());
      case String text -> harmless(text);
      default -> value.toString();
    };
  }

  /** A text that a spreadsheet would run gets an apostrophe in front. */
  private static String harmless(String text) {
    boolean runs = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    return runs ? "'" + text : text;
  }

  /** {@code task_amv} is {@code taskAmv}. */
  static String field(String column) {
    StringBuilder result = new StringBuilder();
    for (String part : column.split("_")) {
      result.append(
          result.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return result.toString();
  }
}
