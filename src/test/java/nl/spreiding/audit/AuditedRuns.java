package nl.spreiding.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.InputException;

/** Runs of the example that tests of the audit share, and what the audit makes of one. */
final class AuditedRuns {
  /** As little searching as gives every file and table. */
  static final String JUSTIFIED = "data/example --justify --moves 0";

  /** Every kind of change that a scenario can make. */
  static final String CHANGED =
      "data/example --moves 0 --scenario src/test/resources/audit/every-change.json";

  /** Runs of every sort. */
  static final List<String> SORTS =
      List.of(
          JUSTIFIED,
          CHANGED,
          "data/example --moves 0 --justify --quota-scope national --dialect excel-nl --lang en",
          "data/example --moves 0 --quota-scope municipality --weights children-first",
          "data/example --method pro-rata",
          "data/example --moves 1000 --no-prove --seed 7",
          "data/example --moves 0 --scenario data/scenarios/no-emergency-places.json"
              + " --scenario data/scenarios/no-relief.json",
          "src/test/resources/golden/impossible-case --moves 0");

  private AuditedRuns() {}

  private static final Map<String, ChangedRun> RUN_BY_ARGUMENTS = new TreeMap<>();

  static synchronized ChangedRun of(String arguments) throws IOException {
    ChangedRun run = RUN_BY_ARGUMENTS.get(arguments);
    if (run == null) {
      Path directory = ExampleRun.directory(arguments);
      run = ChangedRun.unchanged(ChangedRun.read(directory), directory);
      RUN_BY_ARGUMENTS.put(arguments, run);
    }
    return run;
  }

  static JsonValue result(RunSource run) throws IOException {
    try {
      return CaseReading.json(run, "result.json");
    } catch (InputException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** What the files should hold, given the decision. */
  static Expectation expectation(RunSource run) throws IOException {
    return expectation(run, new Findings());
  }

  private static Expectation expectation(RunSource run, Findings findings) throws IOException {
    try {
      CaseReading reading = CaseReading.read(run);
      Recount recount = new Recount(reading.shelterCase());
      JsonValue document = result(run);
      new DecisionReading(recount, findings).read((JsonValue.Obj) document);
      return new Expectation(recount, reading.changes(), (Row) Told.of(document));
    } catch (InputException e) {
      throw new IOException(e);
    }
  }

  /** The part of an audit that reads {@code result.json} alone. */
  static Findings recomputed(RunSource run) throws IOException {
    Findings findings = new Findings();
    Expectation expectation = expectation(run, findings);
    JsonValue.Obj result = (JsonValue.Obj) result(run);
    TreeCheck check = new TreeCheck(findings);
    result
        .valueByKey()
        .forEach(
            (key, value) ->
                check.compare(Expectation.subject(key), key, expectation.row.get(key), value));
    Row told = (Row) Told.of(result);
    new RulesCheck(findings).check(expectation.accounts, Told.rows(told, "ledger"));
    JsonValue reasons = result.valueByKey().get("reasons");
    if (reasons != null) {
      new ReasonCheck(expectation.recount, expectation.accounts, findings).check(reasons);
    }
    return findings;
  }
}
