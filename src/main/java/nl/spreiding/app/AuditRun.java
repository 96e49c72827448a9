package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.spreiding.audit.Audit;
import nl.spreiding.audit.AuditText;
import nl.spreiding.audit.Findings;
import nl.spreiding.audit.PaperSheet;
import nl.spreiding.audit.RunOnDisk;
import nl.spreiding.input.SourceFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;

/** Audits a run directory: recomputes it with the audit's own arithmetic. */
public final class AuditRun {
  private final Findings findings;

  private AuditRun(Findings findings) {
    this.findings = findings;
  }

  /**
   * Audits a run.
   *
   * @param directory the run directory
   * @return what was found
   * @throws InputException if there is no run to audit
   */
  public static AuditRun of(Path directory) throws InputException {
    IssueCollector issues = new IssueCollector();
    if (!Files.isDirectory(directory)) {
      add(issues, IssueCode.RUN_DIRECTORY_MISSING, directory, Bilingual.same(directory.toString()));
      issues.throwIfErrors();
    }
    for (String name : new String[] {"receipt.json", "result.json", "input/options.json"}) {
      if (!Files.isRegularFile(directory.resolve(name))) {
        add(
            issues,
            IssueCode.RUN_INCOMPLETE,
            directory.resolve(name),
            new Bilingual(name + " ontbreekt", "no " + name));
      }
    }
    issues.throwIfErrors();
    try {
      return new AuditRun(Audit.of(new RunOnDisk(directory)));
    } catch (IOException e) {
      add(issues, IssueCode.FILE_UNREADABLE, directory, Bilingual.same(e.toString()));
      issues.throwIfErrors();
      throw new IllegalStateException(e);
    }
  }

  private static void add(IssueCollector issues, IssueCode code, Path file, Bilingual value) {
    issues.add(code, SourceFile.of(file).at(), code.meaning(), value);
  }

  /**
   * Whether nothing was found that does not agree.
   *
   * @return true: every check was right
   */
  public boolean agrees() {
    return findings.mismatchList().isEmpty();
  }

  /**
   * What was found, for people.
   *
   * @param language the language
   * @return lines
   */
  public String text(Language language) {
    return AuditText.of(findings, language);
  }

  /**
   * The worked calculation of one municipality.
   *
   * @param directory the run directory
   * @param municipality its code
   * @param language the language
   * @return the sheet; empty: the run has no such municipality
   * @throws InputException if the input of the run cannot be read
   * @throws IOException if a file cannot be read
   */
  public static Optional<String> paper(Path directory, String municipality, Language language)
      throws InputException, IOException {
    return PaperSheet.of(new RunOnDisk(directory), municipality, language);
  }

  /**
   * What was found, for programs.
   *
   * @return a JSON document
   */
  public String json() {
    return AuditText.json(findings);
  }
}
