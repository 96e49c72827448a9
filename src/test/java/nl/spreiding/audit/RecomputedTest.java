package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.spreiding.input.JsonValue;
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
    assertThat(AuditedRuns.recomputed(run).mismatchList()).isEmpty();
  }
}
