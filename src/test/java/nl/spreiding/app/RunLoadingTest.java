package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Language;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.solve.SearchLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run gives back the case, the problem and the decision it was made of, or says why not. */
class RunLoadingTest {
  private static final Path EXAMPLE = Path.of("data/example");
  private static final SearchLimits LIMITS = new SearchLimits(1, 200, Duration.ofMinutes(2), 2);

  @TempDir private Path temporary;
  private Path run;

  @BeforeEach
  void nameTheRun() {
    run = temporary.resolve("run");
  }

  private CaseOptions options(String what) throws Exception {
    Path scenario =
        write("one/what if é.json", "{\"type\": \"capacity\", \"total\": 1250, \"amv\": 100}");
    Path second =
        write(
            "two/what if é.json",
            "{\"type\": \"pinMunicipality\", \"municipality\": \"GM9001\", \"places\": 200}");
    Path weights = temporary.resolve("balanced");
    Files.writeString(weights, "{\"weights\": {\"CHILDREN_MOVED\": \"7/3\"}}");
    CaseOptions plain = CaseOptions.of(EXAMPLE);
    return switch (what) {
      case "plain" -> plain;
      case "scenario" -> new CaseOptions(EXAMPLE, List.of(scenario, second), null, null, null);
      case "weight set" -> new CaseOptions(EXAMPLE, List.of(), "children-first", null, null);
      case "weights file" -> new CaseOptions(EXAMPLE, List.of(), weights.toString(), null, null);
      case "quota scope" -> new CaseOptions(EXAMPLE, List.of(), null, null, QuotaScope.NATIONAL);
      case "baseline" -> new CaseOptions(EXAMPLE, List.of(), null, earlier(), null);
      default ->
          new CaseOptions(
              EXAMPLE,
              List.of(second, scenario),
              weights.toString(),
              earlier(),
              QuotaScope.MUNICIPALITY);
    };
  }

  private Path write(String name, String change) throws IOException {
    Path file = temporary.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file, "{\"author\": \"a\", \"reason\": \"r\", \"changes\": [" + change + "]}");
  }

  private Path earlier() throws Exception {
    Path directory = temporary.resolve("earlier");
    solve(CaseOptions.of(EXAMPLE), directory);
    return directory;
  }

  private static Outcome solve(CaseOptions options, Path out) throws Exception {
    return solve(options, out, SolveMethod.OPTIMAL);
  }

  private static Outcome solve(CaseOptions options, Path out, SolveMethod method) throws Exception {
    return SolveCase.solve(
            new SolveRequest(
                options, out, LIMITS, method, false, null, Language.NL, CsvDialect.EXCEL_NL, false),
            SolveProgress.SILENT)
        .results()
        .outcome();
  }

  /** Its shares may lie below the smallest size, which no other run's may. */
  @Test
  void referenceIsLoadedLikeAnyOther() throws Exception {
    Outcome solved = solve(CaseOptions.of(EXAMPLE), run, SolveMethod.PRO_RATA);
    assertThat(solved.reference()).isTrue();
    assertThat(RunLoading.load(run).distribution()).isEqualTo(solved.distribution());
    assertThat(RunLoading.load(run).ledger().score()).isEqualTo(solved.ledger().score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "scenario",
        "weight set",
        "weights file",
        "quota scope",
        "baseline",
        "all at once"
      })
  void loadingGivesWhatWasSolved(String what) throws Exception {
    Outcome solved = solve(options(what), run);
    LoadedRun loaded = RunLoading.load(run);
    assertThat(loaded.prepared().shelterCase()).isEqualTo(solved.shelterCase());
    assertThat(loaded.problem()).isEqualTo(solved.problem());
    assertThat(loaded.distribution()).isEqualTo(solved.distribution());
    assertThat(loaded.ledger().score()).isEqualTo(solved.ledger().score());
    assertThat(loaded.ledger().lineList()).isEqualTo(solved.ledger().lineList());
    if (!what.equals("plain")) {
      assertThat(loaded.prepared().shelterCase())
          .isNotEqualTo(CaseLoading.load(CaseOptions.of(EXAMPLE)).shelterCase());
    }
  }

  @Test
  void everyInputOfTheReceiptIsInTheRun() throws Exception {
    solve(options("all at once"), run);
    ObjectNode receipt = json("receipt.json");
    List<String> nameList =
        receipt.get("inputs").valueStream().map(file -> file.get("name").asString()).toList();
    assertThat(nameList)
        .contains(
            "case.json",
            "locations.csv",
            "baseline/distribution.csv",
            "scenario/01-what_if__.json",
            "scenario/02-what_if__.json",
            "weights/balanced");
    receipt
        .get("inputs")
        .forEach(
            file -> {
              String name = file.get("name").asString();
              FileHash copy = hash("input/" + name);
              assertThat(file.get("sha256").asString()).as(name).isEqualTo(copy.sha256());
              assertThat(outputsOf(receipt)).contains("input/" + name);
            });
    assertThat(outputsOf(receipt)).contains("input/options.json");
  }

  /** The earlier run is both the baseline and what is replaced. */
  @Test
  void aRunMayReplaceItsOwnBaseline() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    Outcome solved = solve(new CaseOptions(EXAMPLE, List.of(), null, run, null), run);
    assertThat(RunLoading.load(run).problem()).isEqualTo(solved.problem());
  }

  /** What was written once can be solved again from its own copies, with the same names. */
  @Test
  void theCopiesOfTheCopiesHaveTheSameNames() throws Exception {
    solve(options("all at once"), run);
    PreparedCase again = RunLoading.load(run).prepared();
    assertThat(again.fileByName().keySet())
        .isEqualTo(CaseLoading.load(options("all at once")).fileByName().keySet());
  }

  @Test
  void aDirectoryThatIsNotThere() {
    assertThat(issues(temporary.resolve("none")))
        .containsExactly(
            "none:0:0 E701 There is no such run directory (none) Give the directory that solve wrote.");
  }

  @Test
  void aDirectoryThatIsNoRun() {
    assertThat(issues(temporary))
        .containsExactly(
            "receipt.json:0:0 E702 A directory is no run that can be loaded again (no receipt.json)"
                + " Give a directory that solve wrote; a run without input/options.json must be solved again.");
  }

  @Test
  void aRunWithoutItsInput() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    change("receipt.json", text -> text.replace("input/options.json", "input/opties.json"));
    assertThat(issues(run)).singleElement().asString().contains("receipt.json:0:0 E702 ");
  }

  @Test
  void everyChangedMissingAndAddedFileIsTold() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    change("input/reports.csv", text -> text + " ");
    change("result.json", text -> text + " ");
    Files.delete(run.resolve("input/exchanges.csv"));
    Files.writeString(run.resolve("input/extra.csv"), "x");
    Path locations = run.resolve("input/locations.csv");
    Files.delete(locations);
    Files.createSymbolicLink(locations, EXAMPLE.resolve("locations.csv").toAbsolutePath());
    assertThat(issues(run))
        .containsExactly(
            changed("input/extra.csv", "not in the receipt"),
            changed("input/locations.csv", "changed"),
            changed("input/reports.csv", "changed"),
            "receipt.json:0:0 E703 A file that the receipt tells of is missing (input/exchanges.csv)"
                + " Restore the file, or solve again.",
            changed("result.json", "changed"));
  }

  private static String changed(String file, String how) {
    return file
        + ":0:0 E703 A file of a run is not what its receipt says ("
        + how
        + ") Restore the file, or solve again.";
  }

  @Test
  void aReceiptThatIsNone() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    change("receipt.json", text -> "[]");
    assertThat(issues(run)).singleElement().asString().contains("receipt.json:1:1 E504 ");
    change("receipt.json", text -> "{\"outputs\": [7, {\"name\": \"result.json\"}]}");
    assertThat(issues(run)).extracting(line -> line.split(" ")[1]).contains("E504", "E505");
  }

  @Test
  void optionsCannotReachOutsideTheRun() throws Exception {
    solve(options("scenario"), run);
    changeWithReceipt(
        "input/options.json",
        root -> root.putArray("scenarios").add("../../one/what if é.json").add("scenario/none"));
    changeWithReceipt("input/options.json", root -> root.put("quotaScope", "PROVINCE"));
    changeWithReceipt("input/options.json", root -> root.put("weightSet", "equal").put("x", 1));
    assertThat(issues(run))
        .extracting(line -> line.split(" ")[1])
        .containsExactlyInAnyOrder("E101", "E101", "E308", "E503", "E508");
  }

  @Test
  void aDecisionThatDoesNotFit() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    changeWithReceipt(
        "result.json",
        root -> {
          ObjectNode first = (ObjectNode) root.get("locations").get(0);
          first.put("places", 1);
          ObjectNode second = (ObjectNode) root.get("locations").get(1);
          second.put("id", "L999");
          ObjectNode third = (ObjectNode) root.get("locations").get(2);
          third.setAll((ObjectNode) root.get("locations").get(3));
        });
    assertThat(issues(run))
        .hasSize(3)
        .allMatch(line -> line.matches("result.json:[1-9]\\d*:\\d+ E704 The decision gives .*"))
        .anyMatch(line -> line.contains("a number it cannot have (1)"))
        .anyMatch(line -> line.contains("what is not in the case (L999)"))
        .anyMatch(line -> line.contains("two numbers ("));
  }

  @Test
  void aDecisionThatIsNotComplete() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    changeWithReceipt("result.json", root -> ((ObjectNode) root).withArray("locations").remove(0));
    assertThat(issues(run))
        .singleElement()
        .asString()
        .contains("E704 The decision gives no number");
  }

  @Test
  void aScoreThatIsNotThatOfTheDecision() throws Exception {
    Outcome solved = solve(CaseOptions.of(EXAMPLE), run);
    long soft = solved.ledger().score().softMicro();
    changeWithReceipt(
        "result.json", root -> ((ObjectNode) root.get("score")).put("softMicro", soft - 1));
    assertThat(issues(run))
        .singleElement()
        .asString()
        .matches(
            "result.json:\\d+:\\d+ E706 The decision comes to another score, hard/medium/soft micro-points"
                + " \\(0/\\d+/"
                + soft
                + " instead of 0/\\d+/"
                + (soft - 1)
                + "\\) Use the version that its receipt names, or solve again.");
  }

  /** Another version of the program may have another set of the same name. */
  @Test
  void weightsThatAreNotThoseOfTheResult() throws Exception {
    solve(CaseOptions.of(EXAMPLE), run);
    changeWithReceipt(
        "result.json",
        root -> ((ObjectNode) root.get("weights").get("values")).put("COST", "1/1000"));
    assertThat(issues(run))
        .singleElement()
        .asString()
        .matches(
            "result.json:\\d+:\\d+ E705 The input of a run does not give the case that its result tells of"
                + " \\(weights\\) Use the version that its receipt names, or solve again.");
  }

  private List<String> issues(Path directory) {
    List<String> lineList = new java.util.ArrayList<>();
    assertThatThrownBy(() -> RunLoading.load(directory))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> e.issueList().stream().map(Issue::toString).forEach(lineList::add));
    return lineList.stream()
        .map(line -> line.replace(run + "/", "").replace(temporary + "/", ""))
        .toList();
  }

  private void change(String name, java.util.function.UnaryOperator<String> edit)
      throws IOException {
    Path file = run.resolve(name);
    Files.writeString(file, edit.apply(Files.readString(file)));
  }

  /** Changes a file, and its hash in the receipt. */
  private void changeWithReceipt(String name, Consumer<ObjectNode> edit) throws IOException {
    ObjectNode root = json(name);
    edit.accept(root);
    JsonMapper mapper = JsonMapper.shared();
    Files.writeString(run.resolve(name), mapper.writeValueAsString(root));
    ObjectNode receipt = json("receipt.json");
    FileHash hash = hash(name);
    receipt
        .get("outputs")
        .forEach(
            file -> {
              if (file.get("name").asString().equals(name)) {
                ((ObjectNode) file).put("bytes", hash.bytes()).put("sha256", hash.sha256());
              }
            });
    Files.writeString(run.resolve("receipt.json"), mapper.writeValueAsString(receipt));
  }

  private ObjectNode json(String name) throws IOException {
    return (ObjectNode) JsonMapper.shared().readTree(Files.readString(run.resolve(name)));
  }

  private FileHash hash(String name) {
    try {
      return FileHash.of(name, run.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> outputsOf(ObjectNode receipt) {
    return receipt.get("outputs").valueStream().map(f -> f.get("name").asString()).toList();
  }
}
