package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCheckTest {
  private static final Tables.Table TABLE =
      new Tables.Table(
          "code,places,share_amv",
          new int[] {0},
          List.of(row("A", 1, "0.50"), row("B", 2, "1.25"), row("C", 3, "0.00")));

  private static Row row(String code, long places, String share) {
    return Row.of("code", code, "places", places, "shareAmv", new BigDecimal(share));
  }

  private static List<String> mismatches(String... lines) {
    return mismatches(String.join("\r\n", lines) + "\r\n");
  }

  private static List<String> mismatches(String text) {
    Findings findings = new Findings();
    new TableCheck(findings).compare("t.csv", text.getBytes(UTF_8), TABLE);
    return findings.mismatchList().stream()
        .map(m -> m.at() + " " + m.what() + " " + m.expected() + " " + m.found())
        .toList();
  }

  @Test
  void bothDialectsAgree() {
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "B,2,1.25", "C,3,0.00")).isEmpty();
    assertThat(mismatches("\uFEFFcode;places;share_amv", "A;1;0,50", "B;2;1,25", "C;3;0,00"))
        .isEmpty();
  }

  @Test
  void anotherCellIsNamedWithLineAndColumn() {
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "B,2,1.26", "C,3,0.00"))
        .containsExactly("t.csv:3:5 share_amv 1.25 1.26");
  }

  @Test
  void aRowTooFewAndTooManyIsOneMismatch() {
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "C,3,0.00"))
        .containsExactly("t.csv:1:1 row B,2,1.25 ");
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "B,2,1.25"))
        .containsExactly("t.csv:1:1 row C,3,0.00 ");
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "X,9,9", "B,2,1.25", "C,3,0.00"))
        .containsExactly("t.csv:3:1 row  X,9,9");
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "B,2,1.25", "C,3,0.00", "D,4,0.00"))
        .containsExactly("t.csv:5:1 row  D,4,0.00");
    assertThat(mismatches("code,places,share_amv\r\n")).hasSize(3);
  }

  @Test
  void aRowWithAnotherKeyIsComparedCellByCell() {
    assertThat(mismatches("code,places,share_amv", "A,1,0.50", "X,2,1.25", "C,3,0.00"))
        .containsExactly("t.csv:3:1 code B X");
  }

  @Test
  void headerFieldsAndLineEndsAreLookedAt() {
    assertThat(mismatches("code,place,share_amv", "A,1,0.50", "B,2,1.25", "C,3,0.00"))
        .containsExactly("t.csv:1:1 header code,places,share_amv code,place,share_amv");
    assertThat(mismatches("code,places,share_amv", "A,1,0.50,7", "B,2,1.25", "C,3,0.00"))
        .containsExactly("t.csv:2:1 fields 3 4");
    assertThat(mismatches("code,places,share_amv\nA,1,0.50\nB,2,1.25\nC,3,0.00\n"))
        .containsExactly("t.csv:1:1 line ends CR LF other");
    assertThat(mismatches("code,places,share_amv\r\nA,1,0.50\r\nB,2,1.25\r\nC,3,0.00"))
        .containsExactly("t.csv:1:1 line ends CR LF other");
  }

  /** A quoted field with separator, quote and line end in it; the row after it is on line 4. */
  @Test
  void quotesAndLinesAreCounted() {
    CsvSheet sheet = new CsvSheet("a,b\r\n\"x,\"\"y\r\nz\",2\r\n3,\r\n".getBytes(UTF_8));
    assertThat(sheet.header).containsExactly("a", "b");
    assertThat(sheet.endsWell).isTrue();
    assertThat(sheet.lines.getFirst().fields()).containsExactly("x,\"y\r\nz", "2");
    assertThat(sheet.lines.getFirst().number()).isEqualTo(2);
    assertThat(sheet.lines.get(1).fields()).containsExactly("3", "");
    assertThat(sheet.lines.get(1).number()).isEqualTo(4);
    assertThat(sheet.lines.get(1).columns()).containsExactly(1, 3);
    assertThat(new CsvSheet(new byte[0]).header).isEmpty();
    assertThat(new CsvSheet("a\rb\r\n".getBytes(UTF_8)).endsWell).isFalse();
    assertThat(new CsvSheet("a\r".getBytes(UTF_8)).endsWell).isFalse();
    CsvSheet open = new CsvSheet("a\r\n\"x\"".getBytes(UTF_8));
    assertThat(open.endsWell).isFalse();
    assertThat(open.lines.getFirst().fields()).containsExactly("x");
    // The second line of the first field is y", so that what follows starts at its fourth
    // character.
    CsvSheet broken = new CsvSheet("a,b\r\n\"x\ny\",2\r\n".getBytes(UTF_8));
    assertThat(broken.lines.getFirst().columns()).containsExactly(1, 4);
  }

  @Test
  void cellsAreWrittenSoThatASpreadsheetDoesNotRunThem() {
    assertThat(TableCheck.cell("=1+1", false)).isEqualTo("'=1+1");
    assertThat(TableCheck.cell("", false)).isEmpty();
    assertThat(TableCheck.cell("a=1", false)).isEqualTo("a=1");
    assertThat(TableCheck.cell(null, true)).isEmpty();
    assertThat(TableCheck.cell(List.of(1, 2), true)).isEqualTo("1 2");
    assertThat(TableCheck.cell(new BigDecimal("1E+3"), false)).isEqualTo("1000");
    assertThat(TableCheck.cell(-5L, false)).isEqualTo("-5");
    assertThat(TableCheck.field("task_amv_now")).isEqualTo("taskAmvNow");
  }

  /** A row that is too short to have its key is no row of the table. */
  @Test
  void aRowWithoutItsKeyIsNone() {
    Tables.Table table = new Tables.Table("code,places", new int[] {1}, List.of(row("A", 1, "0")));
    Findings findings = new Findings();
    new TableCheck(findings).compare("t.csv", "code,places\r\nA\r\n".getBytes(UTF_8), table);
    assertThat(findings.mismatchList().stream().map(m -> m.what() + " " + m.found()))
        .containsExactly("fields 1");
  }
}
