package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook of a cover and a table made by hand, and what can be wrong with it. */
class WorkbookCheckTest {
  private static final String HASH = "0123 4567";
  private static final String HEADER =
      row(1, text("A", 1, "code") + text("B", 1, "places") + text("C", 1, "in_use"));
  private static final String SHEET =
      HEADER
          + row(2, text("A", 2, "X") + number("B", 2, "12") + "<c r=\"C2\" t=\"b\"><v>1</v></c>")
          + row(3, text("A", 3, "Y") + number("B", 3, "0.5"));
  private static final String COVER =
      row(1, text("A", 1, "Test case (test)") + text("B", 1, "2025-2026"))
          + row(2, text("A", 2, "SHA-256") + text("B", 2, HASH))
          + row(3, text("A", 3, "Made for a test. 2024-12-31"));

  private static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  private static String text(String column, int row, String text) {
    return "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(column, row, text);
  }

  private static String number(String column, int row, String number) {
    return "<c r=\"%s%d\"><v>%s</v></c>".formatted(column, row, number);
  }

  private static Map<String, String> parts(String cover, String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("docProps/core.xml", "<a>2024-12-31T00:00:00Z</a>");
    parts.put("xl/worksheets/sheet1.xml", "<sheetData>" + cover + "</sheetData>");
    parts.put("xl/worksheets/sheet2.xml", "<sheetData>" + sheet + "</sheetData>");
    return parts;
  }

  private static byte[] workbook(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static Tables.Table table(Object first, Object second) {
    return new Tables.Table(
        "code,places,in_use",
        new int[] {0},
        List.of(
            Row.of("code", "X", "places", first, "inUse", true),
            Row.of("code", "Y", "places", second, "inUse", null)));
  }

  private static List<String> mismatches(Map<String, String> parts, Tables.Table table)
      throws IOException {
    return texts(findings(parts, table));
  }

  private static Findings findings(Map<String, String> parts, Tables.Table table)
      throws IOException {
    return findings(workbook(parts), table);
  }

  private static Findings findings(byte[] workbook, Tables.Table table) {
    Findings findings = new Findings();
    Recount recount =
        new Recount(Cases.of(100, 0).municipality("GM0001", "A", "PV20", 1_000).build());
    Map<String, Tables.Table> tables = new TreeMap<>(Map.of("t.csv", table));
    new WorkbookCheck(findings).check(workbook, tables, recount, "01234567");
    return findings;
  }

  private static List<String> texts(Findings findings) {
    return findings.mismatchList().stream()
        .map(m -> m.at().line() + " " + m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  private static List<String> mismatches(String sheet) throws IOException {
    return mismatches(parts(COVER, sheet), table(12L, new BigDecimal("0.50")));
  }

  /**
   * Five cells and the hash on the cover; that the second sheet is a table, its number of rows, two
   * rows of three cells and no more; the day.
   */
  @Test
  void everyCellIsChecked() throws IOException {
    Findings findings = findings(parts(COVER, SHEET), table(12L, new BigDecimal("0.50")));
    assertThat(texts(findings)).isEmpty();
    assertThat(findings.checks()).isEqualTo(5 + 1 + 1 + 1 + 2 * (3 + 1) + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">12< | >13< | 2 sheet2 places (12) (13)",
        ">12< | >-12< | 2 sheet2 places (12) (-12)",
        ">12< | >12.0000000000000000001< | 2 sheet2 places (12) (12.0000000000000000001)",
        ">12< | >0x12< | 2 sheet2 places (12) (0x12)",
        ">X< | >Z< | 2 sheet2 code (X) (Z)",
        ">1</v></c></row><row r=\"3\"> | >0</v></c></row><row r=\"3\"> | 2 sheet2 in_use (true) (false)",
        ">0.5< | >0.51< | 3 sheet2 places (0.50) (0.51)",
        ">0.5< | >5E-2< | 3 sheet2 places (0.50) (5E-2)",
      })
  void anotherCellIsNamed(String part, String other, String mismatch) throws IOException {
    assertThat(SHEET).contains(part);
    assertThat(mismatches(SHEET.replace(part, other))).containsExactly(mismatch);
  }

  @Test
  void numbersAreComparedByValueAndByType() throws IOException {
    assertThat(mismatches(SHEET.replace(">0.5<", ">5E-1<"))).isEmpty();
    assertThat(mismatches(SHEET.replace(">12<", ">12.0<"))).isEmpty();
    assertThat(mismatches(SHEET.replace(number("B", 2, "12"), text("B", 2, "12"))))
        .containsExactly("2 sheet2 places (12) (12)");
    assertThat(mismatches(SHEET.replace(text("A", 2, "X"), number("A", 2, "X"))))
        .containsExactly("2 sheet2 code (X) (X)");
    assertThat(mismatches(SHEET.replace(number("B", 2, "12"), "")))
        .containsExactly("2 sheet2 places (12) ()");
    assertThat(mismatches(SHEET.replace("</v></c></row><row r=\"3\">", "</v></c></row><row>")))
        .isEmpty();
    String more = SHEET.replace(">0.5</v></c>", ">0.5</v></c>" + text("C", 3, "x"));
    assertThat(mismatches(more)).containsExactly("3 sheet2 in_use () (x)");
    Map<String, String> zero = parts(COVER, SHEET.replace(">0.5<", ">-0<"));
    assertThat(mismatches(zero, table(12L, 0L))).containsExactly("3 sheet2 places (0) (-0)");
  }

  /** Fifteen digits are kept as a number, sixteen as a text. */
  @Test
  void numbersThatAreTooLongAreTexts() throws IOException {
    Map<String, String> fifteen = parts(COVER, SHEET.replace(">12<", ">123456789012345<"));
    assertThat(mismatches(fifteen, table(123_456_789_012_345L, new BigDecimal("0.50")))).isEmpty();
    Tables.Table long16 = table(1_234_567_890_123_456L, new BigDecimal("0.50"));
    String sixteen = SHEET.replace(number("B", 2, "12"), text("B", 2, "1234567890123456"));
    assertThat(mismatches(parts(COVER, sixteen), long16)).isEmpty();
    Map<String, String> number = parts(COVER, SHEET.replace(">12<", ">1234567890123456<"));
    assertThat(mismatches(number, long16)).hasSize(1);
    Tables.Table list = table(List.of("a", "b"), new BigDecimal("0.50"));
    String joined = SHEET.replace(number("B", 2, "12"), text("B", 2, "a b"));
    assertThat(mismatches(parts(COVER, joined), list)).isEmpty();
  }

  /** A cell holds 32,767 characters; a longer text is cut off, with dots. */
  @Test
  void textsThatAreTooLongAreCut() throws IOException {
    String most = "x".repeat(32_767);
    String exactly = SHEET.replace(number("B", 2, "12"), text("B", 2, most));
    assertThat(mismatches(parts(COVER, exactly), table(most, new BigDecimal("0.50")))).isEmpty();
    String cut = SHEET.replace(number("B", 2, "12"), text("B", 2, "x".repeat(32_766) + "…"));
    assertThat(mismatches(parts(COVER, cut), table(most + "y", new BigDecimal("0.50")))).isEmpty();
  }

  @Test
  void rowsAndCellsTooManyAreNamed() throws IOException {
    assertThat(mismatches(SHEET + row(4, text("A", 4, "Z"))))
        .containsExactly("0 sheet2 (3 rows) (4)");
    assertThat(mismatches(SHEET.substring(0, SHEET.indexOf("<row r=\"3\">"))))
        .containsExactly("0 sheet2 (3 rows) (2)");
    assertThat(mismatches(SHEET.replace(">0.5</v></c>", ">0.5</v></c>" + text("D", 3, "x"))))
        .containsExactly("3 sheet2 (no more cells) (Y,0.5,x)");
  }

  @Test
  void sheetsAreTablesAndTablesSheets() throws IOException {
    String other = SHEET.replace("code", "kode");
    assertThat(mismatches(other))
        .containsExactly(
            "1 sheet2 (the columns of a table) (kode,places,in_use)",
            "0 workbook (a sheet for t.csv) ()");
    assertThat(mismatches("")).hasSize(2).contains("1 sheet2 (the columns of a table) ()");
    Map<String, String> twice = parts(COVER, SHEET);
    twice.put("xl/worksheets/sheet3.xml", "<sheetData>" + SHEET + "</sheetData>");
    assertThat(mismatches(twice, table(12L, new BigDecimal("0.50"))))
        .containsExactly("1 sheet3 (the columns of a table) (code,places,in_use)");
  }

  @Test
  void theCoverHasFactsOfTheCaseOnly() throws IOException {
    Tables.Table table = table(12L, new BigDecimal("0.50"));
    assertThat(mismatches(parts(COVER.replace("2025-2026", "2025-2027"), SHEET), table))
        .containsExactly("1 sheet1 (facts of the case) (2025-2027)");
    assertThat(mismatches(parts(COVER.replace("2024-12-31", "2024-12-30"), SHEET), table))
        .containsExactly("3 sheet1 (facts of the case) ( 2024-12-30)");
    assertThat(mismatches(parts(COVER.replace(HASH, "0123 4568"), SHEET), table))
        .containsExactly(
            "2 sheet1 (facts of the case) (0123 4568)", "0 sheet1 (SHA-256 of result.json) ()");
    Map<String, String> day = parts(COVER, SHEET);
    day.put("docProps/core.xml", "<a>2024-12-30T00:00:00Z</a>");
    assertThat(mismatches(day, table))
        .containsExactly("1 docProps/core.xml (2024-12-31T00:00:00Z<) (another day)");
    day.remove("docProps/core.xml");
    assertThat(mismatches(day, table)).hasSize(1);
  }

  @Test
  void noWorkbookIsAFinding() throws IOException {
    Tables.Table table = table(12L, new BigDecimal("0.50"));
    Findings findings = findings(workbook(parts(COVER, "<row>")), table);
    assertThat(findings.mismatchList()).hasSize(1);
    assertThat(findings.mismatchList().getFirst().expected()).isEqualTo("readable");
    assertThat(findings.mismatchList().getFirst().found()).contains("cannot be read");
  }

  /** Shared strings, columns beyond Z, spaces between the tags, a number in its own type. */
  @Test
  void cellsAreReadByTheirColumn() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("xl/sharedStrings.xml", "<sst><si><t>one</t></si> <si><t>t</t><t>wo</t></si></sst>");
    parts.put(
        "xl/worksheets/sheet12.xml",
        "<d><row> <c r=\"A1\" t=\"s\"> <v>1</v></c></row><row/><row>".replace("> <v>", "><v>")
            + "\n<c r=\"Z3\" t=\"s\"><v>0</v></c><c r=\"AA3\" t=\"n\"><v>7</v></c>"
            + "<c r=\"AB3\" t=\"b\"><v>0</v></c><c r=\"BA3\"/></row></d>");
    WorkbookSheets sheets = new WorkbookSheets(workbook(parts));
    assertThat(sheets.rowsBySheet).containsOnlyKeys(12);
    List<Map<Integer, WorkbookSheets.Cell>> rows = sheets.rowsBySheet.get(12);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).isEqualTo(Map.of(0, new WorkbookSheets.Cell("two", false)));
    assertThat(rows.get(1)).isEmpty();
    assertThat(rows.get(2))
        .isEqualTo(
            Map.of(
                25, new WorkbookSheets.Cell("one", false),
                26, new WorkbookSheets.Cell("7", true),
                27, new WorkbookSheets.Cell("false", false)));
    assertThat(sheets.parts).containsOnlyKeys("xl/sharedStrings.xml", "xl/worksheets/sheet12.xml");
  }

  @Test
  void aSharedTextThatIsNotThereIsUnreadable() {
    Map<String, String> parts =
        Map.of("xl/worksheets/sheet2.xml", "<d><row><c r=\"A1\" t=\"s\"><v>3</v></c></row></d>");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new WorkbookSheets(workbook(parts)))
        .withMessageStartingWith("The workbook cannot be read");
  }

  /** The longest fact first: a title with the cycle in it; and names of files with digits. */
  @Test
  void factsOfTheCoverMayHoldEachOther() throws IOException {
    ShelterCase c = Cases.of(100, 0).municipality("GM0001", "A", "PV20", 1_000).build();
    CaseSettings s = c.settings();
    CaseSettings titled =
        new CaseSettings(
            s.id(),
            "Case 2025-2026, part 9",
            s.cycle(),
            s.referenceDate(),
            s.countsUntil(),
            s.capacity(),
            s.parameters(),
            s.weights(),
            List.of("a1.csv"),
            s.noteList());
    String cover =
        row(1, text("A", 1, "Case 2025-2026, part 9 (test): a1.csv") + text("B", 1, HASH));
    Findings findings = new Findings();
    new WorkbookCheck(findings)
        .check(workbook(parts(cover, SHEET)), Map.of(), new Recount(c.with(titled)), "01234567");
    assertThat(texts(findings))
        .containsExactly("1 sheet2 (the columns of a table) (code,places,in_use)");
  }

  private static WorkbookSheets sheet(String before, String value) throws IOException {
    String cell = "<d><row><c r=\"A1\"><v>" + value + "</v></c></row></d>";
    return new WorkbookSheets(workbook(Map.of("xl/worksheets/sheet2.xml", before + cell)));
  }

  /** No definitions of a document's own: an entity is not filled in. Marked text is text. */
  @Test
  void partsAreReadWithoutDefinitions() throws IOException {
    assertThat(sheet("", "1<![CDATA[2]]>3").rowsBySheet.get(2))
        .containsExactly(Map.of(0, new WorkbookSheets.Cell("123", true)));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> sheet("<!DOCTYPE d [<!ENTITY x \"7\">]>", "&x;"));
  }

  @Test
  void aWorkbookThatIsTooLargeIsNotRead() throws IOException {
    byte[] workbook = workbook(Map.of("a", "12345", "b", "67890"));
    assertThat(new WorkbookSheets(workbook, 11).parts).hasSize(2);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new WorkbookSheets(workbook, 10))
        .withMessage("The workbook is larger than the limit.");
  }
}
