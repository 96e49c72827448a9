package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes everything that follows from the decision, all at once, and leaves the decision. Each
 * changed line must be named by a finding of its own. One audit does what {@link
 * MutationCampaignTest} does change by change, and more strictly: noticing elsewhere is not enough.
 */
class EverythingAtOnceTest {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  /** The decision itself, and by what its rows are found. */
  private static final Set<String> DECISION =
      Set.of(
          "locations.id",
          "locations.places",
          "municipalities.municipalityCode",
          "municipalities.unlocatedRegular",
          "municipalities.unlocatedAmv");

  /** Told, and compared with itself and other files, not derived; see docs/audit.md. */
  private static final List<String> TOLD =
      List.of(
          "method",
          "seed",
          "bound",
          "conflicts",
          "considered",
          "scenarioChanges",
          "reasons",
          "children.relocations",
          "municipalities.reason");

  @ParameterizedTest
  @ValueSource(strings = {AuditedRuns.JUSTIFIED, AuditedRuns.CHANGED})
  void everyDerivedValueOfTheResultIsNamed(String arguments) throws IOException {
    ChangedRun run = AuditedRuns.of(arguments);
    String text = new String(run.bytes("result.json"), UTF_8);
    List<String> paths = ResultPath.all(text);
    List<String> lines = new ArrayList<>(text.lines().toList());
    Set<Integer> changed = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String path = paths.get(i);
      if (!DECISION.contains(path) && TOLD.stream().noneMatch(t -> within(path, t))) {
        String other = changed(lines.get(i));
        if (!other.equals(lines.get(i))) {
          lines.set(i, other);
          changed.add(i + 1);
        }
      }
    }
    assertThat(changed).hasSizeGreaterThan(5_000);
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    Findings findings = AuditedRuns.recomputed(run.with("result.json", bytes));
    Set<Integer> named =
        findings.mismatchList().stream()
            .filter(m -> m.at().file().equals("result.json"))
            .map(m -> m.at().line())
            .collect(Collectors.toSet());
    assertThat(changed)
        .as("lines changed and not named")
        .allSatisfy(line -> assertThat(named).as(paths.get(line - 1) + " " + line).contains(line));
  }

  private static boolean within(String path, String part) {
    return path.equals(part) || path.startsWith(part + ".");
  }

  /** Another value in a line that holds one. */
  private static String changed(String line) {
    int start = line.indexOf("\" : ") < 0 ? line.indexOf(line.strip()) : line.indexOf("\" : ") + 4;
    int end = line.endsWith(",") ? line.length() - 1 : line.length();
    String value = line.substring(start, end);
    String other = value;
    if (NUMBER.matcher(value).matches()) {
      other = new BigDecimal(value).add(BigDecimal.ONE).toPlainString();
    } else if (value.equals("true") || value.equals("false")) {
      other = value.equals("true") ? "false" : "true";
    } else if (value.equals("null")) {
      other = "7";
    } else if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      other = value.substring(0, value.length() - 1) + "x\"";
    }
    return line.substring(0, start) + other + line.substring(end);
  }

  /** Numbers in the values of reasons; a number that is not derived is one of another rule. */
  @ParameterizedTest
  @FieldSource("nl.spreiding.audit.AuditedRuns#SORTS")
  void everyNumberOfAReasonIsNamed(String arguments) throws IOException {
    ChangedRun run = AuditedRuns.of(arguments);
    String text = new String(run.bytes("result.json"), UTF_8);
    List<String> paths = ResultPath.all(text);
    List<String> lines = new ArrayList<>(text.lines().toList());
    Map<Integer, String> changed = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher value = Pattern.compile(" : \"?([0-9]+[0-9./-]*)\"?,?$").matcher(line);
      if (paths.get(i).startsWith("reasons.values.") && value.find()) {
        lines.set(i, line.substring(0, value.start(1)) + "9" + line.substring(value.start(1)));
        changed.put(i + 1, paths.get(i));
      }
    }
    assertThat(changed).hasSizeGreaterThan(30);
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    Findings findings = AuditedRuns.recomputed(run.with("result.json", bytes));
    findings.mismatchList().forEach(m -> changed.remove(m.at().line()));
    assertThat(changed.values()).isEmpty();
  }

  /** Every cell of every table but those by which rows are found. */
  @ParameterizedTest
  @ValueSource(strings = {AuditedRuns.JUSTIFIED, AuditedRuns.CHANGED})
  void everyCellOfEveryTableIsNamed(String arguments) throws IOException {
    ChangedRun run = AuditedRuns.of(arguments);
    for (var entry : Tables.of(AuditedRuns.expectation(run).row).entrySet()) {
      String name = entry.getKey();
      CsvSheet sheet = new CsvSheet(run.bytes(name));
      Set<Integer> keys =
          java.util.Arrays.stream(entry.getValue().keys()).boxed().collect(Collectors.toSet());
      StringBuilder other = new StringBuilder(String.join(",", sheet.header)).append("\r\n");
      Set<String> cells = new TreeSet<>();
      for (CsvSheet.Line line : sheet.lines) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < line.fields().size(); i++) {
          String field = line.fields().get(i);
          fields.add('"' + (keys.contains(i) ? field : field + "7").replace("\"", "\"\"") + '"');
          if (!keys.contains(i)) {
            cells.add(line.number() + " " + sheet.header.get(i));
          }
        }
        other.append(String.join(",", fields)).append("\r\n");
      }
      Findings findings = new Findings();
      new TableCheck(findings).compare(name, other.toString().getBytes(UTF_8), entry.getValue());
      Set<String> named = new TreeSet<>();
      findings.mismatchList().forEach(m -> named.add(m.at().line() + " " + m.what()));
      assertThat(named).as(name).isEqualTo(cells);
    }
  }
}
