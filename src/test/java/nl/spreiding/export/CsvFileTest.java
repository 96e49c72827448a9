package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @TempDir Path directory;

  private String write(CsvDialect dialect, String... text) throws IOException {
    List<Column<String>> columns =
        List.of(Column.whole("n", String::length), Column.text("text", t -> t));
    Path file = directory.resolve("file.csv");
    new CsvFile(dialect).write(file, columns, Arrays.asList(text));
    return Files.readString(file);
  }

  @Test
  void rowsEndWithCarriageReturnAndLineFeed() throws IOException {
    assertThat(write(CsvDialect.RFC4180, "a", "b")).isEqualTo("n,text\r\n1,a\r\n1,b\r\n");
  }

  @Test
  void quotesDoubledAndSeparatorAndLineBreaksQuoted() throws IOException {
    assertThat(write(CsvDialect.RFC4180, "a \"b\"", "c,d", "e\r\nf"))
        .isEqualTo("n,text\r\n5,\"a \"\"b\"\"\"\r\n3,\"c,d\"\r\n4,\"e\r\nf\"\r\n");
  }

  @Test
  void excelDialectHasMarkSemicolonAndDecimalComma() throws IOException {
    List<Column<String>> columns =
        List.of(
            Column.decimal("x", BigDecimal::new),
            Column.text("text", t -> "a;b,c"),
            Column.flag("f", t -> true));
    Path file = directory.resolve("file.csv");
    new CsvFile(CsvDialect.EXCEL_NL).write(file, columns, List.of("-1.50"));
    assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(Files.readString(file)).isEqualTo("\uFEFFx;text;f\r\n-1,50;\"a;b,c\";true\r\n");
  }

  @Test
  void decimalsAreNeverWrittenWithAnExponent() throws IOException {
    List<Column<String>> columns = List.of(Column.decimal("x", BigDecimal::new));
    Path file = directory.resolve("file.csv");
    new CsvFile(CsvDialect.RFC4180).write(file, columns, List.of("1E+3", "1E-9"));
    assertThat(Files.readString(file)).isEqualTo("x\r\n1000\r\n0.000000001\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
  void textThatLooksLikeAFormulaGetsAnApostrophe(String text) throws IOException {
    write(CsvDialect.RFC4180, text);
    assertThat(read().get(1).get(1)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'s-Gravenhage", "Súdwest-Fryslân", "a=b", "", " x", "\"", "x ", "日本", "a-b"})
  void otherTextComesBackAsItWas(String text) throws IOException {
    write(CsvDialect.RFC4180, text);
    assertThat(read().get(1).get(1)).isEqualTo(text);
  }

  @Test
  void negativeNumbersKeepTheirSign() throws IOException {
    List<Column<String>> columns = List.of(Column.whole("n", t -> -5));
    Path file = directory.resolve("file.csv");
    new CsvFile(CsvDialect.RFC4180).write(file, columns, List.of("x"));
    assertThat(Files.readString(file)).isEqualTo("n\r\n-5\r\n");
  }

  @Test
  void existingFileIsNotOverwritten() throws IOException {
    write(CsvDialect.RFC4180, "a");
    assertThatThrownBy(() -> write(CsvDialect.RFC4180, "b"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void dialectsHaveNames() {
    assertThat(CsvDialect.ofText("excel-nl")).contains(CsvDialect.EXCEL_NL);
    assertThat(CsvDialect.ofText("rfc4180")).contains(CsvDialect.RFC4180);
    assertThat(CsvDialect.ofText("excel")).isEmpty();
  }

  private List<CSVRecord> read() throws IOException {
    try (var reader =
        Files.newBufferedReader(directory.resolve("file.csv"), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.parse(reader).getRecords();
    }
  }
}
