package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.SweepDirectory;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.Shard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep gives the same bytes whatever the order, the threads and the shards. */
class SweepCaseTest {
  private static final Path EXAMPLE = Path.of("data", "example");
  private static final RangeProgress SILENT = (done, total) -> {};

  @TempDir Path directory;
  private Path plan;

  @BeforeEach
  void writePlan() throws IOException {
    plan = directory.resolve("plan.json");
    // Six combinations. The third weighting is the first under another name, so that four differ.
    Files.writeString(
        plan,
        """
        {"weights": ["balanced", "fewest-locations", {"id": "again", "base": "balanced"}],
         "capacities": ["case", {"total": 1500, "amv": 150}], "moves": 0}
        """);
  }

  private SweepAnswer sweep(String out, @Nullable String shard, int threads) throws Exception {
    return SweepCase.sweep(
        new SweepRequest(
            EXAMPLE,
            plan,
            directory.resolve(out),
            shard == null ? null : Shard.parse(shard).orElseThrow(),
            threads,
            Language.NL),
        SILENT);
  }

  private SortedMap<String, String> files(String out) throws IOException {
    SortedMap<String, String> map = new TreeMap<>();
    for (FileHash file : FileHash.ofDirectory(directory.resolve(out))) {
      if (!file.name().equals(SweepDirectory.TIMINGS)) {
        map.put(file.name(), file.sha256());
      }
    }
    return map;
  }

  private Path firstRun(String out) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(out).resolve(SweepDirectory.RUNS))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void threadsDoNotChangeAByteAndEqualRunsAreDoneOnce() throws Exception {
    SweepAnswer answer = sweep("one", null, 1);
    assertThat(answer.count().cells()).isEqualTo(6);
    assertThat(answer.count().runs()).isEqualTo(4);
    assertThat(answer.count().done()).isEqualTo(4);
    sweep("three", null, 3);
    assertThat(files("three")).isEqualTo(files("one"));
    assertThat(files("one")).containsKeys("runs.csv", "numbers.csv", "sweep.json");
    assertThat(Files.readAllLines(directory.resolve("one").resolve("runs.csv"))).hasSize(7);
  }

  @Test
  void mergedShardsAreOneRun() throws Exception {
    sweep("whole", null, 2);
    sweep("a", "1/3", 1);
    sweep("b", "2/3", 2);
    sweep("c", "3/3", 1);
    assertThat(files("a")).doesNotContainKey("runs.csv");
    SweepAnswer merged =
        SweepCase.merge(
            List.of(directory.resolve("c"), directory.resolve("a"), directory.resolve("b")),
            directory.resolve("merged"),
            Language.NL);
    assertThat(merged.count().runs()).isEqualTo(4);
    assertThat(files("merged")).isEqualTo(files("whole"));
  }

  @Test
  void whatIsThereIsNotDoneAgainAndWhatIsDamagedIs() throws Exception {
    sweep("out", null, 2);
    SortedMap<String, String> before = files("out");
    assertThat(sweep("out", null, 2).count().done()).isZero();
    Path run = firstRun("out");
    String text = Files.readString(run);
    // One digit of one number: still JSON, but not what was written.
    Files.writeString(run, text.replaceFirst("\"softMicro\" : (\\d)", "\"softMicro\" : 9$1"));
    assertThat(Files.readString(run)).isNotEqualTo(text);
    SweepAnswer changed = sweep("out", null, 2);
    assertThat(changed.count().done()).isEqualTo(1);
    assertThat(changed.messageList())
        .containsExactly(
            new Bilingual(
                run.toRealPath() + " was beschadigd; de berekening is opnieuw gedaan.",
                run.toRealPath() + " was damaged; the run was done again."));
    assertThat(files("out")).isEqualTo(before);
    Files.writeString(run, text.substring(0, text.length() / 2));
    assertThat(sweep("out", null, 2).count().done()).isEqualTo(1);
    assertThat(files("out")).isEqualTo(before);
  }

  @Test
  void aResultOfOtherInputsIsNotTakenOver() throws Exception {
    sweep("out", null, 2);
    Files.writeString(plan, Files.readString(plan).replace("1500", "1501"));
    // Two of the four runs have another total now.
    assertThat(sweep("out", null, 2).count().done()).isEqualTo(2);
    sweep("fresh", null, 2);
    SortedMap<String, String> resumed = files("out");
    // The runs of the earlier plan stay, and belong to nothing.
    resumed.keySet().retainAll(files("fresh").keySet());
    assertThat(resumed).isEqualTo(files("fresh"));
    assertThat(files("out")).hasSize(files("fresh").size() + 2);
    // The same run under another name of another sweep is not that run.
    Path run = firstRun("out");
    Path other = run.resolveSibling("0".repeat(64) + ".json");
    Files.copy(run, other);
    assertThat(nl.spreiding.export.SweepRunFile.read(other, "0".repeat(64))).isEmpty();
  }

  @Test
  void shardsMustBeOfTheSameSweepAndComplete() throws Exception {
    sweep("a", "1/2", 1);
    sweep("b", "2/2", 1);
    assertThat(mergeErrors("a"))
        .containsExactly(
            directory.resolve("out")
                + ":0:0 E806 Runs of a sweep are missing (2 of 4, the first is run 2) Run the shard again that they belong to, or name its directory too.");
    assertThat(mergeErrors("none")).singleElement().asString().contains(" E804 ");
    Path damaged = firstRun("b");
    Files.writeString(damaged, "{}");
    assertThat(mergeErrors("a", "b")).first().asString().contains(damaged + ":0:0 E805 ");
    Files.writeString(plan, Files.readString(plan).replace("1500", "1501"));
    sweep("other", "2/2", 1);
    assertThat(mergeErrors("a", "other"))
        .containsExactly(
            directory.resolve("other")
                + ":0:0 E807 Two shards are not of the same sweep (input/plan.json) Use the same case, plan and version for every shard.");
  }

  private List<String> mergeErrors(String... shards) throws Exception {
    List<Path> list = Stream.of(shards).map(directory::resolve).toList();
    try {
      SweepCase.merge(list, directory.resolve("out"), Language.NL);
      return List.of();
    } catch (InputException e) {
      return e.issueList().stream().map(Issue::toString).toList();
    }
  }

  @Test
  void aRunThatMissesATaskIsRecordedAndTheRestGoesOn() throws Exception {
    // No municipality may have more than 1 place per 1,000 inhabitants: far below the task.
    Files.writeString(
        directory.resolve("cap.json"),
        """
        {"author": "A", "reason": "r",
         "changes": [{"type": "parameter", "name": "maxPlacesPer1000", "value": "1"}]}
        """);
    Files.writeString(plan, "{\"scenarios\": [\"case\", \"cap.json\"], \"moves\": 0}");
    SweepAnswer answer = sweep("out", null, 2);
    assertThat(answer.complete()).isFalse();
    assertThat(answer.count().count(RunStatus.MET)).isEqualTo(1);
    assertThat(answer.count().count(RunStatus.SHORT)).isEqualTo(1);
  }

  @Test
  void aScenarioThatDoesNotFitIsAnErrorOfThePlan() throws Exception {
    Files.writeString(
        directory.resolve("bad.json"),
        """
        {"author": "A", "reason": "r",
         "changes": [{"type": "pinMunicipality", "municipality": "GM0001", "places": 4}]}
        """);
    Files.writeString(plan, "{\"scenarios\": [\"case\", \"bad.json\"], \"moves\": 0}");
    assertThatThrownBy(() -> sweep("out", null, 2)).isInstanceOf(InputException.class);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void aSecondProcessAndSomebodyElsesDirectoryAreRefused() throws Exception {
    Path out = directory.resolve("out");
    try (SweepDirectory held = SweepDirectory.open(out, new TreeMap<>())) {
      assertThat(held.path()).exists();
      assertThatThrownBy(() -> sweep("out", null, 1))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("O105 Another run is writing this output directory");
    }
    Files.createDirectory(directory.resolve("mine"));
    Files.writeString(directory.resolve("mine").resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> sweep("mine", null, 1))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("O103");
    assertThat(directory.resolve("mine")).isDirectoryContaining("glob:**/letter.txt");
  }
}
