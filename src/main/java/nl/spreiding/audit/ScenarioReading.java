package nl.spreiding.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.WeightSets;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The audit's own reading of scenario files, from {@code docs/formats.md}. */
final class ScenarioReading {
  private CaseSettings settings;
  private final SortedMap<MunicipalityCode, Municipality> municipalities = new TreeMap<>();
  private final SortedMap<LocationId, Location> locations = new TreeMap<>();
  private final SortedMap<MunicipalityCode, CommissionerReport> reports = new TreeMap<>();
  private final SortedMap<MunicipalityCode, Pin> municipalPins = new TreeMap<>();
  private final SortedMap<LocationId, Pin> locationPins = new TreeMap<>();
  private final SortedMap<ProvinceCode, TaskOverride> tasks = new TreeMap<>();
  private final List<Exchange> exchanges;
  private final List<ScenarioRecord> records = new ArrayList<>();
  private final List<ChangeText> changes = new ArrayList<>();
  private final ShelterCase start;

  ScenarioReading(ShelterCase start) {
    this.start = start;
    this.settings = start.settings();
    start.municipalityList().forEach(m -> municipalities.put(m.code(), m));
    start.locationList().forEach(l -> locations.put(l.id(), l));
    start.reportList().forEach(r -> reports.put(r.municipality(), r));
    this.exchanges = new ArrayList<>(start.exchangeList());
  }

  /** Applies the changes of one file; later ones replace earlier ones of the same subject. */
  void apply(String fileName, JsonValue document) {
    Fields file = new Fields(document);
    String author = file.text("author");
    for (JsonValue value : file.list("changes")) {
      Fields change = new Fields(value);
      String reason = change.has("reason") ? change.text("reason") : file.text("reason");
      SortedMap<String, String> more = new TreeMap<>();
      apply(fileName, author, reason, change, more);
      String source = change.textOr("source", file.textOr("source", ""));
      String type = change.text("type");
      records.add(new ScenarioRecord(fileName, author, reason, source, type, ""));
      changes.add(new ChangeText(change, more));
    }
  }

  /** The changes, to compare with how the run tells of them. */
  List<ChangeText> changes() {
    return changes;
  }

  ShelterCase result(SortedMap<MunicipalityCode, Long> baseline) {
    List<Pin> pins = new ArrayList<>(municipalPins.values());
    pins.addAll(locationPins.values());
    return new ShelterCase(
        settings,
        List.copyOf(municipalities.values()),
        List.copyOf(locations.values()),
        List.copyOf(reports.values()),
        exchanges,
        start.adjacencyList(),
        pins,
        List.copyOf(tasks.values()),
        baseline,
        records);
  }

  private void apply(
      String fileName,
      String author,
      String reason,
      Fields change,
      SortedMap<String, String> more) {
    switch (change.text("type")) {
      case "capacity" -> capacity(fileName + ": " + reason, change);
      case "provincialTask" -> {
        ProvinceCode province = new ProvinceCode(change.text("province"));
        tasks.put(
            province,
            new TaskOverride(
                province, change.whole("places"), change.whole("amv"), author, reason));
      }
      case "pinMunicipality" -> {
        MunicipalityCode code = change.municipality("municipality");
        municipalPins.put(
            code, new Pin.OfMunicipality(code, change.whole("places"), author, reason));
      }
      case "pinLocation" -> {
        LocationId id = new LocationId(change.text("location"));
        locationPins.put(id, new Pin.OfLocation(id, change.whole("places"), author, reason));
      }
      case "addLocation" -> addLocation(fileName, change.object("location"));
      case "exchange" ->
          exchanges.add(
              new Exchange(
                  change.municipality("from"),
                  change.municipality("to"),
                  Kind.valueOf(change.text("kind")),
                  change.whole("places"),
                  change.date("until"),
                  change.textOr("note", "")));
      case "report" -> report(change);
      case "parameter" ->
          settings =
              settings.with(
                  ParameterChange.of(
                      settings.parameters(), change.text("name"), change.any("value")));
      case "weight" -> weight(change);
      case "inhabitants" -> inhabitants(change, more);
      case "closeForm" -> closeForm(Form.valueOf(change.text("form")), author, reason, more);
      case "resizeLocation" -> resizeLocation(change);
      case "weightSet" -> settings = settings.with(WeightSets.byName(change.text("name")));
      default -> throw new UnreadableRun(Phrase.UNKNOWN_CHANGE.of(change.text("type")));
    }
  }

  private void resizeLocation(Fields change) {
    LocationId id = new LocationId(change.text("location"));
    Location before = locations.get(id);
    if (before == null) {
      throw new UnreadableRun(Phrase.UNKNOWN_LOCATION.of(id.value()));
    }
    locations.put(
        id,
        before.resized(change.wholeOr("minPlaces", before.minPlaces()), change.whole("maxPlaces")));
  }

  private void closeForm(Form form, String author, String reason, SortedMap<String, String> more) {
    long closed = 0;
    for (Location location : locations.values()) {
      if (location.form() == form) {
        locationPins.put(location.id(), new Pin.OfLocation(location.id(), 0, author, reason));
        closed++;
      }
    }
    more.put("locations", String.valueOf(closed));
  }

  private void capacity(String source, Fields change) {
    settings =
        new CaseSettings(
            settings.id(),
            settings.title(),
            settings.cycle(),
            settings.referenceDate(),
            settings.countsUntil(),
            new CaseSettings.Capacity(change.whole("total"), change.whole("amv"), source),
            settings.parameters(),
            settings.weights(),
            settings.syntheticFileList(),
            settings.noteList());
  }

  private void addLocation(String fileName, Fields row) {
    Status status = Status.valueOf(row.text("status"));
    String cost = row.textOr("annual_cost_per_place", "");
    String basis = row.text("basis");
    LocationId id = new LocationId(row.text("id"));
    locations.put(
        id,
        new Location(
            id,
            row.municipality("municipality_code"),
            row.textOr("name", ""),
            Kind.valueOf(row.text("kind")),
            Form.valueOf(row.text("form")),
            status,
            row.wholeOr("places_now", 0),
            row.wholeOr("min_places", 0),
            row.whole("max_places"),
            row.date("open_from"),
            row.date("open_until"),
            row.date("extendable_until"),
            !row.textOr("may_close", "true").equals("false"),
            row.wholeOr("children", 0),
            cost.isEmpty() ? null : Long.valueOf(cost),
            Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
            row.textOr("source", "")));
    List<String> synthetic = new ArrayList<>(settings.syntheticFileList());
    if (basis.equals("synthetic") && !synthetic.contains(fileName)) {
      synthetic.add(fileName);
      settings =
          new CaseSettings(
              settings.id(),
              settings.title(),
              settings.cycle(),
              settings.referenceDate(),
              settings.countsUntil(),
              settings.capacity(),
              settings.parameters(),
              settings.weights(),
              synthetic,
              settings.noteList());
    }
  }

  private void report(Fields change) {
    MunicipalityCode code = change.municipality("municipality");
    CommissionerReport before = reports.get(code);
    boolean exempt =
        change.has("exempt")
            ? change.text("exempt").equals("true")
            : before != null && before.exempt();
    reports.put(
        code,
        new CommissionerReport(
            code,
            change.whole("regular"),
            change.whole("amv"),
            change.whole("special"),
            change.wholeOr("likely", 0),
            exempt,
            change.textOr("note", before == null ? "" : before.note())));
  }

  private void weight(Fields change) {
    WeightKey key =
        WeightKey.ofText(change.text("constraint"))
            .orElseThrow(() -> new UnreadableRun(Phrase.UNKNOWN_WEIGHT.of()));
    Ratio value = Ratio.parse(change.text("value"));
    Weights weights = settings.weights();
    Map<WeightKey, BigFraction> byKey = new TreeMap<>(weights.byKey());
    byKey.put(key, BigFraction.of(value.top(), value.bottom()));
    String name = weights.name().endsWith("*") ? weights.name() : weights.name() + "*";
    settings = settings.with(new Weights(name, byKey));
  }

  private void inhabitants(Fields change, SortedMap<String, String> more) {
    MunicipalityCode code = change.municipality("municipality");
    Municipality before = municipalities.get(code);
    if (before == null) {
      throw new UnreadableRun(Phrase.UNKNOWN_MUNICIPALITY.of(code.value()));
    }
    long after = Ratio.parse(change.text("factor")).times(before.inhabitants()).halfUp();
    more.put("inhabitantsBefore", String.valueOf(before.inhabitants()));
    more.put("inhabitantsAfter", String.valueOf(after));
    municipalities.put(
        code,
        new Municipality(
            code,
            before.name(),
            before.province(),
            after,
            before.inhabitantsDate(),
            before.sesWoa(),
            before.sesWoaYear(),
            before.sesWoaBasis(),
            before.longitude(),
            before.latitude()));
  }

  /** The values of a JSON object, whatever way they are written. */
  record Fields(JsonValue value) {
    boolean has(String key) {
      JsonValue found = find(key);
      return found != null && !(found instanceof JsonValue.Null);
    }

    @Nullable JsonValue find(String key) {
      return value instanceof JsonValue.Obj object ? object.valueByKey().get(key) : null;
    }

    JsonValue any(String key) {
      JsonValue found = find(key);
      if (found == null) {
        throw new UnreadableRun(Phrase.NO_VALUE.of(key, value.at()));
      }
      return found;
    }

    Fields object(String key) {
      return new Fields(any(key));
    }

    List<JsonValue> list(String key) {
      return any(key) instanceof JsonValue.Arr list ? list.valueList() : List.of();
    }

    String text(String key) {
      return textOf(any(key));
    }

    String textOr(String key, String absent) {
      return has(key) ? text(key) : absent;
    }

    long whole(String key) {
      try {
        return new BigDecimal(text(key)).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw new UnreadableRun(Phrase.NO_WHOLE_NUMBER.of(key, any(key).at()));
      }
    }

    long wholeOr(String key, long absent) {
      return has(key) && !text(key).isEmpty() ? whole(key) : absent;
    }

    MunicipalityCode municipality(String key) {
      return new MunicipalityCode(text(key));
    }

    @Nullable LocalDate date(String key) {
      return textOr(key, "").isEmpty() ? null : LocalDate.parse(text(key));
    }

    static String textOf(JsonValue value) {
      return value instanceof JsonValue.Text text ? text.text() : value.shown();
    }
  }
}
