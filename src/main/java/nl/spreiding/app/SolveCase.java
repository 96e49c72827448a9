package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.MinimalConflict;
import nl.spreiding.bound.WaysOut;
import nl.spreiding.considered.Considered;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.ReceiptFile;
import nl.spreiding.export.RunContent;
import nl.spreiding.export.RunDirectory;
import nl.spreiding.export.RunFiles;
import nl.spreiding.export.RunTable;
import nl.spreiding.export.RunWorkbook;
import nl.spreiding.export.SyntheticNotice;
import nl.spreiding.export.WarningsFile;
import nl.spreiding.export.html.ReportWriter;
import nl.spreiding.export.pdf.PdfReport;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Finder;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.practice.ReferenceDecision;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.Receipt;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchResult;

/**
 * The main job: from a case to a run directory with a draft distribution decision and its reasons.
 */
public final class SolveCase {
  private static final String METHOD = "construction+timefold+exchange-polish";
  private static final String PRO_RATA = "reports+pro-rata";
  private static final String METHOD_WITH_PROOF =
      "construction+price-start+timefold+exact+exchange-polish";

  private SolveCase() {}

  /**
   * Solves a case and writes the run.
   *
   * @param request what to solve and where to put it
   * @param progress told now and then
   * @return the finished run
   * @throws InputException if the input has errors; nothing is written
   * @throws OutputException if the run cannot be written; an earlier run stays as it was
   */
  public static SolveAnswer solve(SolveRequest request, SolveProgress progress)
      throws InputException, OutputException {
    PreparedCase prepared = CaseLoading.load(request.options());
    InputCopies inputs = InputCopies.read(request.options(), prepared);
    RunDirectory.check(request.out());
    GrantAmounts amounts =
        LawValues.grantAmounts(prepared.shelterCase().settings().referenceDate());
    Outcome outcome =
        explained(
            request.method() == SolveMethod.PRO_RATA
                ? reference(prepared, request.limits(), request.prove(), progress)
                : decide(prepared, request.limits(), request.prove(), progress),
            request.limits().threads());
    Considered considered =
        request.justify() == null
            ? null
            : JustifyDecision.of(
                request.options(),
                outcome,
                request.justify(),
                request.limits().threads(),
                progress);
    progress.begin(SolveProgress.Phase.WRITE);
    Results results = Results.of(outcome, amounts);
    RunContent content = RunContent.of(results, SchoolCalendarReader.read()).with(considered);
    Reasons reasons = Reasons.of(outcome);
    String[] resultSha256 = new String[1];
    RunDirectory.write(
        request.out(),
        directory -> {
          WarningsFile.write(
              directory, prepared.warningList().stream().map(Issue::toString).toList());
          inputs.writeTo(directory);
          resultSha256[0] = write(directory, request, content, reasons, inputs.hashList());
        });
    Path report = request.out().resolve("report").resolve("index.html");
    return new SolveAnswer(results, prepared.warningList(), report, resultSha256[0]);
  }

  /** Looks for the conflicts if something is not met; with a proof also for the ways out. */
  private static Outcome explained(Outcome outcome, int threads) {
    if (outcome.complete()) {
      return outcome;
    }
    ShelterCase shelterCase = outcome.shelterCase();
    List<Conflict> conflictList = MinimalConflict.of(shelterCase, outcome.statutoryNumbers());
    return outcome.with(
        outcome.proof() == null
            ? conflictList
            : WaysOut.of(shelterCase, outcome.statutoryNumbers(), conflictList, threads));
  }

  /**
   * Finds the decision and draws up its account. With a proof: price-guided start, search from
   * there, exact side; without: the search alone.
   *
   * @param prepared the case
   * @param limits how long to search
   * @param prove whether to find out how much better any distribution could be
   * @param progress told now and then
   * @return the outcome
   * @throws InputException if the numbers are too large to calculate with
   * @throws IllegalStateException if the account does not come to the score of the search, or a
   *     distribution scores better than the proven bound
   */
  public static Outcome decide(
      PreparedCase prepared, SearchLimits limits, boolean prove, SolveProgress progress)
      throws InputException {
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);
    SearchResult search;
    FoundDecision found;
    if (prove) {
      progress.begin(SolveProgress.Phase.START);
      ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, limits.threads());
      Distribution start = DistributionSearch.polish(problem, exact.start());
      progress.begin(SolveProgress.Phase.SEARCH);
      search = DistributionSearch.search(problem, start, limits, progress);
      progress.begin(SolveProgress.Phase.EXACT);
      found = prove(problem, exact, start, search.distribution());
    } else {
      progress.begin(SolveProgress.Phase.SEARCH);
      search = DistributionSearch.search(problem, limits, progress);
      found = FoundDecision.unproven(problem, search.distribution());
    }
    return new Outcome(
        prepared.shelterCase(),
        prepared.numbers(),
        problem,
        found.distribution(),
        found.ledger(),
        new Outcome.Method(
            prove ? METHOD_WITH_PROOF : METHOD,
            found.foundBy(),
            limits.seed(),
            limits.moveLimit(),
            search.moves(),
            search.timeBrake()),
        found.proof());
  }

  /**
   * Draws up the decision that the practice of December 2024 would give, and its account.
   *
   * @param prepared the case
   * @param limits for the threads and the seed; nothing is searched
   * @param prove whether to find out how much better any distribution could be
   * @param progress told now and then
   * @return the outcome
   * @throws InputException if the numbers are too large to calculate with
   */
  static Outcome reference(
      PreparedCase prepared, SearchLimits limits, boolean prove, SolveProgress progress)
      throws InputException {
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);
    Distribution distribution =
        ReferenceDecision.of(prepared.shelterCase(), prepared.numbers(), problem);
    Score bound = null;
    if (prove) {
      progress.begin(SolveProgress.Phase.EXACT);
      ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, limits.threads());
      bound = exact.solve(DistributionSearch.polish(problem, exact.start())).bound();
    }
    FoundDecision found = FoundDecision.byRule(problem, distribution, Finder.PRO_RATA, bound);
    return new Outcome(
        prepared.shelterCase(),
        prepared.numbers(),
        problem,
        found.distribution(),
        found.ledger(),
        new Outcome.Method(PRO_RATA, found.foundBy(), limits.seed(), 0, 0, false),
        found.proof());
  }

  /**
   * The exact side first goes by its own start only, so that what it proves does not depend on the
   * search; where that is not enough, what the search found narrows down what it must look at.
   */
  static FoundDecision prove(
      DecisionProblem problem, ExactSide exact, Distribution start, Distribution search) {
    ExactAnswer own = exact.solve(start);
    FoundDecision found = FoundDecision.proven(problem, steps(problem, start, search, own, false));
    if (found.distribution() != search) {
      return found;
    }
    ExactAnswer helped = exact.solve(search);
    return FoundDecision.proven(problem, steps(problem, start, search, helped, true));
  }

  private static FoundDecision.Steps steps(
      DecisionProblem problem,
      Distribution start,
      Distribution search,
      ExactAnswer answer,
      boolean knewSearch) {
    Distribution best = DistributionSearch.polish(problem, answer.best());
    return new FoundDecision.Steps(
        start, search, best, answer.bound(), answer.undecided(), knewSearch);
  }

  private static String write(
      Path directory,
      SolveRequest request,
      RunContent content,
      Reasons reasons,
      List<FileHash> inputList)
      throws IOException {
    Results results = content.results();
    List<RunTable> tableList =
        RunFiles.write(
            directory,
            content,
            request.dialect(),
            code -> reasons.shortReason(code, request.language()));
    SyntheticNotice.write(directory, results.outcome().shelterCase().settings());
    String sha256 = FileHash.of(RunFiles.RESULT, directory.resolve(RunFiles.RESULT)).sha256();
    RunWorkbook.write(
        directory.resolve(RunWorkbook.NAME),
        tableList,
        results.outcome().shelterCase().settings(),
        sha256,
        request.language());
    ReportWriter.write(content, reasons, request.language(), directory.resolve("report"), sha256);
    if (request.pdf()) {
      PdfReport.write(
          directory.resolve("report"), results.outcome().shelterCase().settings().referenceDate());
    }
    SearchLimits limits = request.limits();
    Outcome.Method method = results.outcome().method();
    ReceiptFile.write(
        directory,
        Receipt.of(
            SoftwareVersion.current(),
            limits.seed(),
            new Receipt.Limits(limits.moveLimit(), limits.timeBrake()),
            method.timeBrake(),
            method.foundBy(),
            inputList,
            FileHash.ofDirectory(directory)));
    return sha256;
  }
}
