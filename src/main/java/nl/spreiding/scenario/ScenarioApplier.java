package nl.spreiding.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.spreiding.input.ExchangeCheck;
import nl.spreiding.input.Forms;
import nl.spreiding.input.LoadedCase;
import nl.spreiding.input.TwinCheck;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.Printable;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Rounding;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import org.apache.commons.numbers.fraction.BigFraction;

/** Applies scenarios to a case: files in the order given, changes in the order of the file. */
public final class ScenarioApplier {
  private final CaseDraft draft;
  private final IssueCollector issues = new IssueCollector();

  private ScenarioApplier(CaseDraft draft) {
    this.draft = draft;
  }

  /**
   * Applies scenarios.
   *
   * @param loaded the case
   * @param scenarioList the scenarios; a later change of the same subject replaces an earlier one
   * @return the changed case, with a record of every change
   * @throws InputException if a change does not fit the case; carries every issue
   */
  public static LoadedCase apply(LoadedCase loaded, List<Scenario> scenarioList)
      throws InputException {
    ScenarioApplier applier = new ScenarioApplier(new CaseDraft(loaded));
    scenarioList.forEach(applier::apply);
    applier.checkWhole();
    applier.issues.throwIfErrors();
    return applier.draft.finish(applier.issues.warningList());
  }

  private void apply(Scenario scenario) {
    draft.fileByName.put(scenario.fileName(), scenario.file());
    for (ScenarioChange change : scenario.changeList()) {
      SortedMap<String, Object> fields = new TreeMap<>(change.fieldByName());
      fields.put("type", change.type());
      apply(scenario, change, fields);
      draft.recordList.add(
          new ScenarioRecord(
              scenario.fileName(),
              scenario.author(),
              change.reason(),
              change.source(),
              change.type(),
              CanonicalJson.text(fields)));
    }
  }

  private void apply(Scenario scenario, ScenarioChange change, SortedMap<String, Object> fields) {
    switch (change) {
      case ScenarioChange.Capacity capacity ->
          draft.capacity =
              new CaseSettings.Capacity(
                  capacity.total(), capacity.amv(), scenario.fileName() + ": " + capacity.reason());
      case ScenarioChange.ProvincialTask task -> setTask(scenario, task);
      case ScenarioChange.PinMunicipality pin -> pinMunicipality(scenario, pin);
      case ScenarioChange.PinLocation pin -> pinLocation(scenario, pin);
      case ScenarioChange.AddLocation added -> addLocation(scenario, added);
      case ScenarioChange.AddExchange added -> addExchange(added);
      case ScenarioChange.Report report -> setReport(report);
      case ScenarioChange.Parameter parameter ->
          draft.parameters = parameter.parameter().with(draft.parameters, parameter.value());
      case ScenarioChange.Weight weight ->
          draft.weights = draft.weights.with(weight.weight(), weight.value());
      case ScenarioChange.Inhabitants inhabitants -> setInhabitants(inhabitants, fields);
      case ScenarioChange.CloseForm closed -> closeForm(scenario, closed, fields);
      case ScenarioChange.ResizeLocation resized -> resizeLocation(resized);
      case ScenarioChange.WeightSet set -> draft.weights = set.weights();
    }
  }

  private void setTask(Scenario scenario, ScenarioChange.ProvincialTask task) {
    boolean known =
        draft.municipalityByCode.values().stream()
            .anyMatch(m -> m.province().code().equals(task.province()));
    if (!known) {
      add(IssueCode.PROVINCE_UNKNOWN, task, "province", task.province().value());
    }
    draft.overrideByProvince.put(
        task.province(),
        new TaskOverride(
            task.province(), task.places(), task.amv(), scenario.author(), task.reason()));
  }

  private void pinMunicipality(Scenario scenario, ScenarioChange.PinMunicipality pin) {
    if (knows(pin, "municipality", pin.municipality())) {
      draft.pinByMunicipality.put(
          pin.municipality(),
          new Pin.OfMunicipality(
              pin.municipality(), pin.places(), scenario.author(), pin.reason()));
      draft.pinAtByMunicipality.put(pin.municipality(), pin.origin().at("places"));
    }
  }

  private void pinLocation(Scenario scenario, ScenarioChange.PinLocation pin) {
    Location location = draft.locationById.get(pin.location());
    if (location == null) {
      add(IssueCode.LOCATION_UNKNOWN, pin, "location", pin.location().value());
      return;
    }
    if (pin.places() != 0
        && (pin.places() < location.minPlaces() || pin.places() > location.maxPlaces())) {
      issues.add(
          IssueCode.PIN_OUT_OF_BOUNDS,
          pin.origin().at("places"),
          new Bilingual(
              "Locatie "
                  + location.id()
                  + " heeft ruimte voor 0, of "
                  + location.minPlaces()
                  + " tot "
                  + location.maxPlaces()
                  + " plaatsen",
              "Location "
                  + location.id()
                  + " holds 0, or "
                  + location.minPlaces()
                  + " to "
                  + location.maxPlaces()
                  + " places"),
          String.valueOf(pin.places()));
    }
    draft.pinByLocation.put(
        pin.location(),
        new Pin.OfLocation(pin.location(), pin.places(), scenario.author(), pin.reason()));
  }

  /** The same as a pin at 0 for each of its locations. */
  private void closeForm(
      Scenario scenario, ScenarioChange.CloseForm closed, SortedMap<String, Object> fields) {
    long locations = 0;
    for (Location location : draft.locationById.values()) {
      if (location.form() == closed.form()) {
        draft.pinByLocation.put(
            location.id(),
            new Pin.OfLocation(location.id(), 0, scenario.author(), closed.reason()));
        locations++;
      }
    }
    fields.put("locations", locations);
  }

  private void resizeLocation(ScenarioChange.ResizeLocation resized) {
    Location before = draft.locationById.get(resized.location());
    if (before == null) {
      add(IssueCode.LOCATION_UNKNOWN, resized, "location", resized.location().value());
      return;
    }
    Long given = resized.minPlaces();
    long minPlaces = given == null ? before.minPlaces() : given;
    if (minPlaces > resized.maxPlaces()) {
      issues.add(
          IssueCode.MIN_ABOVE_MAX,
          resized.origin().at("maxPlaces"),
          new Bilingual(
              "Locatie " + before.id() + " heeft min_places boven deze maxPlaces",
              "Location " + before.id() + " has min_places above this maxPlaces"),
          minPlaces + " > " + resized.maxPlaces());
      return;
    }
    Pin.OfLocation pin = draft.pinByLocation.get(before.id());
    if (pin != null
        && pin.places() != 0
        && (pin.places() < minPlaces || pin.places() > resized.maxPlaces())) {
      issues.add(
          IssueCode.PIN_OUT_OF_BOUNDS,
          resized.origin().at("maxPlaces"),
          new Bilingual(
              "Locatie " + before.id() + " is vastgezet op een aantal buiten deze grenzen",
              "Location " + before.id() + " is fixed at a number outside these bounds"),
          String.valueOf(pin.places()));
    }
    draft.locationById.put(before.id(), before.resized(minPlaces, resized.maxPlaces()));
  }

  private void addLocation(Scenario scenario, ScenarioChange.AddLocation added) {
    Location location = added.location();
    boolean known = knows(added, "municipality_code", location.municipality());
    if (draft.locationById.containsKey(location.id())) {
      issues.add(
          IssueCode.LOCATION_DUPLICATE,
          added.origin().at("id"),
          new Bilingual(
              "Locatie " + location.id() + " staat al in de zaak",
              "Location " + location.id() + " is already in the case"),
          location.id().value());
    } else if (known) {
      draft.locationById.put(location.id(), location);
      draft.addedAtById.put(location.id(), added.origin().at("name"));
      if (location.basis() == Basis.SYNTHETIC
          && !draft.syntheticFileList.contains(scenario.fileName())) {
        draft.syntheticFileList.add(scenario.fileName());
      }
    }
  }

  private void addExchange(ScenarioChange.AddExchange added) {
    boolean from = knows(added, "from", added.exchange().from());
    boolean to = knows(added, "to", added.exchange().to());
    if (from && to) {
      draft.exchangeList.add(added.exchange());
      draft.exchangeAtList.add(added.origin().at("places"));
    }
  }

  private void setReport(ScenarioChange.Report report) {
    if (!knows(report, "municipality", report.municipality())) {
      return;
    }
    CommissionerReport before = draft.reportByMunicipality.get(report.municipality());
    Boolean exempt = report.exempt();
    String note = report.note();
    Long likely = report.likely();
    draft.reportByMunicipality.put(
        report.municipality(),
        new CommissionerReport(
            report.municipality(),
            report.regular(),
            report.amv(),
            report.special(),
            likely == null ? 0 : likely,
            exempt == null ? before != null && before.exempt() : exempt,
            note == null ? (before == null ? "" : before.note()) : note));
    draft.reportAtByMunicipality.put(report.municipality(), report.origin().at());
  }

  private void setInhabitants(ScenarioChange.Inhabitants change, SortedMap<String, Object> fields) {
    if (!knows(change, "municipality", change.municipality())) {
      return;
    }
    Municipality before = draft.municipalityByCode.get(change.municipality());
    BigFraction exact = change.factor().multiply(before.inhabitants());
    if (exact.compareTo(BigFraction.of(Long.MAX_VALUE)) >= 0) {
      issues.add(
          IssueCode.TOTAL_TOO_LARGE,
          change.origin().at("factor"),
          new Bilingual(
              "Het aantal inwoners van " + before.code() + " wordt te groot",
              "The number of inhabitants of " + before.code() + " becomes too large"),
          new Bilingual(
              before.inhabitants() + " maal " + change.fieldByName().get("factor"),
              before.inhabitants() + " times " + change.fieldByName().get("factor")));
      return;
    }
    long after = Rounding.halfUp(exact);
    fields.put("inhabitantsBefore", before.inhabitants());
    fields.put("inhabitantsAfter", after);
    draft.municipalityByCode.put(
        before.code(),
        new Municipality(
            before.code(),
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

  /** What can only be seen once all changes are made. */
  private void checkWhole() {
    checkPins();
    checkInhabitants();
    ShelterCase start = draft.start.shelterCase();
    if (!start.locationList().isEmpty() || !start.reportList().isEmpty()) {
      ExchangeCheck.checkLenders(
          draft.exchangeList,
          List.copyOf(draft.locationById.values()),
          List.copyOf(draft.reportByMunicipality.values()),
          draft.exchangeAtList::get,
          issues);
    }
    checkPlaces();
    if (!draft.addedAtById.isEmpty()) {
      checkTwins(start);
    }
  }

  /** Whether an added location resembles another; those of the case were checked before. */
  private void checkTwins(ShelterCase start) {
    new TwinCheck(
            issues,
            location ->
                draft.addedAtById.getOrDefault(
                    location.id(), draft.start.sourceMap().location(location.id())),
            start.adjacencyList(),
            List.copyOf(draft.municipalityByCode.values()))
        .check(
            List.copyOf(draft.locationById.values()),
            location -> draft.addedAtById.containsKey(location.id()));
  }

  private void checkPins() {
    SortedMap<MunicipalityCode, List<Pin.OfLocation>> pinListByMunicipality = new TreeMap<>();
    for (Pin.OfLocation pin : draft.pinByLocation.values()) {
      Location location = draft.locationById.get(pin.location());
      if (location != null) {
        pinListByMunicipality
            .computeIfAbsent(location.municipality(), code -> new ArrayList<>())
            .add(pin);
      }
    }
    for (Pin.OfMunicipality pin : draft.pinByMunicipality.values()) {
      List<Pin.OfLocation> pinList =
          pinListByMunicipality.getOrDefault(pin.municipality(), List.of());
      long located = pinList.stream().mapToLong(Pin.OfLocation::places).reduce(0, Math::addExact);
      if (located > pin.places()) {
        String ids =
            pinList.stream().map(p -> p.location().value()).collect(Collectors.joining(", "));
        issues.add(
            IssueCode.PINS_CONTRADICT,
            draft.pinAtByMunicipality.getOrDefault(
                pin.municipality(), draft.start.sourceMap().municipality(pin.municipality())),
            new Bilingual(
                "Voor locaties "
                    + Printable.shortened(ids, Printable.VALUE_LENGTH)
                    + " is meer vastgezet dan voor "
                    + pin.municipality(),
                "More is fixed for locations "
                    + Printable.shortened(ids, Printable.VALUE_LENGTH)
                    + " than for "
                    + pin.municipality()),
            located + " > " + pin.places());
      }
    }
  }

  private void checkInhabitants() {
    long sum = 0;
    SourceLocation at = SourceLocation.ofFile("(scenarios)");
    for (Municipality municipality : draft.municipalityByCode.values()) {
      if (municipality.inhabitants() > Long.MAX_VALUE - sum) {
        issues.add(
            IssueCode.TOTAL_TOO_LARGE,
            at,
            new Bilingual(
                "Alle inwoners samen zijn te veel", "All inhabitants together are too many"),
            "");
        return;
      }
      sum += municipality.inhabitants();
    }
    if (sum == 0) {
      issues.add(IssueCode.INHABITANTS_NONE, at, IssueCode.INHABITANTS_NONE.meaning(), "");
    }
  }

  private void checkPlaces() {
    long sum = 0;
    for (Location location : draft.locationById.values()) {
      sum = Math.addExact(sum, location.maxPlaces());
      if (sum > Forms.MAX_PLACES_TOGETHER) {
        SourceLocation at =
            draft.addedAtById.getOrDefault(
                location.id(), draft.start.sourceMap().location(location.id()));
        issues.add(
            IssueCode.TOTAL_TOO_LARGE,
            at,
            new Bilingual(
                "Alle locaties samen hebben te veel plaatsen",
                "All locations together have too many places"),
            String.valueOf(sum));
        return;
      }
    }
  }

  private boolean knows(ScenarioChange change, String field, MunicipalityCode code) {
    boolean known = draft.municipalityByCode.containsKey(code);
    if (!known) {
      add(IssueCode.MUNICIPALITY_UNKNOWN, change, field, code.value());
    }
    return known;
  }

  private void add(IssueCode code, ScenarioChange change, String field, String value) {
    issues.add(
        code,
        change.origin().at(field),
        new Bilingual(field + " staat niet in de zaak", field + " is not in the case"),
        value);
  }
}
