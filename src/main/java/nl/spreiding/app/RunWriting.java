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
import org.jspecify.annotations.Nullable;

/** Writes a decided case as a run directory. */
final class RunWriting {
  private final RunForm form;
  private final PreparedCase prepared;
  private final InputCopies inputs;
  private final GrantAmounts amounts;

  /**
   * Prepares.
   *
   * @param form where and how
   * @param prepared the case that was decided
   * @param inputs its files, as they were read
   * @throws InputException if the law data hold no amounts on the reference date
   * @throws OutputException if the target cannot be written to
   */
  RunWriting(RunForm form, PreparedCase prepared, InputCopies inputs)
      throws InputException, OutputException {
    RunDirectory.check(form.out());
    this.form = form;
    this.prepared = prepared;
    this.inputs = inputs;
    this.amounts = LawValues.grantAmounts(prepared.shelterCase().settings().referenceDate());
  }

  /**
   * Writes the run.
   *
   * @param outcome the decision
   * @param considered what else was considered; null: nothing
   * @param progress told when it begins
   * @return the finished run
   * @throws InputException if the law data do not hold what the case needs
   * @throws OutputException if the run cannot be written; an earlier run stays as it was
   */
  SolveAnswer write(Outcome outcome, @Nullable Considered considered, SolveProgress progress)
      throws InputException, OutputException {
    progress.begin(SolveProgress.Phase.WRITE);
    Results results = Results.of(outcome, amounts);
    RunContent content = RunContent.of(results, SchoolCalendarReader.read()).with(considered);
    Reasons reasons = Reasons.of(outcome);
    String[] resultSha256 = new String[1];
    RunDirectory.write(
        form.out(),
        directory -> {
          WarningsFile.write(
              directory, prepared.warningList().stream().map(Issue::toString).toList());
          inputs.writeTo(directory);
          resultSha256[0] = write(directory, content, reasons);
        });
    Path report = form.out().resolve("report").resolve("index.html");
    return new SolveAnswer(results, prepared.warningList(), report, resultSha256[0]);
  }

  /** Looks for the conflicts if something is not met; with a proof also for the ways out. */
  static Outcome explained(Outcome outcome, int threads) {
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

  private String write(Path directory, RunContent content, Reasons reasons) throws IOException {
    Results results = content.results();
    List<RunTable> tableList =
        RunFiles.write(
            directory, content, form.dialect(), code -> reasons.shortReason(code, form.language()));
    SyntheticNotice.write(directory, results.outcome().shelterCase().settings());
    String sha256 = FileHash.of(RunFiles.RESULT, directory.resolve(RunFiles.RESULT)).sha256();
    RunWorkbook.write(
        directory.resolve(RunWorkbook.NAME),
        tableList,
        results.outcome().shelterCase().settings(),
        sha256,
        form.language());
    ReportWriter.write(
        content, reasons, form.language(), directory.resolve("report"), sha256, form.pdf());
    if (form.pdf()) {
      PdfReport.write(
          directory.resolve("report"), results.outcome().shelterCase().settings().referenceDate());
    }
    SearchLimits limits = form.limits();
    Outcome.Method method = results.outcome().method();
    ReceiptFile.write(
        directory,
        Receipt.of(
            SoftwareVersion.current(),
            limits.seed(),
            new Receipt.Limits(limits.moveLimit(), limits.timeBrake()),
            method.timeBrake(),
            method.foundBy(),
            inputs.hashList(),
            FileHash.ofDirectory(directory)));
    return sha256;
  }
}
