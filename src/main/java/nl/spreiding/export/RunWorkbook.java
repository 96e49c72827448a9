package nl.spreiding.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes {@code run.xlsx}: a cover sheet and a sheet per table of the run. Numbers are numbers,
 * everything else is text in a text cell, which a spreadsheet never runs. Same tables and language:
 * same bytes.
 */
public final class RunWorkbook {
  /** Name of the file. */
  public static final String NAME = "run.xlsx";

  /** A spreadsheet keeps 15 digits of a number; one with more is written as text. */
  private static final int MOST_DIGITS = 15;

  private static final double WIDEST = 60;

  /** Most characters of a cell in a spreadsheet. */
  private static final int LONGEST = 32_767;

  /** What a sheet is called, by the name of its CSV file. */
  private static final Map<String, String[]> NAMES =
      Map.ofEntries(
          name("distribution", "Verdeling", "Distribution"),
          name("provinces", "Provincies", "Provinces"),
          name("locations", "Locaties", "Locations"),
          name("relocations", "Verhuizingen", "Relocations"),
          name("balance", "Balans", "Balance"),
          name("surplus", "Meerdere", "Surplus"),
          name("grants", "Uitkeringen", "Grants"),
          name("path", "Weg naar het aantal", "Path"),
          name("ledger", "Rekening", "Ledger"),
          name("alternatives", "Alternatieven", "Alternatives"),
          name("room", "Keuzeruimte", "Room for choice"),
          name("effective-weights", "Werkelijk gewicht", "Effective weights"),
          name("fairness", "Eerlijkheid", "Fairness"),
          name("density", "Per inwoner", "Per inhabitant"));

  private static Map.Entry<String, String[]> name(String table, String dutch, String english) {
    return Map.entry(table, new String[] {dutch, english});
  }

  private final Language language;
  private final CaseSettings settings;
  private final List<RunTable> tableList;
  private final String sha256;

  private RunWorkbook(
      Language language, CaseSettings settings, List<RunTable> tableList, String sha256) {
    this.language = language;
    this.settings = settings;
    this.tableList = tableList;
    this.sha256 = sha256;
  }

  /**
   * Writes the workbook.
   *
   * @param file where to; must not exist
   * @param tableList the tables of the run
   * @param settings the case they are of
   * @param sha256 SHA-256 of the result in hexadecimal
   * @param language of the cover and of the names of the sheets
   * @throws IOException if it cannot be written
   */
  public static void write(
      Path file, List<RunTable> tableList, CaseSettings settings, String sha256, Language language)
      throws IOException {
    Path draft = Files.createTempFile("spreiding-", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        new RunWorkbook(language, settings, tableList, sha256).write(out);
      }
      FixedZip.copy(draft, settings.referenceDate(), file);
    } finally {
      Files.delete(draft);
    }
  }

  /**
   * What the sheet of a table is called.
   *
   * @param table name of the table
   * @param language of the name
   * @return the name; that of the CSV file for a table that has no other
   */
  public static String sheetName(String table, Language language) {
    String[] names = NAMES.get(table);
    return names == null ? table : language.pick(names[0], names[1]);
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }

  private void write(OutputStream bytes) throws IOException {
    try (Workbook workbook = new Workbook(bytes, "Spreiding", "1.0")) {
      workbook.properties().setTitle(settings.title());
      cover(workbook);
      for (RunTable table : tableList) {
        sheet(workbook.newWorksheet(sheetName(table.name(), language)), table);
      }
    }
  }

  private void cover(Workbook workbook) {
    Worksheet sheet = workbook.newWorksheet(t("Voorblad", "Cover"));
    List<String[]> lineList = new ArrayList<>();
    lineList.add(
        pair(t("Concept-verdeelbesluit", "Draft distribution decision"), settings.cycle()));
    lineList.add(
        pair(
            t("Status", "Status"),
            t(
                "Dit is een concept: een berekening met redenen, geen besluit van de minister.",
                "This is a draft: a calculation with reasons, not a decision of the minister.")));
    if (!settings.syntheticFileList().isEmpty()) {
      lineList.add(
          pair(
              t("Let op: geen echte gegevens", "Note: not real data"),
              t("Synthetische bestanden: ", "Synthetic files: ")
                  + String.join(", ", settings.syntheticFileList())));
    }
    lineList.add(pair(t("Zaak", "Case"), settings.title() + " (" + settings.id() + ")"));
    lineList.add(pair(t("Peildatum", "Reference date"), settings.referenceDate().toString()));
    lineList.add(
        pair(t("Herkomst van de behoefte", "Source of the need"), settings.capacity().source()));
    lineList.add(
        pair(
            t("SHA-256 van de uitkomst (result.json)", "SHA-256 of the result (result.json)"),
            HashText.groups(sha256)));
    settings.noteList().forEach(note -> lineList.add(pair(t("Opmerking", "Note"), note)));
    for (RunTable table : tableList) {
      lineList.add(
          pair(
              t("Blad ", "Sheet ") + sheetName(table.name(), language),
              t("de tabel ", "the table ") + table.name() + ".csv"));
    }
    lineList.add(
        pair(
            t("Kolommen", "Columns"),
            t(
                "Wat een kolom betekent, staat in docs/formats.md van Spreiding.",
                "What a column means is in docs/formats.md of Spreiding.")));
    for (int row = 0; row < lineList.size(); row++) {
      sheet.value(row, 0, lineList.get(row)[0]);
      sheet.style(row, 0).bold().verticalAlignment("top").set();
      sheet.value(row, 1, shown(lineList.get(row)[1]));
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    }
    sheet.width(0, 38);
    sheet.width(1, 90);
  }

  private static String[] pair(String label, String value) {
    return new String[] {label, value};
  }

  private static void sheet(Worksheet sheet, RunTable table) {
    int columns = table.columnList().size();
    int[] width = new int[columns];
    for (int column = 0; column < columns; column++) {
      String name = table.columnList().get(column);
      sheet.value(0, column, name);
      sheet.style(0, column).bold().set();
      width[column] = name.length() + 3;
    }
    int row = 1;
    for (List<Cell> cells : table.rowList()) {
      for (int column = 0; column < columns; column++) {
        width[column] = Math.max(width[column], put(sheet, row, column, cells.get(column)));
      }
      row++;
    }
    for (int column = 0; column < columns; column++) {
      sheet.width(column, Math.min(WIDEST, width[column] + 1));
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, Math.max(row - 1, 1), columns - 1);
  }

  /** Writes a cell and says how many characters it takes. */
  private static int put(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Text text -> {
        String shown = shown(text.value());
        sheet.value(row, column, shown);
        return shown.length();
      }
      case Cell.Whole whole -> {
        return put(sheet, row, column, BigDecimal.valueOf(whole.value()));
      }
      case Cell.Decimal decimal -> {
        return put(sheet, row, column, decimal.value());
      }
      case Cell.Flag flag -> {
        sheet.value(row, column, flag.value());
        return 5;
      }
      case Cell.Empty empty -> {
        return 0;
      }
    }
  }

  /** Without characters that hide, and no longer than a cell can be. */
  private static String shown(String text) {
    String plain = PlainText.of(text);
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int end = LONGEST - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static int put(Worksheet sheet, int row, int column, BigDecimal number) {
    String text = number.toPlainString();
    if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
      sheet.value(row, column, text);
    } else {
      sheet.value(row, column, number);
      if (number.scale() > 0) {
        sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
      }
    }
    return text.length();
  }
}
