package nl.spreiding.app;

import nl.spreiding.considered.Considered;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Outcome;

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
    RunForm form =
        new RunForm(
            request.out(), request.limits(), request.language(), request.dialect(), request.pdf());
    RunWriting writing = new RunWriting(form, prepared, inputs);
    Outcome outcome =
        RunWriting.explained(
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
    return writing.write(outcome, considered, progress);
  }
}
