package nl.spreiding.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;

/** The JSON documents of a case directory, as ordered maps. */
final class CaseDocuments {
  /** Sets that the program brings along; any other is written out. */
  private static final Set<String> NAMED_WEIGHTS =
      Set.of(
          "balanced",
          "children-first",
          "strict-proportional",
          "fewest-locations",
          "follow-reports");

  private CaseDocuments() {}

  /** {@code case.json}. */
  static Map<String, Object> settings(CaseSettings settings) {
    Map<String, Object> capacity = new LinkedHashMap<>();
    capacity.put("total", settings.capacity().total());
    capacity.put("amv", settings.capacity().amv());
    capacity.put("source", settings.capacity().source());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("id", settings.id());
    root.put("title", settings.title());
    root.put("cycle", settings.cycle());
    root.put("referenceDate", settings.referenceDate().toString());
    root.put("countsUntil", settings.countsUntil().toString());
    root.put("capacity", capacity);
    root.put("parameters", parameters(settings.parameters()));
    root.put("weights", weights(settings.weights()));
    root.put("synthetic", settings.syntheticFileList());
    root.put("notes", settings.noteList());
    return root;
  }

  /** Written out in full, so that a later default does not change an existing case. */
  private static Map<String, Object> parameters(Parameters parameters) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("minimumSmallScale", parameters.minimumSmallScale());
    map.put("minimumAmv", parameters.minimumAmv());
    map.put("minimumDurableRegular", parameters.minimumDurableRegular());
    map.put("minimumDurableSpecial", parameters.minimumDurableSpecial());
    map.put("threshold75", rational(parameters.threshold75()));
    map.put("quotaScope", lower(parameters.quotaScope()));
    map.put("voluntarySurplusWeight", rational(parameters.voluntarySurplusWeight()));
    BigFraction most = parameters.maxPlacesPer1000();
    map.put("maxPlacesPer1000", most == null ? null : rational(most));
    map.put("smallScaleMaximum", parameters.smallScaleMaximum());
    map.put("childrenShare", rational(parameters.childrenShare()));
    map.put("grantRounding", lower(parameters.grantReading().rounding()));
    map.put("grantMoment", lower(parameters.grantReading().moment()));
    map.put("grantTemporary", lower(parameters.grantReading().temporary()));
    return map;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Object weights(Weights weights) {
    if (NAMED_WEIGHTS.contains(weights.name())) {
      return weights.name();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    weights.byKey().forEach((key, value) -> map.put(key.text(), rational(value)));
    return map;
  }

  private static String rational(BigFraction value) {
    return value.getDenominator().bitLength() == 1
        ? value.getNumerator().toString()
        : value.getNumerator() + "/" + value.getDenominator();
  }

  /** {@code datapackage.json}: a Frictionless tabular data package. */
  static Map<String, Object> dataPackage(CaseSettings settings) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("profile", "tabular-data-package");
    root.put("name", settings.id().toLowerCase(Locale.ROOT));
    root.put("title", settings.title());
    root.put("description", String.join(" ", settings.noteList()));
    root.put(
        "licenses",
        List.of(
            license("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
            license("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")));
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("title", "SOURCES.md in this directory");
    source.put("path", "SOURCES.md");
    root.put("sources", List.of(source));
    root.put(
        "resources",
        List.of(
            resource(settings, CaseFiles.MUNICIPALITIES, CaseTables.MUNICIPALITIES, "code"),
            resource(settings, CaseFiles.ADJACENCY, CaseTables.ADJACENCY, "code_a", "code_b"),
            resource(settings, CaseFiles.LOCATIONS, CaseTables.LOCATIONS, "id"),
            resource(settings, CaseFiles.REPORTS, CaseTables.REPORTS, "municipality_code"),
            resource(settings, CaseFiles.EXCHANGES, CaseTables.EXCHANGES)));
    return root;
  }

  private static Map<String, Object> license(String name, String path) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("path", path);
    return map;
  }

  private static <T> Map<String, Object> resource(
      CaseSettings settings, String file, List<Field<T>> fieldList, String... primaryKey) {
    boolean synthetic = settings.syntheticFileList().contains(file);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fieldList.stream().map(CaseDocuments::field).toList());
    schema.put("missingValues", List.of(""));
    if (primaryKey.length > 0) {
      schema.put("primaryKey", List.of(primaryKey));
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", file.replace(".csv", ""));
    resource.put("path", file);
    resource.put("description", synthetic ? "Synthetic: see SOURCES.md." : "See SOURCES.md.");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> field(Field<?> field) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", field.name());
    map.put("type", field.type());
    map.put("description", field.description());
    if (!field.constraints().isEmpty()) {
      map.put("constraints", field.constraints());
    }
    return map;
  }
}
