package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Conflict;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.Receipt;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.solve.SearchLimits;

/**
 * The main job: from a case to a run directory with a draft distribution decision and its reasons.
 */
public final class SolveCase {
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
            DecideCase.decide(
                prepared, request.limits(), request.method(), request.prove(), progress),
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
