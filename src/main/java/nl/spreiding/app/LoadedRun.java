package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.export.ConsideredReading;
import nl.spreiding.export.RunContent;
import nl.spreiding.export.RunFiles;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Municipality;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * A finished run, loaded again from its directory and checked.
 *
 * @param prepared the case that was decided on
 * @param problem its decision problem
 * @param distribution the decision
 * @param ledger its account, drawn up anew
 * @param method how the run says it was found
 * @param resultSha256 SHA-256 of {@code result.json}
 * @param bound what the run says is proven: no distribution scores better; null: nothing was
 *     proven. Not computed again
 * @param directory where it was loaded from
 * @param options how its case is loaded from the copies there
 */
public record LoadedRun(
    PreparedCase prepared,
    DecisionProblem problem,
    Distribution distribution,
    Ledger ledger,
    Outcome.Method method,
    String resultSha256,
    @Nullable Score bound,
    Path directory,
    CaseOptions options) {
  /**
   * The numbers of the run, summed up anew. Nothing is known of its proof.
   *
   * @return the numbers
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public Results results() throws InputException {
    Outcome outcome =
        new Outcome(
            prepared.shelterCase(),
            prepared.numbers(),
            problem,
            distribution,
            ledger,
            method,
            null);
    return Results.of(
        outcome, LawValues.grantAmounts(prepared.shelterCase().settings().referenceDate()));
  }

  /**
   * What files and report of the run show.
   *
   * @return the content
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public RunContent content() throws InputException {
    return RunContent.of(results(), SchoolCalendarReader.read());
  }

  /**
   * The same, with what the run weighed for one municipality if it justifies itself.
   *
   * @param municipality which municipality
   * @return the content
   * @throws InputException if the law data hold no amounts on the reference date
   * @throws IOException if the result cannot be read again
   */
  public RunContent content(Municipality municipality) throws InputException, IOException {
    RunContent content = content();
    return content.with(
        ConsideredReading.of(
                directory.resolve(RunFiles.RESULT),
                new OutcomeIndex(content.results().outcome()),
                municipality)
            .orElse(null));
  }

  /** The same run with another distribution. */
  LoadedRun with(Distribution changed, Ledger account) {
    return new LoadedRun(
        prepared, problem, changed, account, method, resultSha256, null, directory, options);
  }
}
