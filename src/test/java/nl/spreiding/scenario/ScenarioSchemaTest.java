package nl.spreiding.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spreiding.input.CaseFiles;
import nl.spreiding.input.ParameterKey;
import nl.spreiding.input.Schemas;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schema and reader of scenario files know the same types, the same fields and the same required
 * fields, and refuse the same values.
 */
class ScenarioSchemaTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.text("scenario"), InputFormat.JSON);
  private static final JsonNode DOCUMENT = MAPPER.readTree(Schemas.text("scenario"));
  private static final Pattern KNOWN = Pattern.compile("Known keys: ([^.]*)\\.");

  /** A change of every type with every field. */
  private static final List<String> FULL_LIST =
      List.of(
          "{'type':'capacity','total':900,'amv':80}",
          "{'type':'provincialTask','province':'PV01','places':500,'amv':50}",
          "{'type':'pinMunicipality','municipality':'GM0001','places':300}",
          "{'type':'pinLocation','location':'L1','places':100}",
          "{'type':'addLocation','location':{'id':'N1','municipality_code':'GM0001','name':'n',"
              + "'kind':'REGULAR','form':'AZC','status':'OPEN','places_now':90,'min_places':50,"
              + "'max_places':100,'open_from':'2020-01-01','open_until':'2026-01-01',"
              + "'extendable_until':'2027-01-01','may_close':true,'children':9,"
              + "'annual_cost_per_place':100,'basis':'reported','source':'letter'}}",
          "{'type':'exchange','from':'GM0001','to':'GM0002','kind':'AMV','places':5,"
              + "'until':'2026-02-01','note':'n'}",
          "{'type':'report','municipality':'GM0001','regular':9,'amv':5,'special':1,'likely':2,"
              + "'exempt':true,'note':'n'}",
          "{'type':'weight','constraint':'COST','value':'1/2'}",
          "{'type':'inhabitants','municipality':'GM0001','factor':'1.05'}",
          "{'type':'closeForm','form':'HOTEL'}",
          "{'type':'resizeLocation','location':'L1','minPlaces':1,'maxPlaces':99}",
          "{'type':'weightSet','name':'children-first'}");

  private static final List<String> VALUE_LIST =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "2",
          "10001",
          "10000001",
          "100000001",
          "300000001",
          "''",
          "' '",
          "'x'",
          "'7'",
          "'-1'",
          "'1/0'",
          "'GM1'",
          "'GM00001'",
          "'../x'",
          "'=x'",
          "'OPEN'",
          "'AMV'",
          "'HOTEL'",
          "'hotel'",
          "'register'",
          "'2026-02-01'",
          "'2026-13-01'",
          "'COST'",
          "[]",
          "{}");

  /** Where the reader refuses what the schema accepts, and why a schema cannot say it. */
  private static final Map<String, String> MORE_THAN_A_SCHEMA =
      Map.ofEntries(
          Map.entry("capacity.total", "amv must not be more: two fields together"),
          Map.entry("capacity.amv", "not more than total: two fields together"),
          Map.entry("provincialTask.places", "amv must not be more: two fields together"),
          Map.entry("provincialTask.amv", "not more than places: two fields together"),
          Map.entry("report.likely", "not more than all three: four fields together"),
          Map.entry("threshold75.value", "at most 1: the value of a number written as a text"),
          Map.entry("childrenShare.value", "at most 1: the value of a number written as a text"),
          Map.entry("location.places_now", "children and most places: two fields together"),
          Map.entry("location.min_places", "not more than max_places: two fields together"),
          Map.entry("location.max_places", "not less than min_places: two fields together"),
          Map.entry("location.children", "not more than places_now: two fields together"),
          Map.entry("resizeLocation.minPlaces", "not more than maxPlaces: two fields together"),
          Map.entry("resizeLocation.maxPlaces", "not less than minPlaces: two fields together"),
          Map.entry("location.open_from", "dates in order: two fields together"));

  @TempDir Path directory;

  static Stream<String> fullChanges() {
    List<String> list = new ArrayList<>(FULL_LIST);
    for (ParameterKey key : ParameterKey.values()) {
      list.add(
          "{'type':'parameter','name':'%s','value':%s}".formatted(key.text(), valueOf(key.text())));
    }
    return list.stream()
        .map(s -> s.replace('\'', '"'))
        .map(s -> s.replaceFirst("\\{\"type\"", "{\"reason\":\"why\",\"source\":\"\",\"type\""));
  }

  private static String valueOf(String parameter) {
    return switch (parameter) {
      case "quotaScope" -> "'national'";
      case "grantRounding" -> "'up'";
      case "grantMoment" -> "'end'";
      case "grantTemporary" -> "'counted'";
      default -> "1";
    };
  }

  @Test
  void everyTypeOfTheProgramIsInSchemaExamplesAndDocumentation() throws Exception {
    TreeSet<String> inSchema =
        changeSchemas().stream().map(ScenarioSchemaTest::type).collect(treeSet());
    TreeSet<String> inExamples =
        fullChanges().map(s -> MAPPER.readTree(s).get("type").asString()).collect(treeSet());
    TreeSet<String> inProgram =
        Arrays.stream(ScenarioChange.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .map(name -> name.equals("AddExchange") ? "Exchange" : name)
            .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
            .collect(treeSet());
    assertThat(inSchema).isEqualTo(inProgram);
    assertThat(inExamples).isEqualTo(inProgram);
    String formats = Files.readString(Path.of("docs/formats.md"));
    assertThat(inProgram)
        .allSatisfy(type -> assertThat(formats).contains("{\"type\": \"" + type + "\""));
  }

  @Test
  void everyParameterAndWeightIsInTheSchema() {
    assertThat(
            changeSchemas().stream()
                .filter(s -> type(s).equals("parameter"))
                .map(s -> s.at("/properties/name/const").asString())
                .collect(treeSet()))
        .isEqualTo(Arrays.stream(ParameterKey.values()).map(ParameterKey::text).collect(treeSet()));
  }

  @ParameterizedTest
  @MethodSource("fullChanges")
  void fieldsAreTheSame(String full) {
    JsonNode change = MAPPER.readTree(full);
    assertThat(refusals(change)).as("reader").isEmpty();
    assertThat(schemaAccepts(change)).as("schema").isTrue();
    JsonNode schema =
        changeSchemas().stream()
            .filter(s -> type(s).equals(change.get("type").asString()))
            .findFirst()
            .orElseThrow();
    TreeSet<String> inSchema = new TreeSet<>(schema.get("properties").propertyNames());
    assertThat(new TreeSet<>(change.propertyNames())).isEqualTo(inSchema);
    assertThat(knownToReader(change, change)).isEqualTo(inSchema);
    if (change.get("location") instanceof ObjectNode location) {
      TreeSet<String> inLocation =
          new TreeSet<>(DOCUMENT.at("/$defs/location/properties").propertyNames());
      assertThat(new TreeSet<>(location.propertyNames())).isEqualTo(inLocation);
      assertThat(knownToReader(change, location)).isEqualTo(inLocation);
    }
  }

  @ParameterizedTest
  @MethodSource("fullChanges")
  void everyFieldWithoutAndWithOtherValuesIsJudgedTheSame(String full) {
    TreeMap<String, String> differences = differences(full);
    differences.keySet().removeIf(key -> MORE_THAN_A_SCHEMA.containsKey(key.split(" ")[0]));
    assertThat(differences).isEmpty();
  }

  @Test
  void everyExceptionIsNeededAndTheReaderIsTheStricterOne() {
    TreeMap<String, String> differences = new TreeMap<>();
    fullChanges().forEach(full -> differences.putAll(differences(full)));
    assertThat(differences.keySet().stream().map(key -> key.split(" ")[0]).collect(treeSet()))
        .isEqualTo(new TreeSet<>(MORE_THAN_A_SCHEMA.keySet()));
    differences.values().removeIf("schema accepts"::equals);
    assertThat(differences).isEmpty();
  }

  @Test
  void everyFieldOfTheFrameIsJudgedTheSame() {
    ObjectNode frame =
        (ObjectNode)
            MAPPER.readTree(
                "{\"$schema\":\"s\",\"author\":\"a\",\"reason\":\"r\",\"source\":\"s\",\"changes\":[]}");
    assertThat(new TreeSet<>(frame.propertyNames()))
        .isEqualTo(new TreeSet<>(DOCUMENT.get("properties").propertyNames()));
    for (String key : List.copyOf(frame.propertyNames())) {
      for (ObjectNode edited : edits(frame, key)) {
        String text = edited.toString();
        assertThat(readerRefusals(text).isEmpty())
            .as(text)
            .isEqualTo(SCHEMA.validate(text, InputFormat.JSON).isEmpty());
      }
    }
  }

  /** Field and value of every edit that only one of the two accepts, with which one. */
  private TreeMap<String, String> differences(String full) {
    ObjectNode change = (ObjectNode) MAPPER.readTree(full);
    TreeMap<String, String> differences = new TreeMap<>();
    String type = change.get("type").asString();
    compare(
        change,
        change,
        type.equals("parameter") ? change.get("name").asString() : type,
        differences);
    if (change.get("location") instanceof ObjectNode location) {
      compare(change, location, "location", differences);
    }
    return differences;
  }

  private void compare(
      ObjectNode change, ObjectNode part, String name, Map<String, String> differences) {
    for (String key : List.copyOf(part.propertyNames())) {
      for (ObjectNode edited : edits(part, key)) {
        JsonNode document = part == change ? edited : change.deepCopy().set("location", edited);
        boolean reader = refusals(document).isEmpty();
        if (reader != schemaAccepts(document)) {
          differences.put(
              name + "." + key + " " + edited.get(key),
              (reader ? "reader" : "schema") + " accepts");
        }
      }
    }
  }

  /** The object without a key, and with each of the values there. */
  private static List<ObjectNode> edits(ObjectNode object, String key) {
    List<ObjectNode> list = new ArrayList<>();
    ObjectNode without = object.deepCopy();
    without.remove(key);
    list.add(without);
    for (String value : VALUE_LIST) {
      ObjectNode other = object.deepCopy();
      other.set(key, MAPPER.readTree(value.replace('\'', '"')));
      list.add(other);
    }
    return list;
  }

  private TreeSet<String> knownToReader(JsonNode change, JsonNode part) {
    ObjectNode copy = (ObjectNode) change.deepCopy();
    ObjectNode edited = part == change ? copy : (ObjectNode) copy.get("location");
    edited.put("zzz", 1);
    assertThat(schemaAccepts(copy)).as("an unknown key").isFalse();
    Matcher matcher = KNOWN.matcher(String.join("\n", refusals(copy)));
    assertThat(matcher.find()).as("the reader names the keys it knows").isTrue();
    return Arrays.stream(matcher.group(1).split(", ")).collect(treeSet());
  }

  private boolean schemaAccepts(JsonNode change) {
    return SCHEMA.validate(document(change), InputFormat.JSON).isEmpty();
  }

  private List<String> refusals(JsonNode change) {
    return readerRefusals(document(change));
  }

  private List<String> readerRefusals(String text) {
    CaseFiles.write(directory, "s.json", text);
    try {
      ScenarioReader.read(directory.resolve("s.json"));
      return List.of();
    } catch (InputException e) {
      return e.issueList().stream().map(Issue::toString).toList();
    }
  }

  private static String document(JsonNode change) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("author", "a").put("reason", "r");
    ArrayNode list = root.putArray("changes");
    list.add(change);
    return root.toString();
  }

  private static List<JsonNode> changeSchemas() {
    return DOCUMENT.at("/properties/changes/items/oneOf").valueStream().toList();
  }

  private static String type(JsonNode schema) {
    return schema.at("/properties/type/const").asString();
  }

  private static Collector<String, ?, TreeSet<String>> treeSet() {
    return Collectors.toCollection(TreeSet::new);
  }
}
