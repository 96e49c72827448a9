package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a whole audit looks at, and what it says of a run that is not whole. */
class AuditTest {
  private static ChangedRun run() throws IOException {
    return AuditedRuns.of(AuditedRuns.JUSTIFIED);
  }

  private static ChangedRun without(String... names) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>(run().bytesByName());
    List.of(names).forEach(bytes::remove);
    return ChangedRun.unchanged(bytes, run().directory());
  }

  private static ChangedRun with(String part, String other) throws IOException {
    String result = new String(run().bytes("result.json"), UTF_8);
    assertThat(result).contains(part);
    return run().with("result.json", at(result, part, other).getBytes(UTF_8));
  }

  /** The first only. */
  private static String at(String text, String part, String other) {
    int at = text.indexOf(part);
    return text.substring(0, at) + other + text.substring(at + part.length());
  }

  private static List<String> mismatches(Findings findings) {
    return findings.mismatchList().stream()
        .map(
            m ->
                "%s %s %s (%s) (%s)"
                    .formatted(m.subject(), m.at().file(), m.what(), m.expected(), m.found()))
        .toList();
  }

  @Test
  void everySubjectIsLookedAt() throws IOException {
    Findings findings = Audit.of(run());
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checksBySubject()).containsOnlyKeys(Subject.values());
    assertThat(Audit.withoutHashes(run()).checks()).isLessThan(findings.checks());
  }

  @Test
  void filesThatAreNotThereAreNamed() throws IOException {
    ChangedRun run = without("run.xlsx", "grants.csv", "algorithm-register.json");
    assertThat(mismatches(Audit.withoutHashes(run)))
        .containsExactly(
            "TABLES grants.csv grants.csv (file) ()",
            "WORKBOOK run.xlsx file (there) ()",
            "TEXTS algorithm-register.json file (there) ()");
  }

  @Test
  void fieldsTooManyAndTooFewAreNamed() throws IOException {
    assertThat(mismatches(Audit.withoutHashes(with("\"formatVersion\" :", "\"version\" :"))))
        .contains("CASE result.json version () (…)", "CASE result.json formatVersion (…) ()");
    assertThat(mismatches(Audit.withoutHashes(with("\n  \"seed\" :", "\n  \"Seed\" :"))))
        .contains("PROOF result.json seed (…) ()");
  }

  @Test
  void everyPartOfTheResultIsLookedAt() throws IOException {
    // A number of the distribution, one of a reason, of the considered, the proof, the children.
    assertThat(mismatches(Audit.withoutHashes(with("\"proven\" : true", "\"proven\" : false"))))
        .anyMatch(m -> m.startsWith("PROOF result.json bound.proven"));
    assertThat(mismatches(Audit.withoutHashes(with("\"limitMicro\" : ", "\"limitMicro\" : 1"))))
        .anyMatch(m -> m.startsWith("CONSIDERED result.json considered: limitMicro"));
    assertThat(
            mismatches(
                Audit.withoutHashes(with("\"schoolChange\" : true", "\"schoolChange\" : 5"))))
        .anyMatch(m -> m.startsWith("CHILDREN result.json children.relocations[2].schoolChange"));
    assertThat(
            mismatches(
                Audit.withoutHashes(with("\"article\" : \"Wet art. 4(1)\"", "\"article\" : 7"))))
        .anyMatch(m -> m.startsWith("REASONS"));
    assertThat(
            mismatches(Audit.withoutHashes(with("\"level\" : \"soft\"", "\"level\" : \"hard\""))))
        .anyMatch(m -> m.startsWith("LEDGER"));
  }

  @Test
  void pagesAreLookedAt() throws IOException {
    ChangedRun run = run().with("report/GM9001.html", "<p>12</p>".getBytes(UTF_8));
    assertThat(mismatches(Audit.withoutHashes(run)))
        .allMatch(m -> m.startsWith("PAGES report/GM9001.html"))
        .anyMatch(m -> m.contains("SHA-256"))
        .anyMatch(m -> m.contains("reason"));
  }

  private static List<String> unusable(ChangedRun run) throws IOException {
    return mismatches(Audit.withoutHashes(run));
  }

  private static ChangedRun result(String text) throws IOException {
    return run().with("result.json", text.getBytes(UTF_8));
  }

  @Test
  void whatCannotBeReadIsOneFinding() throws IOException {
    assertThat(unusable(result("{")))
        .hasSize(1)
        .allMatch(m -> m.startsWith("CASE result.json readable (yes) (E501"));
    assertThat(unusable(result("[1]")))
        .containsExactly("DECISION result.json result.json ({…}) ([…])");
    assertThat(unusable(result("{}")))
        .hasSize(1)
        .allMatch(m -> m.startsWith("CASE result.json computable (yes) (No value for (method)"));
    String options = new String(run().bytes("input/options.json"), UTF_8);
    ChangedRun scope =
        run()
            .with(
                "input/options.json",
                options.replace("\"weightSet\" : null", "\"weightSet\" : \"x\"").getBytes(UTF_8));
    assertThat(unusable(scope))
        .containsExactly("CASE result.json computable (yes) (An unknown weight set: x)");
    ChangedRun date =
        run()
            .with(
                "input/options.json",
                options
                    .replace("\"scenarios\" : [ ]", "\"scenarios\" : [\"s.json\"]")
                    .getBytes(UTF_8));
    Map<String, byte[]> bytes = new TreeMap<>(date.bytesByName());
    bytes.put("input/options.json", date.bytes("input/options.json"));
    bytes.put(
        "input/s.json",
        ("{\"author\": \"a\", \"reason\": \"r\", \"changes\": [{\"type\": \"exchange\","
                + " \"from\": \"GM9001\", \"to\": \"GM9002\", \"kind\": \"AMV\", \"places\": 1,"
                + " \"until\": \"2026-02-30\"}]}")
            .getBytes(UTF_8));
    assertThat(unusable(ChangedRun.unchanged(bytes, run().directory())))
        .hasSize(1)
        .allMatch(m -> m.startsWith("CASE result.json computable (yes) (Text '2026-02-30'"));
    bytes.put("input/s.json", "{".getBytes(UTF_8));
    assertThat(unusable(ChangedRun.unchanged(bytes, run().directory())))
        .hasSize(1)
        .allMatch(m -> m.startsWith("CASE input/s.json readable (yes) (E501"));
  }
}
