package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.export.ResultCase;
import nl.spreiding.export.RunFiles;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.input.SourceFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Bilingual;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;

/**
 * Loads a finished run from its directory. Its files must be those of its receipt, the case that
 * its input gives must be the one its result tells of, and the account of its decision must come to
 * its score.
 */
public final class RunLoading {
  private RunLoading() {}

  /**
   * Loads a run.
   *
   * @param directory the run directory
   * @return case, problem and decision
   * @throws InputException if it cannot be loaded; carries every issue found so far
   */
  public static LoadedRun load(Path directory) throws InputException {
    IssueCollector issues = new IssueCollector();
    RunFolder folder = RunFolder.open(directory, issues);
    CaseOptions options = RunOptions.read(folder, issues);
    PreparedCase prepared = CaseLoading.load(options);
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);

    SourceFile result = SourceFile.of(folder.file(RunFiles.RESULT));
    JsonFields fields = fields(result, issues);
    compareCase(result, fields, prepared, issues);
    RunDecision decision = new RunDecision(problem, fields, issues);
    Distribution distribution = decision.distribution();
    Score told = decision.score();
    Score bound = decision.bound();
    Outcome.Method method = decision.method();
    issues.throwIfErrors();
    Ledger ledger = Ledger.of(problem, distribution);
    if (!ledger.score().equals(told)) {
      issues.add(
          IssueCode.RUN_SCORE_DIFFERS,
          fields.at("score"),
          new Bilingual(
              "Het besluit komt op een andere score, hard/middel/zacht in micropunten",
              "The decision comes to another score, hard/medium/soft micro-points"),
          new Bilingual(
              text(ledger.score()) + " in plaats van " + text(told),
              text(ledger.score()) + " instead of " + text(told)));
    }
    if (bound != null && ledger.score().compareTo(bound) < 0) {
      issues.add(
          IssueCode.RUN_SCORE_DIFFERS,
          fields.at("bound"),
          new Bilingual(
              "Het besluit scoort beter dan zijn grens, hard/middel/zacht in micropunten",
              "The decision scores better than its bound, hard/medium/soft micro-points"),
          new Bilingual(
              text(ledger.score()) + " tegen " + text(bound),
              text(ledger.score()) + " against " + text(bound)));
    }
    issues.throwIfErrors();
    return new LoadedRun(
        prepared,
        problem,
        distribution,
        ledger,
        method,
        folder.resultSha256(),
        bound,
        directory,
        options);
  }

  private static JsonFields fields(SourceFile file, IssueCollector issues) throws InputException {
    JsonValue document = JsonDocument.read(file, ReadLimits.DEFAULTS, issues);
    if (document != null && !(document instanceof JsonValue.Obj)) {
      issues.add(
          IssueCode.JSON_TYPE,
          document.at(),
          new Bilingual("Het bestand moet een object bevatten", "It must hold an object"),
          document.shown());
    }
    issues.throwIfErrors();
    if (document instanceof JsonValue.Obj object) {
      return new JsonFields(object, "", issues);
    }
    throw new IllegalStateException("(" + file.path() + ") gave neither fields nor an error.");
  }

  private static void compareCase(
      SourceFile result, JsonFields fields, PreparedCase prepared, IssueCollector issues) {
    try {
      for (String name : ResultCase.differences(result.path(), prepared.shelterCase())) {
        SourceLocation at = fields.at(name);
        issues.add(IssueCode.RUN_CASE_DIFFERS, at, IssueCode.RUN_CASE_DIFFERS.meaning(), name);
      }
    } catch (IOException e) {
      issues.add(
          IssueCode.FILE_UNREADABLE,
          result.at(),
          IssueCode.FILE_UNREADABLE.meaning(),
          String.valueOf(e.getMessage()));
    }
  }

  private static String text(Score score) {
    return score.hard() + "/" + score.medium() + "/" + score.softMicro();
  }
}
