package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every issue code is triggered at least once, and the line printed is exact. */
class IssueCodesTest {
  /**
   * Codes that need more than files of a few lines, or are about other files than those of a case;
   * each has a test below, in {@code IssueCollectorTest}, {@code RunLoadingTest}, {@code
   * PlanReaderTest}, {@code SweepCaseTest} or {@code SchoolCalendarReaderTest}.
   */
  private static final List<String> BY_HAND =
      List.of(
          "E102", "E103", "E104", "E106", "E416", "E417", "E418", "E419", "E701", "E702", "E703",
          "E704", "E705", "E706", "E801", "E802", "E803", "E804", "E805", "E806", "E807", "E901",
          "W901");

  @TempDir Path directory;

  static List<CodeCase> all() throws IOException {
    return CodeCase.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void printsExactly(CodeCase codeCase) throws IOException {
    assertThat(codeCase.printed(directory)).containsExactlyElementsOf(codeCase.expectedList());
  }

  /** Renewed like the transcripts: {@code -DargLine=-Dgolden.renew=true}. */
  @Test
  void printsInDutchAsKept() throws IOException {
    StringBuilder printed = new StringBuilder();
    for (CodeCase codeCase : CodeCase.all()) {
      Path folder = Files.createDirectory(directory.resolve("case" + printed.length()));
      printed.append("=== ").append(codeCase.title()).append('\n');
      codeCase.printed(folder, Language.NL).forEach(l -> printed.append(l).append('\n'));
    }
    Path kept = Path.of("src/test/resources/golden/codes-nl.txt");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(kept, printed);
    }
    assertThat(printed).hasToString(Files.readString(kept));
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> testedSet = new TreeSet<>(CodeCase.firstLineByCode().keySet());
    testedSet.addAll(BY_HAND);
    assertThat(testedSet)
        .isEqualTo(
            Arrays.stream(IssueCode.values())
                .map(IssueCode::code)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aDirectoryInsteadOfAFileIsUnreadable() throws IOException {
    writeBase();
    Files.delete(directory.resolve("reports.csv"));
    Files.createDirectory(directory.resolve("reports.csv"));
    assertThat(errors(ReadLimits.DEFAULTS))
        .containsExactly(
            "reports.csv:0:0 E102 A file cannot be read (it is a directory) Make it a regular file that you may read.");
  }

  @Test
  void aFileAboveTheLimitIsNotRead() throws IOException {
    writeBase();
    long size = Files.size(directory.resolve("locations.csv"));
    assertThat(errors(new ReadLimits(size, 10_000))).isEmpty();
    assertThat(errors(new ReadLimits(size - 1, 10_000)))
        .containsExactly(
            "locations.csv:0:0 E103 A file is larger than the limit (limit: "
                + (size - 1)
                + " bytes) Check that it is the right file.");
  }

  @Test
  void aRowAboveTheLimitIsNotRead() throws IOException {
    writeBase();
    // The longest row of the base case is the header of locations.csv, line break included.
    String header = Files.readAllLines(directory.resolve("locations.csv")).getFirst() + "\n";
    assertThat(errors(new ReadLimits(10_000, header.length()))).isEmpty();
    assertThat(errors(new ReadLimits(10_000, header.length() - 1)))
        .containsExactly(
            "locations.csv:1:1 E104 A row or value is longer than the limit (limit: "
                + (header.length() - 1)
                + " characters) Check for a missing closing quote; the rest is not read.");
  }

  @Test
  void aRowWithoutEndDoesNotFillTheMemory() throws IOException {
    writeBase();
    Files.writeString(
        directory.resolve("reports.csv"),
        "municipality_code,regular,amv,special\n\"" + "x\n".repeat(400_000));
    assertThat(errors(new ReadLimits(10_000_000, 100_000)))
        .containsExactly(
            "reports.csv:2:1 E104 A row or value is longer than the limit (limit: 100000 characters)"
                + " Check for a missing closing quote; the rest is not read.");
  }

  @Test
  void aTextInJsonAboveTheLimitIsNotRead() throws IOException {
    writeBase();
    Files.writeString(
        directory.resolve("case.json"), "{\n \"id\": \"" + "x".repeat(50_000) + "\"}");
    assertThat(errors(new ReadLimits(1_000_000, 40_000)))
        .hasSize(1)
        .first()
        .asString()
        .contains(" E104 ");
  }

  @Test
  void aDirectoryThatIsNotThereIsReported() {
    Path missing = Path.of("no", "such", "case");
    assertThatThrownBy(() -> CaseReader.read(missing))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.issueList())
                    .extracting(Issue::toString)
                    .containsExactly(
                        "no/such/case:0:0 E106 There is no such case directory (no/such/case)"
                            + " Give the directory that holds case.json."));
  }

  @Test
  void exchangesCannotTakeAwayMoreThanIsDue() throws Exception {
    writeBase();
    LoadedCase loaded = CaseReader.read(directory);
    // Aa lends Bee 50 regular places: 50 fewer are due from Bee. With 50 due nothing is left, with
    // 49 there is one too few.
    ExchangeCheck.requireDueNotNegative(loaded, (municipality, task) -> 50);
    assertThatThrownBy(
            () -> ExchangeCheck.requireDueNotNegative(loaded, IssueCodesTest::fortyNineForBee))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.issueList())
                    .extracting(Issue::toString)
                    .containsExactly(
                        "exchanges.csv:2:1 E416 Exchanges take away more other than amv places than the 49 due from"
                            + " GM0002 (-1) Lower the number of places, or check from and to."));
  }

  private static long fortyNineForBee(MunicipalityCode municipality, TaskKind task) {
    return task == TaskKind.OTHER && municipality.value().equals("GM0002") ? 49 : 0;
  }

  private void writeBase() throws IOException {
    assertThat(CodeCase.all().getFirst().printed(directory)).isEmpty();
  }

  private List<String> errors(ReadLimits limits) {
    try {
      CaseReader.read(directory, limits);
      return List.of();
    } catch (InputException e) {
      return e.issueList().stream().map(Issue::toString).toList();
    }
  }
}
