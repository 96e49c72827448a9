package nl.spreiding.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;

/** {@code docs/codes.md} and the catalogue say the same. */
class IssueCodeDocumentTest {
  @Test
  void documentHoldsEveryCodeWithTheSameWords() throws IOException {
    List<String> rowList =
        Files.readAllLines(Path.of("docs", "codes.md")).stream()
            .filter(line -> line.matches("\\| [EW][0-9]{3} .*"))
            .toList();
    List<String> cellList =
        rowList.stream().map(row -> row.substring(0, row.indexOf(" | `"))).toList();
    assertThat(cellList)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(IssueCode.values())
                .map(
                    code ->
                        "| "
                            + code
                            + " | "
                            + code.meaning().in(Language.EN)
                            + " | "
                            + code.whatToDo().in(Language.EN))
                .toList());
    assertThat(rowList).allSatisfy(row -> assertThat(row).matches(".* \\| `[^`]+` \\|"));
  }

  @Test
  void codesAreUniqueAndWellFormed() {
    assertThat(IssueCode.values())
        .extracting(IssueCode::code)
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("[EW][0-9]{3}"));
    assertThat(IssueCode.FILE_MISSING.severity()).isEqualTo(Severity.ERROR);
    assertThat(IssueCode.COLUMN_UNKNOWN.severity()).isEqualTo(Severity.WARNING);
  }
}
