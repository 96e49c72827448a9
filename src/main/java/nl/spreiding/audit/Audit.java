package nl.spreiding.audit;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.Severity;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;

/** Recomputes a run from its own files and compares. */
public final class Audit {
  private static final String RESULT = "result.json";

  private final RunSource run;
  private final Findings findings = new Findings();
  private final ReceiptCheck receipt;

  private Audit(RunSource run) {
    this.run = run;
    this.receipt = new ReceiptCheck(run, findings);
  }

  /**
   * Audits a run.
   *
   * @param run the files of the run
   * @return what was checked and what did not agree
   * @throws IOException if a file cannot be read
   */
  public static Findings of(RunSource run) throws IOException {
    Audit audit = new Audit(run);
    audit.run(true);
    return audit.findings;
  }

  /** As if all hashes had been repaired after a change: what arithmetic alone notices. */
  static Findings withoutHashes(RunSource run) throws IOException {
    Audit audit = new Audit(run);
    audit.run(false);
    return audit.findings;
  }

  private void run(boolean hashes) throws IOException {
    try {
      if (hashes) {
        receipt.check();
      }
      recompute();
    } catch (InputException e) {
      for (Issue issue : e.issueList()) {
        if (issue.severity() == Severity.ERROR) {
          Bilingual message = issue.message();
          Bilingual value = issue.value();
          String code = issue.code().code();
          Wording found =
              new Wording(
                  "%1$s %2$s %4$s",
                  "%1$s %3$s %5$s",
                  List.of(
                      code, message.dutch(), message.english(), value.dutch(), value.english()));
          unusable(inRun(issue.at()), Phrase.READABLE, found);
        }
      }
    } catch (UnreadableRun e) {
      unusable(SourceLocation.ofFile(RESULT), Phrase.COMPUTABLE, e.wording());
    } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
      // What a file tells can be so wrong that nothing follows from it; that is a finding too.
      Wording found = Phrase.NOT_COMPUTABLE.of(String.valueOf(e.getMessage()));
      unusable(SourceLocation.ofFile(RESULT), Phrase.COMPUTABLE, found);
    }
  }

  private void unusable(SourceLocation at, Phrase what, Wording found) {
    findings.check(false, Subject.CASE, at, what.of(), Phrase.YES.of(), found);
  }

  /** Files of the case lie below input/. */
  private SourceLocation inRun(SourceLocation at) throws IOException {
    boolean whole = run.names().contains(at.file());
    String name = whole ? at.file() : CaseReading.INPUT + at.file();
    return new SourceLocation(name, at.line(), at.column());
  }

  private void recompute() throws InputException, IOException {
    CaseReading reading = CaseReading.read(run);
    Recount recount = new Recount(reading.shelterCase());
    JsonValue document = CaseReading.json(run, RESULT);
    if (!(document instanceof JsonValue.Obj result) || !(Told.of(document) instanceof Row told)) {
      findings.check(false, Subject.DECISION, document.at(), RESULT, "{…}", document.shown());
      return;
    }
    receipt.compare(told);
    new DecisionReading(recount, findings).read(result);
    Expectation expectation = new Expectation(recount, reading.changes(), told);
    compare(result, expectation.row);
    JsonValue reasons = result.valueByKey().get("reasons");
    if (reasons != null) {
      new ReasonCheck(recount, expectation.accounts, findings).check(reasons);
    }
    if (Told.value(told, "considered") instanceof Row considered) {
      new ConsideredCheck(recount, expectation.accounts, findings).check(considered);
    }
    new RulesCheck(findings).check(expectation.accounts, Told.rows(told, "ledger"));
    new ProofCheck(findings, expectation.accounts).check(told);
    new RelocationCheck(recount, expectation.children, findings)
        .check(Told.rows(told.row("children"), "relocations"));
    Map<String, Tables.Table> tables = Tables.of(expectation.row);
    tables(tables);
    SortedSet<String> names = run.names();
    String sha256 = ReceiptCheck.sha256(run.bytes(RESULT));
    if (names.contains(WorkbookCheck.NAME)) {
      new WorkbookCheck(findings).check(run.bytes(WorkbookCheck.NAME), tables, recount, sha256);
    } else {
      SourceLocation at = SourceLocation.ofFile(WorkbookCheck.NAME);
      findings.check(
          false, Subject.WORKBOOK, at, Phrase.FILE.of(), Phrase.THERE.of(), Wording.plain(""));
    }
    PagesCheck pages = new PagesCheck(run, findings);
    pages.check(recount, sha256);
    pages.sentences(Told.rows(told, "municipalities"));
    new TextsCheck(run, findings).check(recount);
  }

  private void compare(JsonValue.Obj result, Row expected) {
    TreeCheck check = new TreeCheck(findings);
    for (Map.Entry<String, JsonValue> entry : result.valueByKey().entrySet()) {
      String key = entry.getKey();
      if (expected.keys().contains(key)) {
        check.compare(Expectation.subject(key), key, expected.get(key), entry.getValue());
      } else {
        findings.check(false, Subject.CASE, entry.getValue().at(), key, "", "…");
      }
    }
    for (String key : expected.keys()) {
      if (!result.valueByKey().containsKey(key)) {
        findings.check(false, Expectation.subject(key), result.at(), key, "…", "");
      }
    }
  }

  private void tables(Map<String, Tables.Table> tables) throws IOException {
    List<String> names = List.copyOf(run.names());
    for (Map.Entry<String, Tables.Table> entry : tables.entrySet()) {
      String name = entry.getKey();
      if (names.contains(name)) {
        new TableCheck(findings).compare(name, run.bytes(name), entry.getValue());
      } else {
        SourceLocation at = SourceLocation.ofFile(name);
        findings.check(
            false, Subject.TABLES, at, Wording.plain(name), Phrase.FILE.of(), Wording.plain(""));
      }
    }
  }
}
