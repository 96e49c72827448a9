package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final TableSpec TWO = new TableSpec(List.of("a", "b"), List.of(), false);

  @TempDir Path directory;

  /** What a cell should be and where it should start, as the writer of the file counts it. */
  private record Expected(String value, SourceLocation at) {}

  @Test
  void findsEveryFieldInRandomFiles() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      char delimiter = random.nextBoolean() ? ',' : ';';
      StringBuilder text = new StringBuilder("a" + delimiter + "b\n");
      List<Expected> expectedList = new ArrayList<>();
      int line = 2;
      // Enough rows to cross the buffers of window and parser several times.
      int rows = random.nextInt(1500);
      for (int row = 0; row < rows; row++) {
        int column = 1;
        for (int field = 0; field < 2; field++) {
          String value = randomValue(random);
          String written = written(random, value, delimiter);
          expectedList.add(
              new Expected(CsvRow.trimmed(value), new SourceLocation("f.csv", line, column)));
          text.append(written).append(field == 0 ? String.valueOf(delimiter) : "");
          String[] part = written.split("\r\n|\r|\n", -1);
          line += part.length - 1;
          column = (part.length == 1 ? column : 1) + part[part.length - 1].length() + 1;
        }
        text.append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
        line++;
      }
      assertThat(read(text.toString())).as("seed " + seed).isEqualTo(expectedList);
    }
  }

  @Test
  void lastRowNeedsNoLineBreak() {
    assertThat(read("a,b\n1,\"2\"")).extracting(Expected::value).containsExactly("1", "2");
    assertThat(read("a,b\n1,")).extracting(Expected::value).containsExactly("1", "");
  }

  @Test
  void aQuoteInsideAnUnquotedFieldIsText() {
    assertThat(read("a,b\nx\"y,\"z\" \n")).extracting(Expected::value).containsExactly("x\"y", "z");
  }

  private List<Expected> read(String text) {
    CaseFiles.write(directory, "f.csv", text);
    IssueCollector issues = new IssueCollector();
    List<Expected> result = new ArrayList<>();
    SourceFile file = new SourceFile(directory.resolve("f.csv"), "f.csv");
    CsvTable.read(
        file,
        TWO,
        ReadLimits.DEFAULTS,
        issues,
        row -> {
          result.add(new Expected(row.text("a"), row.at("a")));
          result.add(new Expected(row.text("b"), row.at("b")));
        });
    assertThat(issues.errorCount()).isZero();
    return result;
  }

  private static String randomValue(Random random) {
    String alphabet = "ab é😀,;\"\n\r\t";
    StringBuilder result = new StringBuilder("x");
    int length = random.nextInt(100) == 0 ? 9000 : random.nextInt(12);
    int[] codePointArray = alphabet.codePoints().toArray();
    for (int i = 0; i < length; i++) {
      result.appendCodePoint(codePointArray[random.nextInt(codePointArray.length)]);
    }
    return result.toString();
  }

  private static String written(Random random, String value, char delimiter) {
    boolean plain =
        value.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
    return plain && random.nextBoolean() ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
