package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.input.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What the audit computes of runs of every sort against {@code result.json} alone: quicker than
 * {@link RunsAgreeTest}, which also reads pages, tables and workbook.
 */
class RecomputedTest {
  @ParameterizedTest
  @FieldSource("nl.spreiding.audit.AuditedRuns#SORTS")
  void agrees(String arguments) throws IOException {
    ChangedRun run = AuditedRuns.of(arguments);
    JsonValue.Obj result = (JsonValue.Obj) AuditedRuns.result(run);
    assertThat(result.valueByKey().keySet())
        .containsExactlyInAnyOrderElementsOf(AuditedRuns.expectation(run).row.keys());
    Findings findings = AuditedRuns.recomputed(run);
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.givenByReason()).doesNotContainKey("sentence");
  }

  @Test
  void aRunWithAnEarlierOneAgrees() throws IOException {
    Path earlier = ExampleRun.directory(AuditedRuns.CHANGED);
    ChangedRun run = AuditedRuns.of("data/example --moves 0 --baseline " + earlier);
    assertThat(((Row) Told.of(AuditedRuns.result(run))).get("baseline")).isNotNull();
    assertThat(AuditedRuns.recomputed(run).mismatchList()).isEmpty();
  }

  /** Proof, relocation plan, what was considered, and tables: each check by itself. */
  @ParameterizedTest
  @FieldSource("nl.spreiding.audit.AuditedRuns#SORTS")
  void checksOfTheResultAgree(String arguments) throws IOException {
    ChangedRun run = AuditedRuns.of(arguments);
    Row told = (Row) Told.of(AuditedRuns.result(run));
    Expectation expectation = AuditedRuns.expectation(run);
    Findings findings = new Findings();
    new ProofCheck(findings, expectation.accounts).check(told);
    new RelocationCheck(expectation.recount, expectation.children, findings)
        .check(Told.rows(told.row("children"), "relocations"));
    if (Told.value(told, "considered") instanceof Row considered) {
      new ConsideredCheck(expectation.recount, expectation.accounts, findings).check(considered);
    }
    Map<String, Tables.Table> tables = Tables.of(expectation.row);
    assertThat(run.names().stream().filter(n -> n.endsWith(".csv") && !n.contains("/")))
        .containsExactlyInAnyOrderElementsOf(tables.keySet());
    for (Map.Entry<String, Tables.Table> table : tables.entrySet()) {
      byte[] bytes = run.bytes(table.getKey());
      new TableCheck(findings).compare(table.getKey(), bytes, table.getValue());
    }
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checks()).isGreaterThan(100);
  }
}
