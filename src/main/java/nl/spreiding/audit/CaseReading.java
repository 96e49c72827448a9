package nl.spreiding.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Weights;

/**
 * The case of a run, read from its copies of the input, with its options and scenarios applied.
 *
 * @param shelterCase the case that was decided on
 * @param changes the changes of its scenarios, in order
 */
record CaseReading(ShelterCase shelterCase, List<ChangeText> changes) {
  static final String INPUT = "input/";
  private static final String BASELINE = "distribution.csv";

  /**
   * The case that was decided on.
   *
   * @param run the run
   * @return the case after weights, scope, scenarios and baseline, in this order
   * @throws InputException if a copy cannot be read
   * @throws IOException if a file cannot be read
   */
  static CaseReading read(RunSource run) throws InputException, IOException {
    ShelterCase shelterCase = CaseReader.read(run.inputDirectory()).shelterCase();
    JsonValue optionsDocument = json(run, INPUT + "options.json");
    ScenarioReading.Fields options = new ScenarioReading.Fields(optionsDocument);
    CaseSettings settings = shelterCase.settings();
    if (options.has("weightSet")) {
      settings = settings.with(weights(options.text("weightSet")));
    }
    if (options.has("weightsFile")) {
      settings =
          settings.with(WeightSets.read(run.inputDirectory().resolve(options.text("weightsFile"))));
    }
    if (options.has("quotaScope")) {
      QuotaScope scope = QuotaScope.valueOf(options.text("quotaScope").toUpperCase(Locale.ROOT));
      settings = settings.with(settings.parameters().with(scope));
    }
    ScenarioReading scenarios = new ScenarioReading(shelterCase.with(settings));
    for (JsonValue name : options.list("scenarios")) {
      String file = ScenarioReading.Fields.textOf(name);
      scenarios.apply(file, json(run, INPUT + file));
    }
    SortedMap<MunicipalityCode, Long> baseline = new TreeMap<>();
    if (options.has("baseline")) {
      baseline(run.bytes(INPUT + baselineFile(options.text("baseline"))), shelterCase, baseline);
    }
    return new CaseReading(scenarios.result(baseline), scenarios.changes());
  }

  private static Weights weights(String name) {
    if (!WeightSets.names().contains(name)) {
      throw new UnreadableRun(Phrase.UNKNOWN_WEIGHT_SET.of(name));
    }
    return WeightSets.byName(name);
  }

  private static String baselineFile(String name) {
    return name.endsWith(BASELINE) ? name : name + "/" + BASELINE;
  }

  private static void baseline(
      byte[] bytes, ShelterCase shelterCase, SortedMap<MunicipalityCode, Long> result) {
    CsvSheet sheet = new CsvSheet(bytes);
    int code = sheet.header.indexOf("municipality_code");
    int decided = sheet.header.indexOf("decided");
    if (code < 0 || decided < 0) {
      throw new UnreadableRun(Phrase.BASELINE_COLUMN.of());
    }
    var known = shelterCase.municipalityByCode();
    for (CsvSheet.Line line : sheet.lines) {
      MunicipalityCode municipality = new MunicipalityCode(line.fields().get(code));
      if (known.containsKey(municipality)) {
        result.put(municipality, Long.valueOf(line.fields().get(decided)));
      }
    }
  }

  /** A JSON file of the run, with the lines of its values. */
  static JsonValue json(RunSource run, String name) throws InputException, IOException {
    IssueCollector issues = new IssueCollector();
    Reader reader =
        new InputStreamReader(
            new java.io.ByteArrayInputStream(run.bytes(name)), StandardCharsets.UTF_8);
    JsonValue value = JsonDocument.read(reader, name, ReadLimits.DEFAULTS, issues);
    issues.throwIfErrors();
    if (value == null) {
      throw new UnreadableRun(Wording.plain(name));
    }
    return value;
  }
}
