package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.compare.Reconsidered;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.WhatIfExport;
import nl.spreiding.export.WhatIfText;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Language;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.Site;
import nl.spreiding.receipt.Receipt;
import nl.spreiding.solve.SearchLimits;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What-if questions about runs of the example. */
class WhatIfTest {
  private static final ProvinceCode NORTH = new ProvinceCode("PV91");
  private static final ProvinceCode SOUTH = new ProvinceCode("PV92");
  private static final SearchLimits LIMITS = new SearchLimits(1, 2_000, Duration.ofMinutes(5), 2);
  private static final String TASK =
      "{\"type\": \"provincialTask\", \"province\": \"PV91\", \"places\": 780, \"amv\": 60}";

  @TempDir Path folder;
  private int files;

  private Path scenario(String... changes) throws Exception {
    Path file = folder.resolve("s" + files++ + ".json");
    Files.writeString(
        file,
        "{\"author\": \"a\", \"reason\": \"why\", \"changes\": ["
            + String.join(", ", changes)
            + "]}");
    return file;
  }

  private static LoadedRun run(String options) throws Exception {
    return RunLoading.load(ExampleRun.directory(("data/example --moves 0 " + options).strip()));
  }

  private WhatIfAnswer ask(LoadedRun run, String... changes) throws Exception {
    return WhatIf.of(run, LIMITS, SolveProgress.SILENT, () -> false)
        .ask(List.of(scenario(changes)));
  }

  /** Places by site, of one province. */
  private static Map<String, Long> places(Outcome outcome, ProvinceCode province) {
    return places(
        outcome.problem().siteList(), province, site -> outcome.distribution().places(site));
  }

  private static Map<String, Long> places(LoadedRun run, ProvinceCode province) {
    return places(run.problem().siteList(), province, site -> run.distribution().places(site));
  }

  private static Map<String, Long> places(
      List<Site> siteList, ProvinceCode province, java.util.function.ToLongFunction<Site> places) {
    Map<String, Long> map = new TreeMap<>();
    for (Site site : siteList) {
      if (site.municipality().province().code().equals(province)) {
        map.put(site.id(), places.applyAsLong(site));
      }
    }
    return map;
  }

  @Test
  void onlyTheProvinceConcernedIsDecidedAgainAndTheAnswerIsTheBest() throws Exception {
    LoadedRun run = run("");
    WhatIfAnswer answer = ask(run, TASK);
    Reconsidered reconsidered = answer.reconsidered();
    Outcome outcome = reconsidered.outcome();
    assertThat(reconsidered.concernedSet()).containsExactly(NORTH);
    assertThat(places(outcome, SOUTH)).isEqualTo(places(run, SOUTH));
    assertThat(places(outcome, NORTH)).isNotEqualTo(places(run, NORTH));
    assertThat(outcome.ledger().sum(ConstraintId.STABILITY)).isPositive();
    assertThat(outcome.method().foundBy()).contains(Finder.BASELINE, Finder.EXACT);

    // The whole country decided anew, close to the run, scores the same.
    Outcome whole =
        DecideCase.decide(
            answer.prepared(), LIMITS, SolveMethod.OPTIMAL, true, SolveProgress.SILENT);
    assertThat(outcome.ledger().score()).isEqualTo(whole.ledger().score());
    assertThat(outcome.proof().proven()).isTrue();
    assertThat(outcome.proof().bound()).isEqualTo(whole.proof().bound());
    assertThat(reconsidered.proofOfConcerned().proven()).isTrue();
  }

  @Test
  void aChangeThatConcernsNobodyChangesNothing() throws Exception {
    LoadedRun run = run("");
    Reconsidered answer =
        ask(run, "{\"type\": \"weight\", \"constraint\": \"STABILITY\", \"value\": 3}")
            .reconsidered();
    assertThat(answer.concernedSet()).isEmpty();
    assertThat(answer.outcome().distribution()).isEqualTo(run.distribution());
    assertThat(answer.outcome().proof().proven()).isTrue();
    assertThat(answer.outcome().method().foundBy()).containsExactly(Finder.BASELINE);
    assertThat(answer.proofOfConcerned()).isNull();
    assertThat(WhatIfText.of(answer, Language.EN))
        .contains("nothing; the changes concern no municipality")
        .contains("No figure changes.");
  }

  /** Not the type of the change decides, but what it changes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Across provinces.
        "{'type': 'exchange', 'from': 'GM9001', 'to': 'GM9008', 'kind': 'REGULAR', 'places': 5}|both",
        "{'type': 'exchange', 'from': 'GM9001', 'to': 'GM9002', 'kind': 'REGULAR', 'places': 5}|PV91",
        "{'type': 'pinLocation', 'location': 'E13', 'places': 20}|PV92",
        "{'type': 'weight', 'constraint': 'COST', 'value': '1/1000'}|both",
        "{'type': 'parameter', 'name': 'quotaScope', 'value': 'national'}|both",
        "{'type': 'inhabitants', 'municipality': 'GM9009', 'factor': '1.5'}|both",
        // The report of the case again.
        "{'type': 'report', 'municipality': 'GM9003', 'regular': 80, 'amv': 0, 'special': 0, 'likely': 80}|none",
        "{'type': 'report', 'municipality': 'GM9003', 'regular': 81, 'amv': 0, 'special': 0}|PV91"
      })
  void whatConcernsWhomIsSeenFromTheProblem(String changeAndAnswer) throws Exception {
    String[] part = changeAndAnswer.replace('\'', '"').split("\\|");
    LoadedRun run = run("");
    Reconsidered answer = ask(run, part[0]).reconsidered();
    assertThat(answer.concernedSet())
        .isEqualTo(
            switch (part[1]) {
              case "both" -> java.util.Set.of(NORTH, SOUTH);
              case "none" -> java.util.Set.of();
              default -> java.util.Set.of(new ProvinceCode(part[1]));
            });
    for (ProvinceCode province : List.of(NORTH, SOUTH)) {
      if (!answer.concernedSet().contains(province)) {
        assertThat(places(answer.outcome(), province)).isEqualTo(places(run, province));
      }
    }
    assertThat(answer.outcome().proof().proven()).isTrue();
  }

  @Test
  void aCountryThatSharesItsTaskIsConcernedAsAWhole() throws Exception {
    Reconsidered answer = ask(run("--quota-scope national"), TASK).reconsidered();
    assertThat(answer.concernedSet()).containsExactly(NORTH, SOUTH);
    assertThat(answer.outcome().proof().proven()).isTrue();
  }

  @Test
  void withoutAProofOfTheRunOnlyWhatIsDecidedAgainIsProven() throws Exception {
    Reconsidered answer = ask(run("--no-prove"), TASK).reconsidered();
    assertThat(answer.outcome().proof()).isNull();
    assertThat(answer.proofOfConcerned().proven()).isTrue();
    assertThat(WhatIfText.of(answer, Language.NL))
        .contains("niet bewezen optimaal")
        .contains("is op zichzelf bewezen optimaal; van wat bleef, is niet meer bewezen");
  }

  @Test
  void theGapOfTheRunStaysInTheBound() throws Exception {
    LoadedRun run = run("");
    LoadedRun withGap =
        new LoadedRun(
            run.prepared(),
            run.problem(),
            run.distribution(),
            run.ledger(),
            run.method(),
            run.resultSha256(),
            new nl.spreiding.problem.Score(0, 0, run.ledger().score().softMicro() - 7),
            run.directory(),
            run.options());
    assertThat(ask(withGap, TASK).reconsidered().outcome().proof().gapMicro()).isEqualTo(7);
  }

  @Test
  void shortageIsSaidAndEndsIncomplete() throws Exception {
    Reconsidered answer =
        ask(
                run(""),
                "{\"type\": \"provincialTask\", \"province\": \"PV92\", \"places\": 9000, \"amv\": 0}")
            .reconsidered();
    assertThat(answer.outcome().complete()).isFalse();
    assertThat(WhatIfText.of(answer, Language.EN)).contains(" medium, ");
  }

  @Test
  void thePracticeCanBeTheRunToo() throws Exception {
    LoadedRun run = run("--method pro-rata --quota-scope province");
    WhatIfAnswer answer = ask(run, TASK);
    assertThat(places(answer.reconsidered().outcome(), SOUTH)).isEqualTo(places(run, SOUTH));
    LoadedRun written = RunLoading.load(write(answer, "practice"));
    assertThat(places(written, SOUTH)).isEqualTo(places(run, SOUTH));
  }

  @Test
  void aWrittenAnswerIsARunAndCanBeAskedAgain() throws Exception {
    LoadedRun run = run("");
    WhatIfAnswer first = ask(run, TASK);
    Path out = write(first, "first");
    LoadedRun written = RunLoading.load(out);
    assertThat(written.distribution()).isEqualTo(first.reconsidered().outcome().distribution());
    assertThat(written.bound()).isEqualTo(first.reconsidered().outcome().proof().bound());
    assertThat(written.prepared().shelterCase().scenarioRecordList())
        .extracting(r -> r.file())
        .containsExactly("scenario/01-s0.json");
    assertThat(Files.readAllBytes(out.resolve("input/baseline/result.json")))
        .isEqualTo(Files.readAllBytes(run.directory().resolve("result.json")));

    // On top of the first: close to it, and the change of the first stays.
    WhatIfAnswer second =
        ask(written, "{\"type\": \"pinLocation\", \"location\": \"E13\", \"places\": 20}");
    assertThat(second.reconsidered().concernedSet()).containsExactly(SOUTH);
    assertThat(places(second.reconsidered().outcome(), NORTH)).isEqualTo(places(written, NORTH));
    assertThat(second.prepared().shelterCase().scenarioRecordList()).hasSize(2);
    assertThat(second.reconsidered().outcome().proof().proven()).isTrue();
    assertThat(RunLoading.load(write(second, "second")).distribution())
        .isEqualTo(second.reconsidered().outcome().distribution());
  }

  /** The run before was close to another run; with a lower price it may be left alone. */
  @Test
  void aLowerPriceOfDeviatingConcernsEverybody() throws Exception {
    Path out = write(ask(run(""), TASK), "first");
    LoadedRun run = RunLoading.load(out);
    assertThat(
            ask(run, "{\"type\": \"weight\", \"constraint\": \"STABILITY\", \"value\": \"1/8\"}")
                .reconsidered()
                .concernedSet())
        .containsExactly(NORTH, SOUTH);
    assertThat(
            ask(run, "{\"type\": \"weight\", \"constraint\": \"STABILITY\", \"value\": \"1/3\"}")
                .reconsidered()
                .concernedSet())
        .isEmpty();
  }

  @Test
  void sameRunAndScenariosGiveTheSameBytes() throws Exception {
    LoadedRun run = run("");
    Path file = scenario(TASK);
    Path one =
        write(WhatIf.of(run, LIMITS, SolveProgress.SILENT, () -> false).ask(List.of(file)), "one");
    SearchLimits oneThread = new SearchLimits(1, 2_000, Duration.ofMinutes(5), 1);
    Path two =
        write(
            WhatIf.of(run, oneThread, SolveProgress.SILENT, () -> false).ask(List.of(file)), "two");
    try (Stream<Path> walk = Files.walk(one)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        Path name = one.relativize(path);
        if (!name.toString().equals(Receipt.FILE_NAME)) {
          assertThat(Files.readAllBytes(path))
              .as(name.toString())
              .isEqualTo(Files.readAllBytes(two.resolve(name)));
        }
      }
    }
  }

  @Test
  void aTableThatIsNotThatOfTheRunIsRefused() throws Exception {
    Path copy = folder.resolve("copy");
    FileUtils.copyDirectory(run("").directory().toFile(), copy.toFile());
    Path table = copy.resolve("distribution.csv");
    Files.writeString(table, Files.readString(table).replaceFirst(",260,", ",261,"));
    LoadedRun run = RunLoading.load(copy);
    assertThatThrownBy(() -> ask(run, TASK))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> assertThat(e.issueList().toString()).contains("distribution.csv:0:0 E703"));
  }

  @Test
  void aQuestionCanBeCancelled() throws Exception {
    LoadedRun run = run("");
    Path file = scenario(TASK);
    assertThatThrownBy(
            () -> WhatIf.of(run, LIMITS, SolveProgress.SILENT, () -> true).ask(List.of(file)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void theAnswerForMachinesSaysTheSame() throws Exception {
    Reconsidered answer = ask(run(""), TASK).reconsidered();
    assertThat(WhatIfExport.json(answer))
        .contains("\"concerned\" : [\n    \"PV91\"\n  ]")
        .contains("\"proven\" : true");
  }

  private Path write(WhatIfAnswer answer, String name) throws Exception {
    Path out = folder.resolve(name);
    RunForm form = new RunForm(out, LIMITS, Language.NL, CsvDialect.RFC4180, false);
    WhatIf.write(answer, form, SolveProgress.SILENT);
    return out;
  }
}
