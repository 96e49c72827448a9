package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.WeightKey;
import nl.spreiding.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schema and reader agree on what is a valid document. */
class SchemasTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir Path directory;

  @Test
  void everySchemaIsItselfValid() {
    assertThat(Schemas.names())
        .containsExactly(
            "case",
            "compare",
            "options",
            "range",
            "receipt",
            "result",
            "scenario",
            "sweep-plan",
            "weights",
            "what-if",
            "why-not");
    Schema meta =
        REGISTRY.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String name : Schemas.names()) {
      assertThat(meta.validate(Schemas.text(name), InputFormat.JSON)).as(name).isEmpty();
    }
  }

  @Test
  void theWeightSetsOfTheProgramAreValid() {
    for (String name : WeightSets.names()) {
      String text = Resources.text("nl/spreiding/weights/" + name + ".json");
      assertThat(schemaAccepts("weights", text)).isTrue();
      // Every key is set, none is left to a base.
      assertThat(WeightKey.values())
          .allSatisfy(key -> assertThat(text).contains('"' + key.text() + '"'));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+\"notes\": []",
        "+\"parameters\": {}",
        "+\"parameters\": {\"minimumSmallScale\": 0, \"maxPlacesPer1000\": null, \"quotaScope\": \"national\"}",
        "+\"parameters\": {\"maxPlacesPer1000\": \"7/2\", \"threshold75\": \"0.75\", \"childrenShare\": 1}",
        "+\"weights\": \"children-first\"",
        "+\"weights\": {\"base\": \"balanced\", \"TEMPORARY_PLACES.hotel\": \"1/5\", \"COST\": 0}",
        "+\"$schema\": \"case.json\", \"synthetic\": [\"municipalities.csv\"]",
        "-\"parameters\": {\"minimumSmallScale\": \"50\"}",
        "-\"parameters\": {\"minimumSmallScale\": 50.5}",
        "-\"parameters\": {\"minimumSmallScale\": -1}",
        "-\"parameters\": {\"minimumAmv\": 100000001}",
        "-\"parameters\": {\"minimumAmv\": null}",
        "-\"parameters\": {\"threshold75\": \"1/0\"}",
        "-\"parameters\": {\"threshold75\": \"1/00\"}",
        "-\"parameters\": {\"threshold75\": 0.75}",
        "-\"parameters\": {\"threshold75\": \".75\"}",
        "-\"parameters\": {\"threshold75\": \"-1\"}",
        "-\"parameters\": {\"quotaScope\": \"PROVINCE\"}",
        "-\"parameters\": {\"minimumsmallscale\": 1}",
        "-\"weights\": \"equal\"",
        "-\"weights\": 3",
        "-\"weights\": {\"base\": \"equal\"}",
        "-\"weights\": {\"COST\": \"-1\"}",
        "-\"weights\": {\"COST\": 10001}",
        "-\"weights\": {\"PINNED\": \"1\"}",
        "-\"notes\": \"one\"",
        "-\"notes\": [1]",
        "-\"Title\": \"x\""
      })
  void agreeOnCases(String extra) {
    String document =
        CaseFiles.SETTINGS
            .strip()
            .replaceFirst(
                "\\}$", java.util.regex.Matcher.quoteReplacement(", " + extra.substring(1) + "}"));
    checkCase(document, extra.startsWith("+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\": \"test\"|\"id\": \"..\"",
        "\"id\": \"test\"|\"id\": 7",
        "\"id\": \"test\", |",
        "\"title\": \"Test\"|\"title\": \" \"",
        "\"2024-12-31\"|\"31-12-2024\"",
        "\"2026-02-01\"|\"2026-13-01\"",
        "1000|\"1000\"",
        "1000|-1",
        "\"amv\": 80, |",
        "80|100000001",
        "\"source\": \"test\"|\"bron\": \"test\"",
        "{\"total\": 1000, \"amv\": 80, \"source\": \"test\"}|1000"
      })
  void agreeThatCasesAreWrong(String edit) {
    String[] part = edit.split("\\|", -1);
    assertThat(CaseFiles.SETTINGS).contains(part[0]);
    checkCase(CaseFiles.SETTINGS.replace(part[0], part[1]), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+{\"weights\": {}}",
        "+{\"name\": \"n\", \"description\": {\"nl\": \"x\"}, \"base\": \"balanced\", \"weights\": {\"COST\": \"1/2\"}}",
        "-{}",
        "-{\"name\": \"\", \"weights\": {}}",
        "-{\"weights\": {\"cost\": 1}}",
        "-{\"weights\": []}",
        "-{\"description\": \"x\", \"weights\": {}}",
        "-{\"description\": {\"fr\": \"x\"}, \"weights\": {}}",
        "-{\"base\": \"mine\", \"weights\": {}}",
        "-[]"
      })
  void agreeOnWeights(String signed) {
    String document = signed.substring(1);
    CaseFiles.write(directory, "w.json", document);
    check(
        "weights",
        document,
        signed.startsWith("+"),
        () -> WeightSets.read(directory.resolve("w.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+{\"type\": \"capacity\", \"total\": 96000, \"amv\": 8140}",
        "+{\"type\": \"provincialTask\", \"province\": \"PV27\", \"places\": 17000, \"amv\": 1400, \"reason\": \"own\"}",
        "+{\"type\": \"pinMunicipality\", \"municipality\": \"GM0363\", \"places\": 4000}",
        "+{\"type\": \"pinLocation\", \"location\": \"L0012\", \"places\": 0}",
        "+{\"type\": \"addLocation\", \"location\": {\"id\": \"N\", \"municipality_code\": \"GM0363\", \"kind\": \"AMV\","
            + " \"form\": \"AZC\", \"status\": \"OFFERED\", \"max_places\": 10, \"basis\": \"synthetic\", \"open_from\": null}}",
        "+{\"type\": \"addLocation\", \"location\": {\"id\": \"N\", \"municipality_code\": \"GM0363\", \"kind\": \"AMV\","
            + " \"form\": \"AZC\", \"status\": \"OPEN\", \"max_places\": 10, \"places_now\": 10, \"children\": 10,"
            + " \"may_close\": false, \"basis\": \"synthetic\", \"open_until\": \"2030-01-01\"}}",
        "+{\"type\": \"exchange\", \"from\": \"GM0303\", \"to\": \"GM0166\", \"kind\": \"REGULAR\", \"places\": 200}",
        "+{\"type\": \"exchange\", \"from\": \"GM0303\", \"to\": \"GM0166\", \"kind\": \"AMV\", \"places\": 1,"
            + " \"until\": \"2026-02-01\", \"note\": \"\"}",
        "+{\"type\": \"report\", \"municipality\": \"GM0363\", \"regular\": 3800, \"amv\": 300, \"special\": 0}",
        "+{\"type\": \"report\", \"municipality\": \"GM0363\", \"regular\": 1, \"amv\": 0, \"special\": 0, \"likely\": 1,"
            + " \"exempt\": true, \"note\": \"n\"}",
        "+{\"type\": \"parameter\", \"name\": \"minimumSmallScale\", \"value\": 50}",
        "+{\"type\": \"parameter\", \"name\": \"maxPlacesPer1000\", \"value\": null}",
        "+{\"type\": \"parameter\", \"name\": \"quotaScope\", \"value\": \"national\"}",
        "+{\"type\": \"weight\", \"constraint\": \"CHILDREN_MOVED\", \"value\": \"3/2\"}",
        "+{\"type\": \"inhabitants\", \"municipality\": \"GM0363\", \"factor\": \"1.05\"}",
        "+{\"type\": \"closeForm\", \"form\": \"HOTEL\", \"source\": \"letter\"}",
        "-{\"type\": \"closeForm\", \"form\": \"hotel\"}",
        "+{\"type\": \"resizeLocation\", \"location\": \"L1\", \"maxPlaces\": 9}",
        "-{\"type\": \"resizeLocation\", \"location\": \"L1\", \"minPlaces\": 9}",
        "-{\"type\": \"resizeLocation\", \"location\": \"L1\", \"maxPlaces\": -1}",
        "+{\"type\": \"weightSet\", \"name\": \"follow-reports\"}",
        "-{\"type\": \"weightSet\", \"name\": \"mine\"}",
        "-{\"type\": \"capacity\", \"total\": 96000}",
        "-{\"type\": \"capacity\", \"total\": 96000, \"amv\": 8140, \"note\": \"x\"}",
        "-{\"type\": \"capacity\", \"total\": 96000, \"amv\": 8140, \"reason\": \"\"}",
        "-{\"type\": \"provincialTask\", \"province\": \"Utrecht\", \"places\": 1, \"amv\": 1}",
        "-{\"type\": \"pinMunicipality\", \"municipality\": \"GM0363\", \"places\": \"4000\"}",
        "-{\"type\": \"pinLocation\", \"location\": \"../x\", \"places\": 0}",
        "-{\"type\": \"addLocation\", \"location\": {\"id\": \"N\"}}",
        "-{\"type\": \"addLocation\", \"location\": {\"id\": \"N\", \"municipality_code\": \"GM0363\", \"kind\": \"AMV\","
            + " \"form\": \"AZC\", \"status\": \"OPEN\", \"max_places\": 10, \"basis\": \"synthetic\"}}",
        "-{\"type\": \"addLocation\", \"location\": {\"id\": \"N\", \"municipality_code\": \"GM0363\", \"kind\": \"AMV\","
            + " \"form\": \"AZC\", \"status\": \"OFFERED\", \"max_places\": 10, \"basis\": \"synthetic\", \"size\": 1}}",
        "-{\"type\": \"exchange\", \"from\": \"GM0303\", \"to\": \"GM0166\", \"kind\": \"regular\", \"places\": 200}",
        "-{\"type\": \"report\", \"municipality\": \"GM0363\", \"regular\": 3800, \"amv\": 300}",
        "-{\"type\": \"report\", \"municipality\": \"GM0363\", \"regular\": 1, \"amv\": 0, \"special\": 0, \"exempt\": \"true\"}",
        "-{\"type\": \"parameter\", \"name\": \"minimum\", \"value\": 50}",
        "-{\"type\": \"parameter\", \"name\": \"minimumSmallScale\", \"value\": \"50\"}",
        "-{\"type\": \"parameter\", \"name\": \"minimumSmallScale\"}",
        "-{\"type\": \"weight\", \"constraint\": \"PROVINCIAL_TASK\", \"value\": \"3/2\"}",
        "-{\"type\": \"weight\", \"constraint\": \"CHILDREN_MOVED\", \"value\": 1.5}",
        "-{\"type\": \"inhabitants\", \"municipality\": \"GM0363\", \"factor\": \"-1\"}",
        "-{\"type\": \"closeAll\"}",
        "-{\"places\": 1}",
        "-7"
      })
  void agreeOnScenarios(String signed) {
    checkScenario(
        "{\"author\": \"a\", \"reason\": \"r\", \"changes\": [" + signed.substring(1) + "]}",
        signed.startsWith("+"));
  }

  @Test
  void agreeOnTheReadyScenarios() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        checkScenario(Files.readString(file), true);
      }
    }
  }

  @Test
  void agreeOnTheFrameOfScenarios() {
    checkScenario(
        "{\"$schema\": \"s\", \"author\": \"a\", \"reason\": \"r\", \"changes\": []}", true);
    for (String wrong :
        List.of(
            "[]",
            "{\"reason\": \"r\", \"changes\": []}",
            "{\"author\": \"a\", \"changes\": []}",
            "{\"author\": \"a\", \"reason\": \"r\"}",
            "{\"author\": \"a\", \"reason\": \"r\", \"changes\": {}}",
            "{\"author\": \"a\", \"reason\": \"r\", \"changes\": [], \"x\": 1}",
            "{\"author\": 1, \"reason\": \"r\", \"changes\": []}")) {
      checkScenario(wrong, false);
    }
  }

  private void checkCase(String document, boolean valid) {
    CaseFiles.write(directory);
    CaseFiles.write(directory, "case.json", document);
    check("case", document, valid, () -> CaseReader.read(directory));
  }

  private void checkScenario(String document, boolean valid) {
    CaseFiles.write(directory, "s.json", document);
    check("scenario", document, valid, () -> ScenarioReader.read(directory.resolve("s.json")));
  }

  private static void check(String schema, String document, boolean valid, Read read) {
    assertThat(schemaAccepts(schema, document)).as("schema on " + document).isEqualTo(valid);
    assertThat(readerAccepts(read)).as("reader on " + document).isEqualTo(valid);
  }

  private static boolean schemaAccepts(String name, String document) {
    return REGISTRY
        .getSchema(Schemas.text(name), InputFormat.JSON)
        .validate(document, InputFormat.JSON)
        .isEmpty();
  }

  private static boolean readerAccepts(Read read) {
    try {
      read.read();
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  /** Reads a document. */
  private interface Read {
    void read() throws InputException;
  }
}
