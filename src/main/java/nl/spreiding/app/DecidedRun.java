package nl.spreiding.app;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Counterfactual;
import nl.spreiding.compare.Reconsidered;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.CompareExport;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.RunContent;
import nl.spreiding.export.RunFiles;
import nl.spreiding.export.WhyNotExport;
import nl.spreiding.export.WhyNotText;
import nl.spreiding.export.html.ReportPages;
import nl.spreiding.export.workbench.WorkbenchDecision;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.solve.SearchLimits;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is looked at and asked about, whether or not its run directory was written. What
 * it answers is what the commands answer about that directory.
 */
public final class DecidedRun {
  private final LoadedRun loaded;
  private final Results results;
  private final SearchLimits limits;
  private final Language language;
  private final @Nullable SortedSet<ProvinceCode> concernedSet;
  private final @Nullable Proof proofOfConcerned;
  private @Nullable String resultSha256;
  private SoftReference<ReportPages> pages = new SoftReference<>(null);
  private SoftReference<WhyNot> whyNot = new SoftReference<>(null);

  private DecidedRun(
      LoadedRun loaded,
      Results results,
      SearchLimits limits,
      Language language,
      @Nullable SortedSet<ProvinceCode> concernedSet,
      @Nullable Proof proofOfConcerned,
      @Nullable String resultSha256) {
    this.loaded = loaded;
    this.results = results;
    this.limits = limits;
    this.language = language;
    this.concernedSet = concernedSet;
    this.proofOfConcerned = proofOfConcerned;
    this.resultSha256 = resultSha256;
  }

  /** A run that was just decided and written. */
  static DecidedRun written(
      LoadedRun loaded, SolveAnswer answer, SearchLimits limits, Language language) {
    return new DecidedRun(
        loaded, answer.results(), limits, language, null, null, answer.resultSha256());
  }

  /**
   * Decides this run again with changes, as {@code what-if} does.
   *
   * @param scenario the scenario file
   * @param answerLanguage language of the run that results
   * @param progress told how far it is
   * @param cancelled asked between the steps; true ends it
   * @return the decision with the changes
   * @throws InputException if the scenario has errors or does not fit the case
   */
  public DecidedRun decideAgain(
      Path scenario, Language answerLanguage, SolveProgress progress, BooleanSupplier cancelled)
      throws InputException {
    SearchLimits few =
        new SearchLimits(limits.seed(), WhatIf.DEFAULT_MOVES, limits.timeBrake(), limits.threads());
    WhatIfAnswer answer = WhatIf.of(loaded, few, progress, cancelled).ask(List.of(scenario));
    Reconsidered reconsidered = answer.reconsidered();
    Outcome outcome = RunWriting.explained(reconsidered.outcome(), few.threads());
    Proof proof = outcome.proof();
    LoadedRun changed =
        new LoadedRun(
            answer.prepared(),
            outcome.problem(),
            outcome.distribution(),
            outcome.ledger(),
            outcome.method(),
            "",
            proof == null ? null : proof.bound(),
            answer.options().caseDirectory(),
            answer.options());
    return new DecidedRun(
        changed,
        results(outcome),
        few,
        answerLanguage,
        reconsidered.concernedSet(),
        reconsidered.proofOfConcerned(),
        null);
  }

  private static Results results(Outcome outcome) throws InputException {
    return Results.of(
        outcome, LawValues.grantAmounts(outcome.shelterCase().settings().referenceDate()));
  }

  /**
   * Whether every task and every hard rule is met.
   *
   * @return false: something is missing; the decision says what
   */
  public boolean complete() {
    return results.outcome().complete();
  }

  /**
   * Language of the run.
   *
   * @return the main language of its report
   */
  public Language language() {
    return language;
  }

  /**
   * The decision in short.
   *
   * @param id what it is called
   * @param baseline what to compare its numbers with; null: nothing
   * @return one JSON document
   */
  public String decision(String id, @Nullable DecidedRun baseline) {
    return WorkbenchDecision.json(
        results,
        new WorkbenchDecision.Context(
            id,
            "done",
            true,
            language,
            concernedSet,
            proofOfConcerned,
            baseline == null ? null : baseline.results));
  }

  /**
   * What is known so far of a decision that is still sought, or was stopped.
   *
   * @param best the best so far
   * @param id what it is called
   * @param stopped whether nothing better will follow
   * @param answerLanguage language of the answer
   * @param baseline what to compare its numbers with; null: nothing
   * @return one JSON document
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public static String interim(
      InterimDecision best,
      String id,
      boolean stopped,
      Language answerLanguage,
      @Nullable DecidedRun baseline)
      throws InputException {
    return WorkbenchDecision.json(
        best.results(),
        new WorkbenchDecision.Context(
            id,
            stopped ? "stopped" : "running",
            stopped,
            answerLanguage,
            null,
            null,
            baseline == null ? null : baseline.results));
  }

  /**
   * What differs between another run and this one: what {@code compare OTHER THIS --json} prints.
   *
   * @param other the other run, side A
   * @return one JSON document
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public String compareWith(DecidedRun other) throws InputException {
    return compare(other.asLoaded());
  }

  /**
   * The same with a run on disk.
   *
   * @param directory the run directory of side A
   * @return one JSON document
   * @throws InputException if it cannot be loaded
   */
  public String compareWith(Path directory) throws InputException {
    return compare(RunLoading.load(directory));
  }

  private String compare(LoadedRun other) throws InputException {
    LoadedRun mine = asLoaded();
    return CompareExport.json(
        Comparison.of(
            CompareRuns.side(other),
            CompareRuns.side(mine),
            CompareRuns.settings(other.prepared().shelterCase(), mine.prepared().shelterCase())));
  }

  /**
   * Why a municipality does not have another number.
   *
   * @param code its code
   * @param places the number
   * @return null: the case has no such municipality
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public synchronized @Nullable WhyNotAnswer whyNot(String code, long places)
      throws InputException {
    Municipality municipality = null;
    for (Municipality each : loaded.prepared().shelterCase().municipalityList()) {
      if (each.code().value().equals(code)) {
        municipality = each;
      }
    }
    if (municipality == null) {
      return null;
    }
    WhyNot prepared = whyNot.get();
    if (prepared == null) {
      prepared = WhyNot.of(asLoaded(), limits.threads());
      whyNot = new SoftReference<>(prepared);
    }
    Counterfactual answer = prepared.ask(municipality, places);
    return new WhyNotAnswer(
        WhyNotExport.json(answer),
        WhyNotText.of(answer, Language.NL),
        WhyNotText.of(answer, Language.EN));
  }

  /**
   * An answer to a why-not question.
   *
   * @param json what the command prints with {@code --json}
   * @param dutch what it prints in Dutch
   * @param english what it prints in English
   */
  public record WhyNotAnswer(String json, String dutch, String english) {}

  /**
   * A page of the report, as it is written.
   *
   * @param path its path in the directory of the report
   * @return its bytes; null: the report has no such page
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public synchronized byte @Nullable [] page(String path) throws InputException {
    ReportPages known = pages.get();
    if (known == null) {
      RunContent content = RunContent.of(results, SchoolCalendarReader.read());
      Reasons reasons = Reasons.of(results.outcome());
      known = new ReportPages(content, reasons, language, resultSha256(content, reasons));
      pages = new SoftReference<>(known);
    }
    return known.page(path);
  }

  /**
   * Writes the run, as the command line does.
   *
   * @param out the run directory
   * @throws InputException if a file that was read before cannot be read again
   * @throws OutputException if the run cannot be written
   */
  public void write(Path out) throws InputException, OutputException {
    InputCopies inputs = InputCopies.read(loaded.options(), loaded.prepared());
    RunForm form = new RunForm(out, limits, language, CsvDialect.RFC4180, false);
    new RunWriting(form, loaded.prepared(), inputs)
        .write(results.outcome(), null, SolveProgress.SILENT);
  }

  /** As it would be loaded from its directory. */
  private synchronized LoadedRun asLoaded() throws InputException {
    if (!loaded.resultSha256().isEmpty()) {
      return loaded;
    }
    String hash = resultSha256;
    if (hash == null) {
      RunContent content = RunContent.of(results, SchoolCalendarReader.read());
      hash = resultSha256(content, Reasons.of(results.outcome()));
    }
    return new LoadedRun(
        loaded.prepared(),
        loaded.problem(),
        loaded.distribution(),
        loaded.ledger(),
        loaded.method(),
        hash,
        loaded.bound(),
        loaded.directory(),
        loaded.options());
  }

  private String resultSha256(RunContent content, Reasons reasons) {
    String hash = resultSha256;
    if (hash == null) {
      hash = RunFiles.resultSha256(content, code -> reasons.shortReason(code, language));
      resultSha256 = hash;
    }
    return hash;
  }
}
