package nl.spreiding.scenario;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spreiding.input.Forms;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.LocationCells;
import nl.spreiding.input.ParameterKey;
import nl.spreiding.input.ParameterValue;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.WeightKey;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reads one change of a scenario. */
final class ChangeReader {
  private static final String PLACES = "places";
  private static final String MUNICIPALITY = "municipality";
  private static final String VALUE = "value";

  private final JsonFields fields;
  private final String reason;
  private final String source;
  private final IssueCollector issues;
  private final Map<String, SourceLocation> atByField = new HashMap<>();

  ChangeReader(JsonFields fields, String fileReason, String fileSource, IssueCollector issues) {
    this.fields = fields;
    this.issues = issues;
    this.reason = fields.has("reason") ? fields.text("reason") : fileReason;
    this.source = fields.textOr("source", fileSource);
  }

  /** The change; null after reporting what is wrong. */
  @Nullable ScenarioChange read() {
    String type = fields.text("type");
    Supplier<@Nullable ScenarioChange> reader = readerByType().get(type);
    if (reader == null) {
      if (!type.isBlank()) {
        String types = String.join(", ", readerByType().keySet());
        fields.report(
            IssueCode.CHANGE_UNKNOWN,
            fields.at("type"),
            IssueCode.CHANGE_UNKNOWN.meaning(),
            type,
            new Bilingual("Gebruik een van: " + types + ".", "Use one of: " + types + "."));
      }
      return null;
    }
    ScenarioChange change = reader.get();
    fields.finish();
    return fields.ok() ? change : null;
  }

  private Map<String, Supplier<@Nullable ScenarioChange>> readerByType() {
    Map<String, Supplier<@Nullable ScenarioChange>> result = new LinkedHashMap<>();
    result.put("capacity", this::readCapacity);
    result.put("provincialTask", this::readProvincialTask);
    result.put("pinMunicipality", this::readPinMunicipality);
    result.put("pinLocation", this::readPinLocation);
    result.put("addLocation", this::readAddLocation);
    result.put("exchange", this::readExchange);
    result.put("report", this::readReport);
    result.put("parameter", this::readParameter);
    result.put("weight", this::readWeight);
    result.put("inhabitants", this::readInhabitants);
    result.put("closeForm", this::readCloseForm);
    result.put("resizeLocation", this::readResizeLocation);
    result.put("weightSet", this::readWeightSet);
    return result;
  }

  private ScenarioChange readCapacity() {
    long total = count("total");
    long amv = count("amv");
    checkAmv(total, amv);
    return new ScenarioChange.Capacity(total, amv, origin());
  }

  private ScenarioChange readProvincialTask() {
    String province = formed("province", Forms.CODE, IssueCode.CODE_WRONG);
    long places = count(PLACES);
    long amv = count("amv");
    checkAmv(places, amv);
    return new ScenarioChange.ProvincialTask(new ProvinceCode(province), places, amv, origin());
  }

  private ScenarioChange readPinMunicipality() {
    MunicipalityCode municipality = municipality(MUNICIPALITY);
    return new ScenarioChange.PinMunicipality(municipality, count(PLACES), origin());
  }

  private ScenarioChange readPinLocation() {
    String location = formed("location", Forms.ID, IssueCode.ID_WRONG);
    return new ScenarioChange.PinLocation(new LocationId(location), count(PLACES), origin());
  }

  private @Nullable ScenarioChange readAddLocation() {
    JsonFields inner = fields.required("location") == null ? null : fields.object("location");
    if (inner == null) {
      return null;
    }
    JsonCells cells = new JsonCells(inner);
    if (!inner.ok()) {
      return null;
    }
    Location location = LocationCells.read(cells, issues);
    for (String column : new String[] {"id", "municipality_code", "name", "max_places"}) {
      atByField.put(column, cells.at(column));
    }
    return location == null ? null : new ScenarioChange.AddLocation(location, origin());
  }

  private ScenarioChange readExchange() {
    MunicipalityCode from = municipality("from");
    MunicipalityCode to = municipality("to");
    Kind kind = word("kind", Kind.values());
    long places = count(PLACES);
    LocalDate until = fields.optionalDate("until");
    String note = fields.textOr("note", "");
    if (fields.ok() && from.equals(to)) {
      fields.report(
          IssueCode.EXCHANGE_WITH_ITSELF,
          fields.at("to"),
          new Bilingual("from en to zijn gelijk", "from and to are the same"),
          from.value());
    }
    return new ScenarioChange.AddExchange(
        new Exchange(from, to, kind, places, until, note), origin());
  }

  private ScenarioChange readReport() {
    MunicipalityCode municipality = municipality(MUNICIPALITY);
    long regular = count("regular");
    long amv = count("amv");
    long special = count("special");
    JsonValue likelyValue = fields.value("likely");
    Long likely =
        likelyValue == null ? null : fields.countOf("likely", likelyValue, 3 * Forms.MAX_PLACES);
    Boolean exempt = fields.optionalFlag("exempt");
    String note = fields.has("note") ? fields.textOr("note", "") : null;
    long total = regular + amv + special;
    if (fields.ok() && likely != null && likely > total) {
      fields.report(
          IssueCode.LIKELY_ABOVE_TOTAL,
          fields.at("likely"),
          new Bilingual(
              "likely is meer dan alle gemelde plaatsen",
              "likely is more than all places reported"),
          likely + " > " + total);
    }
    return new ScenarioChange.Report(
        municipality, regular, amv, special, likely, exempt, note, origin());
  }

  private @Nullable ScenarioChange readParameter() {
    String name = fields.text("name");
    JsonValue value = fields.required(VALUE);
    ParameterKey key = ParameterKey.ofText(name);
    if (key == null) {
      reportUnknown("name", name, ParameterKey.names());
      return null;
    }
    ParameterValue parsed =
        value == null ? new ParameterValue.None() : key.read(fields, VALUE, value);
    return new ScenarioChange.Parameter(key, parsed, origin());
  }

  private @Nullable ScenarioChange readWeight() {
    String constraint = fields.text("constraint");
    JsonValue value = fields.required(VALUE);
    WeightKey key = WeightKey.ofText(constraint).orElse(null);
    BigFraction weight =
        value == null ? BigFraction.ZERO : fields.ratioOf(VALUE, value, Forms.MAX_RATIO);
    if (key == null) {
      StringBuilder names = new StringBuilder();
      for (WeightKey known : WeightKey.values()) {
        names.append(names.isEmpty() ? "" : ", ").append(known.text());
      }
      reportUnknown("constraint", constraint, names.toString());
      return null;
    }
    return new ScenarioChange.Weight(key, weight, origin());
  }

  private ScenarioChange readInhabitants() {
    MunicipalityCode municipality = municipality(MUNICIPALITY);
    JsonValue value = fields.required("factor");
    atByField.put("factor", fields.at("factor"));
    BigFraction factor =
        value == null ? BigFraction.ZERO : fields.ratioOf("factor", value, Forms.MAX_RATIO);
    return new ScenarioChange.Inhabitants(municipality, factor, origin());
  }

  private ScenarioChange readCloseForm() {
    return new ScenarioChange.CloseForm(word("form", Form.values()), origin());
  }

  private ScenarioChange readResizeLocation() {
    String location = formed("location", Forms.ID, IssueCode.ID_WRONG);
    Long minPlaces = fields.has("minPlaces") ? count("minPlaces") : null;
    long maxPlaces = count("maxPlaces");
    if (fields.ok() && minPlaces != null && minPlaces > maxPlaces) {
      fields.report(
          IssueCode.MIN_ABOVE_MAX,
          fields.at("minPlaces"),
          new Bilingual("minPlaces is meer dan maxPlaces", "minPlaces is more than maxPlaces"),
          minPlaces + " > " + maxPlaces);
    }
    return new ScenarioChange.ResizeLocation(
        new LocationId(location), minPlaces, maxPlaces, origin());
  }

  private @Nullable ScenarioChange readWeightSet() {
    String name = fields.text("name");
    if (!WeightSets.names().contains(name)) {
      reportUnknown("name", name, String.join(", ", WeightSets.names()));
      return null;
    }
    return new ScenarioChange.WeightSet(name, WeightSets.byName(name), origin());
  }

  /** One of the words; the first after reporting that it is none of them. */
  private <W extends Enum<W>> W word(String key, W[] wordArray) {
    String text = fields.text(key);
    for (W word : wordArray) {
      if (word.name().equals(text)) {
        return word;
      }
    }
    reportUnknown(
        key, text, Arrays.stream(wordArray).map(Enum::name).collect(Collectors.joining(", ")));
    return wordArray[0];
  }

  private void reportUnknown(String key, String value, String words) {
    if (!value.isBlank()) {
      fields.report(
          IssueCode.WORD_UNKNOWN,
          fields.at(key),
          new Bilingual(key + " is geen bekend woord", key + " is not a known word"),
          value,
          new Bilingual("Gebruik een van: " + words + ".", "Use one of: " + words + "."));
    }
  }

  private void checkAmv(long total, long amv) {
    if (fields.ok() && amv > total) {
      fields.report(
          IssueCode.AMV_ABOVE_TOTAL,
          fields.at("amv"),
          IssueCode.AMV_ABOVE_TOTAL.meaning(),
          amv + " > " + total);
    }
  }

  private long count(String key) {
    atByField.put(key, fields.at(key));
    return fields.count(key, Forms.MAX_PLACES);
  }

  private MunicipalityCode municipality(String key) {
    return new MunicipalityCode(formed(key, Forms.CODE, IssueCode.CODE_WRONG));
  }

  private String formed(String key, Pattern form, IssueCode code) {
    atByField.put(key, fields.at(key));
    String text = fields.text(key);
    if (!text.isBlank() && !form.matcher(text).matches()) {
      fields.report(
          code,
          fields.at(key),
          new Bilingual(key + " heeft niet de juiste vorm", key + " does not have the right form"),
          text);
    }
    return text;
  }

  private ChangeOrigin origin() {
    return new ChangeOrigin(reason, source, fields.at(), atByField);
  }
}
