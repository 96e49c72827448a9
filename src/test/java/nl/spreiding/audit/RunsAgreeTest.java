package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.cli.ExampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs of every sort, of which the audit must compute every number as the program did. */
class RunsAgreeTest {
  @ParameterizedTest
  @FieldSource("nl.spreiding.audit.AuditedRuns#SORTS")
  void agrees(String arguments) throws IOException {
    Findings findings = Audit.of(AuditedRuns.of(arguments));
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checksBySubject()).containsKey(Subject.KEY).containsKey(Subject.PATH);
  }

  @Test
  void aRunWithAnEarlierOneAgrees() throws IOException {
    Path earlier = ExampleRun.directory(AuditedRuns.CHANGED);
    Findings findings = Audit.of(AuditedRuns.of("data/example --moves 0 --baseline " + earlier));
    assertThat(findings.mismatchList()).isEmpty();
  }

  /** What {@code what-if} writes is a run like another: here with every kind of change. */
  @Test
  void whatWhatIfWritesAgrees(@TempDir Path directory) throws IOException {
    Path earlier = ExampleRun.directory("data/example --moves 0");
    Path run = directory.resolve("then");
    ExampleRun.whatIf(
        earlier + " --moves 100 --scenario src/test/resources/audit/every-change.json", run);
    Findings findings = Audit.of(ChangedRun.unchanged(ChangedRun.read(run), run));
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checksBySubject()).containsKey(Subject.KEY).containsKey(Subject.PATH);
  }
}
