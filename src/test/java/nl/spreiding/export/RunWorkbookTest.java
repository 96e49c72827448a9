package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.export.html.ReportCases;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.model.Parameters;
import nl.spreiding.receipt.FileHash;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunWorkbookTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir private Path directory;

  private static CaseSettings settings() {
    return ReportCases.settings(10, 1, Parameters.DEFAULTS, List.of("locations.csv"));
  }

  private Map<String, List<List<Cell>>> read(Path file) throws IOException {
    Map<String, List<List<Cell>>> result = new LinkedHashMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<List<Cell>> rowList = new ArrayList<>();
        for (Row row : sheet.read()) {
          rowList.add(row.stream().toList());
        }
        result.put(sheet.getName(), rowList);
      }
    }
    return result;
  }

  /** What a cell of the CSV file should be: a number if every value of the column is one. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCellOfEveryTableOfTheRunIsInTheWorkbook(Language language) throws IOException {
    Path run = ExampleRun.directory(language.pick(ExampleRun.JUSTIFIED, ExampleRun.JUSTIFIED_EN));
    Map<String, List<List<Cell>>> sheets = read(run.resolve(RunWorkbook.NAME));
    List<String> tableList;
    try (Stream<Path> files = Files.list(run)) {
      tableList =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".csv"))
              .map(f -> f.substring(0, f.length() - 4))
              .toList();
    }
    assertThat(tableList).contains("distribution", "ledger");
    assertThat(sheets).hasSize(tableList.size() + 1);
    int compared = 0;
    for (String table : tableList) {
      String name = RunWorkbook.sheetName(table, language);
      assertThat(name).as("a table needs a name of its own in both languages").isNotEqualTo(table);
      compared += compare(name, run.resolve(table + ".csv"), sheets.get(name));
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static int compare(String name, Path csv, List<List<Cell>> rowList) throws IOException {
    int compared = 0;
    try (CSVParser parser =
        CSVParser.parse(csv, java.nio.charset.StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      List<CSVRecord> recordList = parser.getRecords();
      assertThat(rowList).as(name).hasSize(recordList.size());
      for (int row = 0; row < recordList.size(); row++) {
        CSVRecord expected = recordList.get(row);
        for (int column = 0; column < expected.size(); column++) {
          List<Cell> cells = rowList.get(row);
          Cell cell = column < cells.size() ? cells.get(column) : null;
          assertThat(text(cell))
              .as(name + " row " + row + " column " + column)
              .isEqualTo(plain(expected.get(column)));
          // A weight such as 1/2 is text, so those that are whole are too.
          boolean exact =
              recordList.getFirst().get(column).equals("weight") && rational(recordList, column);
          boolean number = cell != null && cell.getType() == CellType.NUMBER;
          assertThat(number)
              .as(name + " " + row + " " + expected.get(column))
              .isEqualTo(!exact && expected.get(column).matches("-?[0-9]+(\\.[0-9]+)?"));
          compared++;
        }
      }
    }
    return compared;
  }

  private static boolean rational(List<CSVRecord> recordList, int column) {
    return recordList.stream().anyMatch(r -> r.get(column).contains("/"));
  }

  private static String plain(String csv) {
    return csv.startsWith("'") && csv.length() > 1 && "=+-@".indexOf(csv.charAt(1)) >= 0
        ? csv.substring(1)
        : csv.matches("-?[0-9]+(\\.[0-9]+)?") ? number(new BigDecimal(csv)) : csv;
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell.asNumber());
      case BOOLEAN -> cell.asBoolean().toString();
      case EMPTY -> "";
      default -> cell.asString();
    };
  }

  @Test
  void theCoverSaysWhichResultItIsAndThatTheDataAreNotReal() throws IOException {
    Path run = ExampleRun.directory();
    String hash = FileHash.of("result.json", run.resolve("result.json")).sha256();
    List<String> cover =
        read(run.resolve(RunWorkbook.NAME)).get("Voorblad").stream()
            .flatMap(List::stream)
            .map(RunWorkbookTest::text)
            .toList();
    assertThat(cover)
        .contains(HashText.groups(hash), "Let op: geen echte gegevens", "Blad Verdeling")
        .anyMatch(c -> c.startsWith("Dit is een concept"));
    assertThat(HashText.groups(hash)).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
  }

  @Test
  void textIsNeverAFormulaAndCodesStayText() throws IOException {
    RunTable table =
        new RunTable(
            "surplus",
            List.of("from_code", "from", "places", "points"),
            List.of(
                List.of(
                    new nl.spreiding.export.Cell.Text("0363"),
                    new nl.spreiding.export.Cell.Text("=HYPERLINK(\"x\")\u202E\u0001"),
                    new nl.spreiding.export.Cell.Whole(-5),
                    new nl.spreiding.export.Cell.Decimal(new BigDecimal("123456789012.123456"))),
                List.of(
                    new nl.spreiding.export.Cell.Text("x".repeat(40_000)),
                    nl.spreiding.export.Cell.EMPTY,
                    new nl.spreiding.export.Cell.Flag(true),
                    new nl.spreiding.export.Cell.Decimal(new BigDecimal("0.000001")))));
    Path file = directory.resolve("x.xlsx");
    RunWorkbook.write(file, List.of(table), settings(), HASH, Language.EN);
    List<List<Cell>> rowList = read(file).get("Surplus");
    List<Cell> row = rowList.get(1);
    assertThat(row.get(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.get(1).getType()).isEqualTo(CellType.STRING);
    assertThat(row.get(1).getFormula()).isNull();
    assertThat(row.get(1).asString()).isEqualTo("=HYPERLINK(\"x\")\uFFFD\uFFFD");
    assertThat(row.get(2).asNumber()).isEqualByComparingTo("-5");
    // 18 digits: a spreadsheet would round it.
    assertThat(row.get(3).getType()).isEqualTo(CellType.STRING);
    assertThat(row.get(3).asString()).isEqualTo("123456789012.123456");
    assertThat(rowList.get(2).get(0).asString()).hasSize(32_767).endsWith("…");
    assertThat(rowList.get(2).get(3).asNumber()).isEqualByComparingTo("0.000001");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(sheet)
          .doesNotContain("<f>")
          .contains("<autoFilter ref=\"A1:D3\"")
          .contains("frozen");
    }
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws Exception {
    List<RunTable> tableList = List.of(new RunTable("grants", List.of("a"), List.of()));
    Path one = directory.resolve("1.xlsx");
    Path two = directory.resolve("2.xlsx");
    RunWorkbook.write(one, tableList, settings(), HASH, Language.NL);
    Thread.sleep(2_100); // The times in a zip file go by two seconds.
    RunWorkbook.write(two, tableList, settings(), HASH, Language.NL);
    assertThat(two).hasSameBinaryContentAs(one);
    try (ZipFile zip = new ZipFile(one.toFile())) {
      String properties =
          new String(zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes());
      assertThat(properties).contains(">" + LocalDate.of(2024, 12, 31) + "T00:00:00Z<");
    }
  }
}
