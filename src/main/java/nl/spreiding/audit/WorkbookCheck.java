package nl.spreiding.audit;

import static nl.spreiding.audit.Wording.plain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.spreiding.issue.SourceLocation;
import org.jspecify.annotations.Nullable;

/** The workbook: a sheet per table, cell by cell, and the facts on its cover. */
final class WorkbookCheck {
  static final String NAME = "run.xlsx";
  private static final int MOST_DIGITS = 15;
  private static final int MOST_CHARACTERS = 32_767;

  private final Findings findings;

  WorkbookCheck(Findings findings) {
    this.findings = findings;
  }

  void check(byte[] bytes, Map<String, Tables.Table> tables, Recount recount, String sha256) {
    WorkbookSheets workbook;
    try {
      workbook = new WorkbookSheets(bytes);
    } catch (IOException e) {
      Wording found = Phrase.NO_WORKBOOK.of(String.valueOf(e.getMessage()));
      is(false, Phrase.WORKBOOK.of(), 0, Phrase.READABLE.of(), found);
      return;
    }
    List<Map.Entry<String, Tables.Table>> left = new ArrayList<>(tables.entrySet());
    for (Map.Entry<Integer, List<Map<Integer, WorkbookSheets.Cell>>> sheet :
        workbook.rowsBySheet.entrySet()) {
      if (sheet.getKey() == 1) {
        cover(sheet.getValue(), recount, sha256);
      } else {
        String header = texts(sheet.getValue().isEmpty() ? Map.of() : sheet.getValue().getFirst());
        Map.Entry<String, Tables.Table> table =
            left.stream()
                .filter(e -> e.getValue().header().equals(header))
                .findFirst()
                .orElse(null);
        is(
            table != null,
            Phrase.SHEET.of(sheet.getKey()),
            1,
            Phrase.TABLE_COLUMNS.of(),
            plain(header));
        if (table != null) {
          left.remove(table);
          sheet(sheet.getKey(), sheet.getValue(), table.getValue());
        }
      }
    }
    left.forEach(entry -> missing(Phrase.A_SHEET_FOR.of(entry.getKey())));
    String core =
        new String(
            workbook.parts.getOrDefault("docProps/core.xml", new byte[0]), StandardCharsets.UTF_8);
    String day = recount.settings.referenceDate() + "T00:00:00Z<";
    is(
        core.contains(">" + day),
        plain("docProps/core.xml"),
        1,
        plain(day),
        Phrase.ANOTHER_DAY.of());
  }

  private void missing(Wording expected) {
    is(false, Phrase.WORKBOOK.of(), 0, expected, plain(""));
  }

  private static String texts(Map<Integer, WorkbookSheets.Cell> row) {
    return String.join(",", row.values().stream().map(WorkbookSheets.Cell::text).toList());
  }

  private void sheet(int number, List<Map<Integer, WorkbookSheets.Cell>> rows, Tables.Table table) {
    List<String> columns = Arrays.asList(table.header().split(","));
    int size = table.rows().size();
    Wording name = Phrase.SHEET.of(number);
    is(rows.size() == size + 1, name, 0, Phrase.ROWS.of(size + 1), plain(rows.size()));
    for (int i = 0; i < Math.min(size, rows.size() - 1); i++) {
      Map<Integer, WorkbookSheets.Cell> row = rows.get(i + 1);
      for (int column = 0; column < columns.size(); column++) {
        Object expected = table.rows().get(i).get(TableCheck.field(columns.get(column)));
        WorkbookSheets.Cell found = row.get(column);
        Wording what = Phrase.PART.of(name, columns.get(column));
        Wording told = plain(found == null ? "" : found.text());
        is(equal(expected, found), what, i + 2, plain(text(expected)), told);
      }
      boolean none = row.keySet().stream().allMatch(column -> column < columns.size());
      is(none, name, i + 2, Phrase.NO_MORE_CELLS.of(), plain(texts(row)));
    }
  }

  private static String text(@Nullable Object expected) {
    String text =
        expected instanceof List<?> list
            ? String.join(" ", list.stream().map(String::valueOf).toList())
            : expected == null ? "" : TreeCheck.shown(expected);
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text;
  }

  private static boolean equal(@Nullable Object expected, WorkbookSheets.@Nullable Cell found) {
    String text = text(expected);
    if (found == null || text.isEmpty()) {
      return found == null && text.isEmpty();
    }
    boolean number =
        expected instanceof Number
            && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    if (!number) {
      return !found.number() && found.text().equals(text);
    }
    return found.number()
        && !found.text().matches("-[0.]+")
        && found.text().matches("-?[0-9]{1,20}([.][0-9]{1,20})?(E[+-]?[0-9]{1,2})?")
        && new BigDecimal(found.text()).compareTo(new BigDecimal(text)) == 0;
  }

  /** Every fact of the cover that has digits must be one of the case, or a name of a table. */
  private void cover(List<Map<Integer, WorkbookSheets.Cell>> rows, Recount recount, String sha256) {
    var s = recount.settings;
    List<String> known = new ArrayList<>(s.noteList());
    known.add(s.cycle());
    known.add(s.title() + " (" + s.id() + ")");
    known.add(s.referenceDate().toString());
    known.add(s.capacity().source());
    String hash = sha256.replaceAll("(.{4})(?!$)", "$1 ");
    known.add(hash);
    known.add("SHA-256");
    s.syntheticFileList().forEach(known::add);
    known.sort(Comparator.comparing(String::length).reversed());
    boolean hashed = false;
    for (int i = 0; i < rows.size(); i++) {
      for (WorkbookSheets.Cell cell : rows.get(i).values()) {
        String rest = cell.text();
        hashed |= rest.equals(hash);
        for (String fact : known) {
          rest = rest.replace(fact, "");
        }
        boolean right = !rest.matches("(?s).*[0-9].*");
        is(right, Phrase.SHEET.of(1), i + 1, Phrase.FACTS.of(), plain(rest));
      }
    }
    is(hashed, Phrase.SHEET.of(1), 0, Phrase.RESULT_HASH.of(), plain(""));
  }

  private void is(boolean right, Wording what, int row, Wording expected, Wording found) {
    SourceLocation at = new SourceLocation(NAME, row, 0);
    findings.check(right, Subject.WORKBOOK, at, what, expected, found);
  }
}
