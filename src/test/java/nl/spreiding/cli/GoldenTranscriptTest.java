package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.spreiding.model.Language;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command as typed, with what it prints on stdout and stderr and its exit code, compared with
 * a kept transcript: as typed, in Dutch, and with {@code --lang en}. To renew the transcripts after
 * a wanted change: {@code mvn test -Dtest=GoldenTranscriptTest -DargLine=-Dgolden.renew=true}, then
 * read the difference.
 */
class GoldenTranscriptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String RUN = "data/example --moves 0";
  private static final String OTHER = "data/example --moves 0 --quota-scope municipality";
  private static final Pattern EXIT_CODE = Pattern.compile("(?m)^--- exit code (\\d)$");
  private static final Pattern SAME_IN_BOTH =
      Pattern.compile(
          "(?!indicate).*(--json|--dialect|^schema [a-z]\\S*$|^generate-completion$).*");

  @TempDir private Path temporary;

  /** Directories by what they are called in a transcript; nothing is written to them. */
  private final Map<String, Path> runByName = new LinkedHashMap<>();

  static Stream<String> commands() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Main.commandLine(nowhere, nowhere, Language.NL).getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfEveryCommand(String command) throws IOException {
    transcript(command + "-help", command + " --help");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "help                | --help",
        "no-command          | ''",
        "unknown-command     | distribute data/example",
        "near-command        | slove",
        "unknown-option      | check data/example --fast",
        "unexpected-argument | check data/example data/nl-2024",
        "no-argument         | check",
        "no-arguments        | why-not",
        "no-value            | solve data/example --out",
        "twice               | check data/example --weights balanced --weights balanced",
        "value-for-a-flag    | audit OUT/none --json=yes",
        "bad-scope           | check data/example --quota-scope europe",
        "bad-dialect         | compare OUT/none OUT/none --dialect excel",
        "bad-threads         | range OUT/none --threads 0",
        "bad-number          | why-not OUT/none GM9001 many",
        "audit-no-run        | audit OUT/none",
        "what-if-no-scenario | what-if OUT/none",
        "compare-no-run      | compare OUT/none OUT/none",
        "solve-pro-rata      | solve data/example --method pro-rata --out OUT/run",
        "solve-bad-method    | solve data/example --method best --out OUT/run",
        "check               | check data/example",
        "check-missing       | check data/no-such-case",
        "check-broken        | check src/test/resources/golden/broken-case",
        "indicate            | indicate data/example",
        "indicate-json       | indicate data/example --json",
        "indicate-one        | indicate data/example --municipality GM9001",
        "indicate-unknown    | indicate data/example --municipality GM0000",
        "indicate-two-forms  | indicate data/example --municipality GM9001 --json=true",
        "solve               | solve data/example --out OUT/run --moves 20000",
        "solve-no-prove      | solve data/example --out OUT/run --moves 20000 --no-prove",
        "solve-prove         | solve data/example --out OUT/run --moves 0 --prove",
        "solve-no-out        | solve data/example",
        "solve-bad-moves     | solve data/example --out OUT/run --moves -1",
        "solve-bad-time      | solve data/example --out OUT/run --time soon",
        "solve-no-time       | solve data/example --out OUT/run --time 0s",
        "solve-bad-weights   | solve data/example --out OUT/run --weights no-such-set",
        "solve-within-alone  | solve data/example --out OUT/run --within 2%",
        "solve-justify-alone | solve data/example --out OUT/run --justify --no-prove",
        "solve-broken        | solve src/test/resources/golden/broken-case --out OUT/run",
        "solve-impossible    | solve src/test/resources/golden/impossible-case --out OUT/run --moves 1000",
        "solve-pin           | solve data/example --scenario src/test/resources/golden/pin.json --out OUT/run --moves 20000",
        "solve-foreign-dir   | solve data/example --out src/test/resources/golden --moves 0",
        "generate            | generate --seed 1 --from data/example --out OUT/case",
        "generate-no-seed    | generate --out OUT/case",
        "generate-bad-scale  | generate --seed 1 --scale 0 --out OUT/case",
        "generate-foreign    | generate --seed 1 --from data/example --out src/test/resources/golden",
        "schema              | schema options",
        "schema-unknown      | schema no-such-schema",
        "completion          | generate-completion",
        "range-no-run        | range OUT/none",
        "sweep               | sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep",
        "sweep-shard         | sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep --shard 2/4",
        "sweep-broken-plan   | sweep data/example --plan src/test/resources/golden/sweep-plan-broken.json --out OUT/sweep",
        "sweep-no-plan       | sweep data/example --out OUT/sweep",
        "sweep-bad-shard     | sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep --shard 5/4",
        "sweep-merge-none    | sweep --merge OUT/none --out OUT/sweep",
        "sweep-merge-case    | sweep data/example --merge OUT/none --out OUT/sweep",
      })
  void transcriptOf(String name, String arguments) throws IOException {
    transcript(name, arguments);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "range               | range OUT/run",
        "range-fraction      | range OUT/run --within 1/300",
        "range-one           | range OUT/run GM9007",
        "range-named         | range OUT/run Terschelvliet --within 0%",
        "range-json          | range OUT/run GM9007 --json",
        "range-csv           | range OUT/run GM9007 --dialect excel-nl",
        "range-unknown       | range OUT/run Amsterdam",
        "range-bad-within    | range OUT/run --within 1",
        "range-two-forms     | range OUT/run --json --dialect=excel-nl --threads 1",
        "explain             | explain OUT/run GM9001",
        "explain-named       | explain OUT/run Terschelvliet",
        "explain-unknown     | explain OUT/run GM0000",
        "why-not             | why-not OUT/run GM9001 264",
        "why-not-named       | why-not OUT/run 's-Gravenwoude 0",
        "why-not-impossible  | why-not OUT/run GM9007 1",
        "why-not-same        | why-not OUT/run GM9001 260",
        "why-not-negative    | why-not OUT/run GM9001 -1",
        "why-not-unknown     | why-not OUT/run Amsterdam 1",
        "why-not-json        | why-not OUT/run GM9007 1 --json",
        "audit               | audit OUT/run",
        "audit-json          | audit OUT/run --json",
        "audit-paper         | audit OUT/run --paper GM9001",
        "audit-paper-other   | audit OUT/run --paper GM9010",
        "audit-paper-unknown | audit OUT/run --paper GM0000",
        "audit-two-forms     | audit OUT/run --json --paper GM9001",
        "what-if             | what-if OUT/run --scenario src/test/resources/golden/pin.json --moves 1000",
        "what-if-out         | what-if OUT/run --scenario src/test/resources/golden/pin.json --moves 1000 --out OUT/then",
        "what-if-bad-moves   | what-if OUT/run --scenario src/test/resources/golden/pin.json --moves -1",
        "compare             | compare OUT/run OUT/other",
        "compare-reversed    | compare OUT/other OUT/run",
        "compare-out         | compare OUT/run OUT/other --out OUT/compare",
        "compare-same        | compare OUT/run OUT/run",
        "compare-csv         | compare OUT/run OUT/other --dialect rfc4180",
        "compare-two-forms   | compare OUT/run OUT/other --json --dialect excel-nl",
      })
  void transcriptOfWhatIsAskedOfARun(String name, String arguments) throws IOException {
    runByName.put("OUT/run", ExampleRun.directory(RUN));
    runByName.put("OUT/other", ExampleRun.directory(OTHER));
    transcript(name, arguments);
  }

  /**
   * Without a proof the decision need not be the best: the ranges say relative to what they are.
   */
  @Test
  void transcriptOfTheRangesOfARunThatIsNotTheBest() throws IOException {
    runByName.put("OUT/run", ExampleRun.directory(RUN + " --no-prove"));
    transcript("range-no-prove", "range OUT/run GM9001");
  }

  @Test
  void transcriptOfARunThatWasTamperedWith() throws IOException {
    copyOfTheRun();
    Files.writeString(temporary.resolve("run/input/reports.csv"), "x");
    Files.writeString(temporary.resolve("run/input/extra.csv"), "x");
    transcript("range-tampered", "range OUT/run");
  }

  @Test
  void transcriptOfTheAuditOfARunThatWasTamperedWith() throws IOException {
    copyOfTheRun();
    Path table = temporary.resolve("run/provinces.csv");
    Files.writeString(table, Files.readString(table).replace("674,56,674", "674,56,675"));
    transcript("audit-tampered", "audit OUT/run");
  }

  private void copyOfTheRun() throws IOException {
    FileUtils.copyDirectory(ExampleRun.directory(RUN).toFile(), temporary.resolve("run").toFile());
  }

  /** A language that there is not: then it is the usual one. */
  @Test
  void transcriptOfAnUnknownLanguage() throws IOException {
    isAsKept("bad-language", run("check data/example --lang fr"));
  }

  /** A fault of the program itself, wherever it is: here in what receives the output. */
  @Test
  void transcriptOfAnInternalFault() throws IOException {
    transcript("internal-fault", "check data/example", () -> new Receiver(true));
  }

  @Test
  void transcriptOfAFullDiskBehindStdout() throws IOException {
    transcript("stdout-full", "check data/example", () -> new Receiver(false));
  }

  /** Takes nothing. */
  private static final class Receiver extends Writer {
    private final boolean wrong;

    Receiver(boolean wrong) {
      this.wrong = wrong;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      if (wrong) {
        throw new IllegalStateException("a fault made for this test");
      }
      throw new IOException("no space left");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return "";
    }
  }

  /** The tables of a sweep that hold no commit and so no key. */
  @Test
  void tablesOfASweepAreAsKept() throws IOException {
    run("sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep");
    for (String table :
        List.of(
            "numbers.csv", "monotonicity.csv", "sensitivity.csv", "flips.csv", "trade-offs.csv")) {
      isAsKept("sweep-" + table, Files.readString(temporary.resolve("sweep").resolve(table)));
    }
  }

  /** Read from the transcripts, which the other tests compare. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyExitCodeHasATranscript(Language language) throws IOException {
    Set<String> codeSet = new TreeSet<>();
    try (Stream<Path> list = Files.list(GOLDEN)) {
      for (Path file : list.filter(f -> f.toString().endsWith(".txt")).toList()) {
        if (file.toString().endsWith("-en.txt") == (language == Language.EN)) {
          EXIT_CODE.matcher(Files.readString(file)).results().forEach(r -> codeSet.add(r.group(1)));
        }
      }
    }
    assertThat(codeSet).containsExactly("0", "1", "2", "3", "4", "5", "6");
  }

  /** In Dutch, and in English; what is made for machines is the same in both. */
  private void transcript(String name, String arguments) throws IOException {
    transcript(name, arguments, StringWriter::new);
  }

  private void transcript(String name, String arguments, Supplier<Writer> stdout)
      throws IOException {
    String dutch = run(arguments, stdout.get());
    isAsKept(name, dutch);
    String english = run((arguments.strip() + " --lang en").strip(), stdout.get());
    boolean done = dutch.endsWith("--- exit code 0\n");
    if (done && SAME_IN_BOTH.matcher(arguments.strip()).matches()) {
      assertThat(english).isEqualTo(dutch.replaceFirst("\n", " --lang en\n"));
    } else {
      isAsKept(name + "-en", english);
    }
  }

  /**
   * Hashes differ with every change of what they are of; that they are right is tested elsewhere.
   */
  private static void isAsKept(String name, String printed) throws IOException {
    String actual = printed.replaceAll("\\b[0-9a-f]{64}\\b", "HASH");
    Path file = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  @Test
  void tablesOfTheExampleAreAsKept() throws IOException {
    run("solve data/example --out OUT/run --moves 20000");
    for (String table :
        List.of(
            "distribution.csv",
            "provinces.csv",
            "locations.csv",
            "balance.csv",
            "surplus.csv",
            "relocations.csv",
            "grants.csv",
            "ledger.csv",
            "fairness.csv",
            "density.csv")) {
      Path file = GOLDEN.resolve("example-" + table);
      String actual = Files.readString(temporary.resolve("run").resolve(table));
      if (Boolean.getBoolean("golden.renew")) {
        Files.writeString(file, actual);
      }
      assertThat(actual).as(table).isEqualTo(Files.readString(file));
    }
  }

  /** With a justification, in English and with a margin of its own. */
  @Test
  void tablesOfAJustificationAreAsKept() throws IOException {
    Path run = ExampleRun.directory(ExampleRun.JUSTIFIED_EN);
    for (String table : List.of("alternatives.csv", "room.csv", "effective-weights.csv")) {
      Path file = GOLDEN.resolve("example-" + table);
      String actual = Files.readString(run.resolve(table));
      if (Boolean.getBoolean("golden.renew")) {
        Files.writeString(file, actual);
      }
      assertThat(actual).as(table).isEqualTo(Files.readString(file));
    }
    assertThat(Files.readString(run.resolve("report/nl/GM9001.html")))
        .contains("2% meer punten")
        .doesNotContain("why-not RUN");
    runByName.put("OUT/run", run);
    assertThat(run("range OUT/run GM9001 --within 2%")).contains("exit code 0");
    Path plain = ExampleRun.directory("data/example --moves 0 --lang en");
    assertThat(plain.resolve("alternatives.csv")).doesNotExist();
    assertThat(plain.resolve("distribution.csv"))
        .hasSameBinaryContentAs(run.resolve("distribution.csv"));
  }

  private void sameBytes(String one, String two) throws IOException {
    List<Path> fileList;
    try (var walk = Files.walk(temporary.resolve(one))) {
      fileList = walk.filter(Files::isRegularFile).map(temporary.resolve(one)::relativize).toList();
    }
    assertThat(fileList).hasSizeGreaterThan(30);
    for (Path file : fileList) {
      assertThat(temporary.resolve(two).resolve(file))
          .hasSameBinaryContentAs(temporary.resolve(one).resolve(file));
    }
  }

  @Test
  void nothingIsWrittenWhenTheInputHasErrors() throws IOException {
    run("solve src/test/resources/golden/broken-case --out OUT/run");
    try (var list = Files.list(temporary)) {
      assertThat(list).isEmpty();
    }
  }

  @Test
  void sameInputSeedAndMovesGiveTheSameBytes() throws IOException {
    run("solve data/example --out OUT/one --moves 5000 --threads 1");
    run("solve data/example --out OUT/two --moves 5000 --threads 2");
    sameBytes("one", "two");
    run("solve data/example --out OUT/country1 --moves 5000 --threads 1 --quota-scope national");
    run("solve data/example --out OUT/country2 --moves 5000 --threads 2 --quota-scope national");
    sameBytes("country1", "country2");
  }

  private String run(String arguments) {
    return run(arguments, new StringWriter());
  }

  /** The transcript of one command; directories have the names that they have in the arguments. */
  private String run(String arguments, Writer out) {
    Map<String, Path> directoryByName = new LinkedHashMap<>(runByName);
    directoryByName.put("OUT", temporary);
    List<String> argumentList = new ArrayList<>();
    for (String argument : arguments.strip().split(" +")) {
      String actual = argument;
      for (Map.Entry<String, Path> entry : directoryByName.entrySet()) {
        actual = actual.replace(entry.getKey(), entry.getValue().toString());
      }
      if (!actual.isEmpty()) {
        argumentList.add(actual);
      }
    }
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            argumentList.toArray(String[]::new));
    String transcript =
        "$ spreiding "
            + arguments.strip()
            + "\n"
            + out
            + "--- stderr\n"
            + err
            + "--- exit code "
            + code
            + "\n";
    for (Map.Entry<String, Path> entry : directoryByName.entrySet()) {
      transcript = transcript.replace(entry.getValue().toString(), entry.getKey());
    }
    return transcript
        .replace(Path.of("").toAbsolutePath().toString(), "HERE")
        .replace("\r\n", "\n");
  }
}
