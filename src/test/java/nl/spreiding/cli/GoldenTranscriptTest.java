package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every command as typed, with what it prints on stdout and stderr and its exit code, compared with
 * a kept transcript. To renew the transcripts after a wanted change: {@code mvn test
 * -Dtest=GoldenTranscriptTest -DargLine=-Dgolden.renew=true}, then read the difference.
 */
class GoldenTranscriptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir private Path temporary;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "help                | --help",
        "no-command          | ''",
        "unknown-command     | distribute data/example",
        "check-help          | check --help",
        "solve-help          | solve --help",
        "indicate-help       | indicate --help",
        "generate-help       | generate --help",
        "schema-help         | schema --help",
        "range-help          | range --help",
        "compare-help        | compare --help",
        "why-not-help        | why-not --help",
        "explain-help        | explain --help",
        "audit-help          | audit --help",
        "audit-no-run        | audit OUT/none",
        "what-if-help        | what-if --help",
        "what-if-no-scenario | what-if OUT/run",
        "compare-no-run      | compare OUT/none OUT/none",
        "solve-pro-rata      | solve data/example --method pro-rata --out OUT/run",
        "solve-bad-method    | solve data/example --method best --out OUT/run",
        "check               | check data/example",
        "check-en            | check data/example --lang en",
        "check-missing       | check data/no-such-case",
        "check-broken        | check src/test/resources/golden/broken-case",
        "indicate            | indicate data/example",
        "indicate-en         | indicate data/example --lang en",
        "indicate-one        | indicate data/example --municipality GM9001",
        "indicate-unknown    | indicate data/example --municipality GM0000",
        "solve               | solve data/example --out OUT/run --moves 20000",
        "solve-en            | solve data/example --out OUT/run --moves 20000 --lang en",
        "solve-no-prove      | solve data/example --out OUT/run --moves 20000 --no-prove",
        "solve-prove         | solve data/example --out OUT/run --moves 0 --prove --lang en",
        "solve-no-out        | solve data/example",
        "solve-bad-moves     | solve data/example --out OUT/run --moves -1",
        "solve-bad-time      | solve data/example --out OUT/run --time soon",
        "solve-bad-weights   | solve data/example --out OUT/run --weights no-such-set",
        "solve-within-alone  | solve data/example --out OUT/run --within 2%",
        "solve-justify-alone | solve data/example --out OUT/run --justify --no-prove",
        "solve-broken        | solve src/test/resources/golden/broken-case --out OUT/run",
        "solve-impossible    | solve src/test/resources/golden/impossible-case --out OUT/run --moves 1000",
        "solve-impossible-en | solve src/test/resources/golden/impossible-case --out OUT/run --moves 1000 --lang en",
        "solve-pin           | solve data/example --scenario src/test/resources/golden/pin.json --out OUT/run --moves 20000",
        "solve-foreign-dir   | solve data/example --out src/test/resources/golden --moves 0",
        "generate-no-seed    | generate --out OUT/case",
        "schema-unknown      | schema no-such-schema",
        "range-no-run        | range OUT/none",
        "sweep               | sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep",
        "sweep-shard-en      | sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep --shard 2/4 --lang en",
        "sweep-broken-plan   | sweep data/example --plan src/test/resources/golden/sweep-plan-broken.json --out OUT/sweep",
        "sweep-no-plan       | sweep data/example --out OUT/sweep",
        "sweep-bad-shard     | sweep data/example --plan src/test/resources/golden/sweep-plan.json --out OUT/sweep --shard 5/4",
        "sweep-merge-none    | sweep --merge OUT/none --out OUT/sweep",
      })
  void transcript(String name, String arguments) throws IOException {
    isAsKept(name, run(arguments));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "range               | range OUT/run",
        "range-en            | range OUT/run --lang en --within 1/300",
        "range-one           | range OUT/run GM9007",
        "range-one-en        | range OUT/run Terschelvliet --within 0% --lang en",
        "range-json          | range OUT/run GM9007 --json",
        "range-csv           | range OUT/run GM9007 --dialect excel-nl",
        "range-unknown       | range OUT/run Amsterdam",
        "range-bad-within    | range OUT/run --within 1",
        "range-two-forms     | range OUT/run --json --dialect excel-nl",
        "explain             | explain OUT/run GM9001",
        "explain-en          | explain OUT/run Terschelvliet --lang en",
        "explain-unknown     | explain OUT/run GM0000",
        "why-not             | why-not OUT/run GM9001 264",
        "why-not-en          | why-not OUT/run 's-Gravenwoude 0 --lang en",
        "why-not-impossible  | why-not OUT/run GM9007 1",
        "why-not-same        | why-not OUT/run GM9001 260",
        "why-not-negative    | why-not OUT/run GM9001 -1",
        "why-not-unknown     | why-not OUT/run Amsterdam 1",
        "audit               | audit OUT/run",
        "audit-en            | audit OUT/run --lang en",
        "audit-json          | audit OUT/run --json",
        "audit-paper         | audit OUT/run --paper GM9001",
        "audit-paper-en      | audit OUT/run --paper GM9010 --lang en",
        "audit-paper-unknown | audit OUT/run --paper GM0000",
        "audit-two-forms     | audit OUT/run --paper GM9001 --json",
        "what-if             | what-if OUT/run --scenario src/test/resources/golden/pin.json --moves 1000",
        "what-if-en          | what-if OUT/run --scenario src/test/resources/golden/pin.json --moves 1000 --lang en --out OUT/then",
        "what-if-bad-moves   | what-if OUT/run --scenario src/test/resources/golden/pin.json --moves -1",
      })
  void transcriptOfWhatIsAskedOfARun(String name, String arguments) throws IOException {
    run("solve data/example --out OUT/run --moves 0");
    isAsKept(name, run(arguments));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "compare             | compare OUT/run OUT/other",
        "compare-reversed-en | compare OUT/other OUT/run --lang en",
        "compare-same        | compare OUT/run OUT/run",
        "compare-csv         | compare OUT/run OUT/other --dialect rfc4180",
        "compare-two-forms   | compare OUT/run OUT/other --json --dialect excel-nl",
      })
  void transcriptOfTheComparisonOfTwoRuns(String name, String arguments) throws IOException {
    run("solve data/example --out OUT/run --moves 0");
    run("solve data/example --out OUT/other --moves 0 --quota-scope municipality");
    isAsKept(name, run(arguments));
  }

  /**
   * Without a proof the decision need not be the best: the ranges say relative to what they are.
   */
  @Test
  void transcriptOfTheRangesOfARunThatIsNotTheBest() throws IOException {
    run("solve data/example --out OUT/run --moves 0 --no-prove");
    isAsKept("range-no-prove", run("range OUT/run GM9001"));
  }

  @Test
  void transcriptOfARunThatWasTamperedWith() throws IOException {
    run("solve data/example --out OUT/run --moves 0");
    Files.writeString(temporary.resolve("run/input/reports.csv"), "x");
    Files.writeString(temporary.resolve("run/input/extra.csv"), "x");
    isAsKept("range-tampered", run("range OUT/run"));
  }

  @Test
  void transcriptOfTheAuditOfARunThatWasTamperedWith() throws IOException {
    run("solve data/example --out OUT/run --moves 0");
    Path table = temporary.resolve("run/provinces.csv");
    Files.writeString(table, Files.readString(table).replace("674,56,674", "674,56,675"));
    isAsKept("audit-tampered", run("audit OUT/run"));
    isAsKept("audit-tampered-en", run("audit OUT/run --lang en"));
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

  /** With a justification; one thread and several give the same bytes in every file. */
  @Test
  void tablesOfAJustificationAreAsKept() throws IOException {
    run("solve data/example --out OUT/one --moves 0 --justify --within 2% --threads 1");
    for (String table : List.of("alternatives.csv", "room.csv", "effective-weights.csv")) {
      Path file = GOLDEN.resolve("example-" + table);
      String actual = Files.readString(temporary.resolve("one").resolve(table));
      if (Boolean.getBoolean("golden.renew")) {
        Files.writeString(file, actual);
      }
      assertThat(actual).as(table).isEqualTo(Files.readString(file));
    }
    assertThat(Files.readString(temporary.resolve("one/report/GM9001.html")))
        .contains("2% meer punten")
        .doesNotContain("why-not RUN");
    run("solve data/example --out OUT/two --moves 0 --justify --within 2% --threads 2");
    sameBytes("one", "two");
    assertThat(run("range OUT/one GM9001 --within 2%")).contains("exit code 0");
    run("solve data/example --out OUT/plain --moves 0");
    assertThat(temporary.resolve("plain/alternatives.csv")).doesNotExist();
    assertThat(Files.readString(temporary.resolve("plain/distribution.csv")))
        .isEqualTo(Files.readString(temporary.resolve("one/distribution.csv")));
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
  }

  /** The transcript of one command; the temporary directory is called OUT in it. */
  private String run(String arguments) {
    List<String> argumentList = new ArrayList<>();
    for (String argument : arguments.strip().split(" +")) {
      if (!argument.isEmpty()) {
        argumentList.add(argument.replace("OUT", temporary.toString()));
      }
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(argumentList.toArray(String[]::new));
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
    return transcript
        .replace(temporary.toString(), "OUT")
        .replace(Path.of("").toAbsolutePath().toString(), "HERE")
        .replace("\r\n", "\n");
  }
}
