package nl.spreiding.export.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.export.Amounts;
import nl.spreiding.export.JsonFile;
import nl.spreiding.law.Availability;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A case as the workbench shows it before anything is decided. */
public final class WorkbenchCase {
  static final long FORMAT_VERSION = 1;

  private WorkbenchCase() {}

  /**
   * A weight set to choose from.
   *
   * @param name its name
   * @param dutch what it is for, in Dutch
   * @param english what it is for, in English
   * @param weights its weights
   */
  public record WeightSet(String name, String dutch, String english, Weights weights) {}

  /**
   * How the workbench got the case.
   *
   * @param name what it is called here
   * @param path where it is, as the user gave it
   * @param geometry whether boundaries were given with it
   * @param warningList what a person must look at
   * @param weightSetList the weight sets to choose from
   */
  public record Context(
      String name,
      String path,
      boolean geometry,
      List<String> warningList,
      List<WeightSet> weightSetList) {
    /** Copies the lists. */
    public Context {
      warningList = List.copyOf(warningList);
      weightSetList = List.copyOf(weightSetList);
    }
  }

  /**
   * Everything the page needs of a case.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param problem its decision problem
   * @param context how the workbench got it
   * @return one JSON document
   */
  public static String json(
      ShelterCase shelterCase, StatutoryNumbers numbers, DecisionProblem problem, Context context) {
    CaseNumbers caseNumbers = new CaseNumbers(shelterCase, numbers, problem);
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("name", context.name()).put("path", context.path());
    settings(root, shelterCase.settings());
    caseNumbers.settings(root);
    weightSets(root.putArray("weightSets"), context.weightSetList());
    synthetic(root, shelterCase.settings());
    ArrayNode warnings = root.putArray("warnings");
    context.warningList().forEach(warnings::add);
    root.put("geometry", context.geometry());
    Map<MunicipalityCode, Long> existing = existing(shelterCase);
    caseNumbers.national(
        root.putObject("national"), existing.values().stream().mapToLong(n -> n).sum());
    caseNumbers.provinces(root.putArray("provinces"));
    ArrayNode municipalities = root.putArray("municipalities");
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      Municipality known = shelterCase.municipalityList().get(municipality.index());
      ObjectNode node = municipalities.addObject();
      caseNumbers.municipality(node, municipality);
      node.put("name", known.name())
          .put("provinceCode", known.province().code().value())
          .put("inhabitants", known.inhabitants())
          .put("lon", known.longitude())
          .put("lat", known.latitude())
          .put("existing", existing.getOrDefault(known.code(), 0L));
    }
    ArrayNode locations = root.putArray("locations");
    shelterCase
        .locationList()
        .forEach(location -> location(locations.addObject(), location, shelterCase.settings()));
    exchanges(root.putArray("exchanges"), shelterCase.exchangeList());
    ArrayNode borders = root.putArray("borders");
    shelterCase
        .adjacencyList()
        .forEach(border -> borders.addArray().add(border.a().value()).add(border.b().value()));
    WorkbenchLabels.put(root.putObject("labels"));
    return JsonFile.text(root);
  }

  /**
   * What a scenario makes of a case, without deciding.
   *
   * @param shelterCase the changed case
   * @param numbers its statutory numbers
   * @param problem its decision problem
   * @param warningList what a person must look at
   * @return one JSON document
   */
  public static String check(
      ShelterCase shelterCase,
      StatutoryNumbers numbers,
      DecisionProblem problem,
      List<String> warningList) {
    return new CaseNumbers(shelterCase, numbers, problem).afterChanges(warningList);
  }

  private static void settings(ObjectNode root, CaseSettings settings) {
    root.put("id", settings.id())
        .put("title", settings.title())
        .put("cycle", settings.cycle())
        .put("referenceDate", settings.referenceDate().toString())
        .put("countsUntil", settings.countsUntil().toString());
    ArrayNode notes = root.putArray("notes");
    settings.noteList().forEach(notes::add);
  }

  private static void weightSets(ArrayNode array, List<WeightSet> list) {
    for (WeightSet set : list) {
      ObjectNode node = array.addObject().put("name", set.name());
      WorkbenchLabels.put(node, "description", new Bilingual(set.dutch(), set.english()));
      ObjectNode weights = node.putObject("weights");
      for (WeightKey key : WeightKey.values()) {
        weights.put(key.text(), Amounts.rational(set.weights().of(key)));
      }
    }
  }

  private static void synthetic(ObjectNode root, CaseSettings settings) {
    if (settings.syntheticFileList().isEmpty()) {
      root.putNull("synthetic");
      return;
    }
    ObjectNode node = root.putObject("synthetic");
    ArrayNode files = node.putArray("files");
    settings.syntheticFileList().forEach(files::add);
    WorkbenchLabels.put(
        node,
        "text",
        new Bilingual(
            "Deze uitkomst rust op synthetische gegevens en zegt niets over echte locaties of gemeenten.",
            "This outcome rests on synthetic data and says nothing about real locations or municipalities."));
  }

  private static Map<MunicipalityCode, Long> existing(ShelterCase shelterCase) {
    Map<MunicipalityCode, Long> result = new HashMap<>();
    for (Location location : shelterCase.locationList()) {
      if (location.status() == Status.OPEN) {
        result.merge(location.municipality(), location.placesNow(), Math::addExact);
      }
    }
    return result;
  }

  private static void location(ObjectNode node, Location location, CaseSettings settings) {
    node.put("id", location.id().value())
        .put("municipalityCode", location.municipality().value())
        .put("name", location.name())
        .put("kind", location.kind().name())
        .put("form", location.form().name())
        .put("status", location.status().name())
        .put("placesNow", location.placesNow())
        .put("minPlaces", location.minPlaces())
        .put("maxPlaces", location.maxPlaces())
        .put("mayClose", location.mayClose())
        .put("openFrom", text(location.openFrom()))
        .put("openUntil", text(location.openUntil()))
        .put("extendableUntil", text(location.extendableUntil()))
        .put("children", location.children())
        .put("basis", location.basis().name().toLowerCase(java.util.Locale.ROOT))
        .put("counts", Availability.counts(location, settings.countsUntil()));
  }

  private static void exchanges(ArrayNode array, List<Exchange> list) {
    for (Exchange exchange : list) {
      array
          .addObject()
          .put("from", exchange.from().value())
          .put("to", exchange.to().value())
          .put("kind", exchange.kind().name())
          .put("places", exchange.places())
          .put("until", text(exchange.until()))
          .put("note", exchange.note());
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
