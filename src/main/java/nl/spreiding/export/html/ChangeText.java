package nl.spreiding.export.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.Province;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a change of a scenario says, in words: names instead of codes. A change of which a field is
 * missing is told field by field.
 */
final class ChangeText {
  /** Fields without which a change cannot be told in words, by its type. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "capacity", List.of("total", "amv"),
          "provincialTask", List.of("province", "places", "amv"),
          "pinMunicipality", List.of("municipality", "places"),
          "pinLocation", List.of("location", "places"),
          "addLocation", List.of("location"),
          "exchange", List.of("from", "to", "kind", "places"),
          "report", List.of("municipality", "regular", "amv", "special"),
          "weight", List.of("constraint", "value"),
          "inhabitants", List.of("municipality", "inhabitantsBefore", "inhabitantsAfter"),
          "closeForm", List.of("form", "locations"));

  private static final List<String> RESIZED = List.of("location", "maxPlaces");

  private final ReportContext c;
  private final Map<String, Municipality> municipalityByCode;
  private final Map<String, Location> locationById;
  private final Map<String, String> provinceByCode;

  ChangeText(ReportContext context) {
    this.c = context;
    ShelterCase shelterCase = context.index.outcome().shelterCase();
    this.municipalityByCode = by(shelterCase.municipalityList(), m -> m.code().value());
    this.locationById = by(shelterCase.locationList(), l -> l.id().value());
    this.provinceByCode =
        shelterCase.provinceList().stream()
            .collect(Collectors.toMap(p -> p.code().value(), Province::name));
  }

  private static <T> Map<String, T> by(List<T> list, Function<T, String> key) {
    return list.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  /** The change, without its type. */
  String of(ScenarioRecord change) {
    JsonNode f = JsonMapper.shared().readTree(change.description());
    if (change.type().equals("resizeLocation") && RESIZED.stream().allMatch(f::has)) {
      return PlainText.of(resized(f));
    }
    List<String> needed = NEEDED.getOrDefault(change.type(), List.of());
    boolean told = !needed.isEmpty() && needed.stream().allMatch(f::has);
    return PlainText.of(told ? words(change.type(), f) : fields(f));
  }

  private String words(String type, JsonNode f) {
    return switch (type) {
      case "capacity" -> withAmv(f.path("total"), f);
      case "provincialTask" ->
          provinceByCode.getOrDefault(f.path("province").asString(), text(f.path("province")))
              + ": "
              + withAmv(f.path("places"), f);
      case "pinMunicipality" -> municipality(f.path("municipality")) + ": " + places(f);
      case "pinLocation" -> location(f.path("location")) + ": " + places(f);
      case "addLocation" -> added(f.path("location"));
      case "exchange" -> exchange(f);
      case "report" -> report(f);
      case "weight" -> weight(f);
      case "inhabitants" ->
          municipality(f.path("municipality"))
              + c.t(": van ", ": from ")
              + whole(f.path("inhabitantsBefore"))
              + c.t(" naar ", " to ")
              + whole(f.path("inhabitantsAfter"))
              + c.t(" inwoners", " inhabitants");
      case "closeForm" ->
          Labels.of(Form.valueOf(f.path("form").asString())).in(c.language)
              + ": "
              + c.numbers.count(
                  f.path("locations").asLong(),
                  c.t("locatie", "location"),
                  c.t("locaties", "locations"));
      default -> throw new IllegalStateException("No words for a change (" + type + ").");
    };
  }

  private String withAmv(JsonNode places, JsonNode f) {
    return c.numbers.places(places.asLong())
        + c.t(", waarvan amv ", ", of which amv ")
        + whole(f.path("amv"));
  }

  private String resized(JsonNode f) {
    JsonNode least = f.path("minPlaces");
    return location(f.path("location"))
        + ": "
        + (least.isNumber() ? c.t("ten minste ", "at least ") + whole(least) + ", " : "")
        + c.t("ten hoogste ", "at most ")
        + c.numbers.places(f.path("maxPlaces").asLong());
  }

  private String exchange(JsonNode f) {
    String kind = Labels.of(Kind.valueOf(f.path("kind").asString())).in(c.language);
    String places = places(f) + " (" + kind + ")";
    return municipality(f.path("from"))
        + c.t(" leent " + places + " uit aan ", " lends " + places + " to ")
        + municipality(f.path("to"))
        + date(f, "until", c.t(", tot ", ", until "));
  }

  private String report(JsonNode f) {
    long likely = f.path("likely").asLong(0);
    return municipality(f.path("municipality"))
        + ": "
        + whole(f.path("regular"))
        + c.t(" regulier, ", " regular, ")
        + whole(f.path("amv"))
        + " amv, "
        + whole(f.path("special"))
        + c.t(" van andere bijzondere aard", " of other special nature")
        + (likely == 0
            ? ""
            : c.t("; daarvan kansrijk ", "; of these likely ") + c.numbers.whole(likely))
        + (f.path("exempt").asBoolean(false) ? c.t("; vrijgesteld", "; exempt") : "");
  }

  private String weight(JsonNode f) {
    String key = f.path("constraint").asString();
    return WeightKey.ofText(key)
            .map(
                k ->
                    c.sentences.name(k.constraint())
                        + " "
                        + Labels.of(k).in(c.language)
                        + " ("
                        + key
                        + ")")
            .orElse(key)
            .replace("  ", " ")
        + ": "
        + text(f.path("value"));
  }

  private String added(JsonNode l) {
    String name = l.path("name").asString("");
    String id = l.path("id").asString();
    return (name.isEmpty() ? id : name + " (" + id + ")")
        + c.t(" in ", " in ")
        + municipality(l.path("municipality_code"))
        + ", "
        + label(l, "kind", word -> Labels.of(Kind.valueOf(word)).in(c.language))
        + label(l, "form", word -> Labels.of(Form.valueOf(word)).in(c.language))
        + label(l, "status", word -> Labels.of(Status.valueOf(word)).in(c.language))
        + c.t("ten hoogste ", "at most ")
        + c.numbers.places(l.path("max_places").asLong())
        + date(l, "open_from", c.t(", vanaf ", ", from "))
        + date(l, "open_until", c.t(", tot en met ", ", up to and including "));
  }

  private static String label(JsonNode node, String field, Function<String, String> word) {
    String value = node.path(field).asString("");
    return value.isEmpty() ? "" : word.apply(value) + ", ";
  }

  private String date(JsonNode node, String field, String before) {
    String value = node.path(field).asString("");
    return value.isEmpty() ? "" : before + c.numbers.date(LocalDate.parse(value));
  }

  private String municipality(JsonNode code) {
    Municipality municipality = municipalityByCode.get(code.asString());
    return municipality == null
        ? text(code)
        : municipality.name() + " (" + municipality.code() + ")";
  }

  private String location(JsonNode id) {
    Location location = locationById.get(id.asString());
    return location == null
        ? text(id)
        : location.name()
            + " ("
            + location.id()
            + ", "
            + c.index.municipality(location.municipality()).name()
            + ")";
  }

  private String places(JsonNode f) {
    return c.numbers.places(f.path("places").asLong());
  }

  private String whole(JsonNode number) {
    return c.numbers.whole(number.asLong());
  }

  private String fields(JsonNode node) {
    return node.properties().stream()
        .filter(field -> !field.getKey().equals("type"))
        .map(field -> field.getKey() + " " + text(field.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String text(JsonNode node) {
    return node.isObject() ? "(" + fields(node) + ")" : node.asString();
  }
}
