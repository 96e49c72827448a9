package nl.spreiding.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.input.LoadedCase;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.Weights;

/** A case while scenarios change it. */
final class CaseDraft {
  final LoadedCase start;
  CaseSettings.Capacity capacity;
  Parameters parameters;
  Weights weights;
  final List<String> syntheticFileList;
  final SortedMap<MunicipalityCode, Municipality> municipalityByCode = new TreeMap<>();
  final Map<LocationId, Location> locationById = new LinkedHashMap<>();
  final Map<LocationId, SourceLocation> addedAtById = new LinkedHashMap<>();
  final SortedMap<MunicipalityCode, CommissionerReport> reportByMunicipality = new TreeMap<>();
  final Map<MunicipalityCode, SourceLocation> reportAtByMunicipality = new LinkedHashMap<>();
  final List<Exchange> exchangeList;
  final List<SourceLocation> exchangeAtList = new ArrayList<>();
  final SortedMap<MunicipalityCode, Pin.OfMunicipality> pinByMunicipality = new TreeMap<>();
  final Map<MunicipalityCode, SourceLocation> pinAtByMunicipality = new LinkedHashMap<>();
  final SortedMap<LocationId, Pin.OfLocation> pinByLocation = new TreeMap<>();
  final SortedMap<ProvinceCode, TaskOverride> overrideByProvince = new TreeMap<>();
  final List<ScenarioRecord> recordList;
  final SortedMap<String, Path> fileByName;

  CaseDraft(LoadedCase start) {
    this.start = start;
    ShelterCase shelterCase = start.shelterCase();
    CaseSettings settings = shelterCase.settings();
    capacity = settings.capacity();
    parameters = settings.parameters();
    weights = settings.weights();
    syntheticFileList = new ArrayList<>(settings.syntheticFileList());
    shelterCase.municipalityList().forEach(m -> municipalityByCode.put(m.code(), m));
    shelterCase.locationList().forEach(l -> locationById.put(l.id(), l));
    shelterCase.reportList().forEach(r -> reportByMunicipality.put(r.municipality(), r));
    exchangeList = new ArrayList<>(shelterCase.exchangeList());
    for (int i = 0; i < exchangeList.size(); i++) {
      exchangeAtList.add(start.sourceMap().exchange(i));
    }
    for (Pin pin : shelterCase.pinList()) {
      switch (pin) {
        case Pin.OfMunicipality of -> pinByMunicipality.put(of.municipality(), of);
        case Pin.OfLocation of -> pinByLocation.put(of.location(), of);
      }
    }
    shelterCase.taskOverrideList().forEach(o -> overrideByProvince.put(o.province(), o));
    recordList = new ArrayList<>(shelterCase.scenarioRecordList());
    fileByName = new TreeMap<>(start.fileByName());
  }

  /** The changed case. */
  LoadedCase finish(List<Issue> newWarningList) {
    ShelterCase before = start.shelterCase();
    CaseSettings old = before.settings();
    CaseSettings settings =
        new CaseSettings(
            old.id(),
            old.title(),
            old.cycle(),
            old.referenceDate(),
            old.countsUntil(),
            capacity,
            parameters,
            weights,
            syntheticFileList,
            old.noteList());
    List<Pin> pinList = new ArrayList<>(pinByMunicipality.values());
    pinList.addAll(pinByLocation.values());
    ShelterCase after =
        new ShelterCase(
            settings,
            List.copyOf(municipalityByCode.values()),
            List.copyOf(locationById.values()),
            List.copyOf(reportByMunicipality.values()),
            exchangeList,
            before.adjacencyList(),
            pinList,
            List.copyOf(overrideByProvince.values()),
            before.baseline(),
            recordList);
    List<Issue> warningList = new ArrayList<>(start.warningList());
    warningList.addAll(newWarningList);
    return new LoadedCase(
        after,
        warningList,
        start.sourceMap().with(addedAtById, reportAtByMunicipality, exchangeAtList),
        fileByName);
  }
}
