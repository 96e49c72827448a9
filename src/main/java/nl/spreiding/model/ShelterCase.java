package nl.spreiding.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A complete, valid case: what the decision starts from. All lists are in a fixed order (by code),
 * whatever the order of the rows in the files.
 *
 * @param settings what {@code case.json} says
 * @param municipalityList all municipalities, by code
 * @param locationList all known locations, by identifier
 * @param reportList the commissioners' reports, by municipality
 * @param exchangeList agreed exchanges, in the order given
 * @param adjacencyList shared borders
 * @param pinList numbers fixed by scenarios
 * @param taskOverrideList provincial tasks set by scenarios
 * @param baseline decided numbers of an earlier run, by municipality; empty: no baseline
 * @param scenarioRecordList the changes that scenarios made, in order
 */
public record ShelterCase(
    CaseSettings settings,
    List<Municipality> municipalityList,
    List<Location> locationList,
    List<CommissionerReport> reportList,
    List<Exchange> exchangeList,
    List<Adjacency> adjacencyList,
    List<Pin> pinList,
    List<TaskOverride> taskOverrideList,
    SortedMap<MunicipalityCode, Long> baseline,
    List<ScenarioRecord> scenarioRecordList) {

  /** Copies and orders the lists. */
  public ShelterCase {
    municipalityList = sorted(municipalityList, Comparator.comparing(Municipality::code));
    locationList = sorted(locationList, Comparator.comparing(Location::id));
    reportList = sorted(reportList, Comparator.comparing(CommissionerReport::municipality));
    exchangeList = List.copyOf(exchangeList);
    adjacencyList = List.copyOf(adjacencyList);
    pinList = List.copyOf(pinList);
    taskOverrideList = List.copyOf(taskOverrideList);
    baseline = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(baseline));
    scenarioRecordList = List.copyOf(scenarioRecordList);
  }

  /**
   * A copy with other settings.
   *
   * @param changed the settings
   * @return the copy
   */
  public ShelterCase with(CaseSettings changed) {
    return new ShelterCase(
        changed,
        municipalityList,
        locationList,
        reportList,
        exchangeList,
        adjacencyList,
        pinList,
        taskOverrideList,
        baseline,
        scenarioRecordList);
  }

  /**
   * A copy with other commissioners' reports.
   *
   * @param changed the reports
   * @return the copy
   */
  public ShelterCase withReports(List<CommissionerReport> changed) {
    return new ShelterCase(
        settings,
        municipalityList,
        locationList,
        changed,
        exchangeList,
        adjacencyList,
        pinList,
        taskOverrideList,
        baseline,
        scenarioRecordList);
  }

  /**
   * A case without pins, scenario changes or baseline.
   *
   * @param settings what {@code case.json} says
   * @param municipalityList all municipalities
   * @param locationList all known locations
   * @param reportList the commissioners' reports
   * @param exchangeList agreed exchanges
   * @param adjacencyList shared borders
   * @return the case
   */
  public static ShelterCase of(
      CaseSettings settings,
      List<Municipality> municipalityList,
      List<Location> locationList,
      List<CommissionerReport> reportList,
      List<Exchange> exchangeList,
      List<Adjacency> adjacencyList) {
    return new ShelterCase(
        settings,
        municipalityList,
        locationList,
        reportList,
        exchangeList,
        adjacencyList,
        List.of(),
        List.of(),
        new TreeMap<>(),
        List.of());
  }

  /**
   * The provinces of the case.
   *
   * @return in order of their codes
   */
  public List<Province> provinceList() {
    return municipalityList.stream()
        .map(Municipality::province)
        .distinct()
        .sorted(Comparator.comparing(Province::code))
        .toList();
  }

  /**
   * The municipalities by code.
   *
   * @return in order of their codes
   */
  public Map<MunicipalityCode, Municipality> municipalityByCode() {
    return municipalityList.stream()
        .collect(Collectors.toMap(Municipality::code, m -> m, (a, b) -> a, TreeMap::new));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }
}
