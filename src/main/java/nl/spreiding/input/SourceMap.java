package nl.spreiding.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;

/**
 * Where the parts of a case stand in its files, so that a later stage can point at them. Built
 * once, then only read.
 */
public final class SourceMap {
  private static final SourceLocation UNKNOWN = SourceLocation.ofFile("(case)");

  private final Map<MunicipalityCode, SourceLocation> byMunicipality = new HashMap<>();
  private final Map<LocationId, SourceLocation> byLocation = new HashMap<>();
  private final Map<MunicipalityCode, SourceLocation> byReport = new HashMap<>();
  private final List<SourceLocation> byExchange = new ArrayList<>();
  private final Map<String, SourceLocation> bySetting = new HashMap<>();

  /** An empty map. */
  SourceMap() {}

  /**
   * A map with other places for what a scenario adds or replaces.
   *
   * @param byLocationId places of added locations
   * @param byReportMunicipality places of new reports
   * @param exchangeAtList places of all exchanges, in the order of the case's list
   * @return the changed map
   */
  public SourceMap with(
      Map<LocationId, SourceLocation> byLocationId,
      Map<MunicipalityCode, SourceLocation> byReportMunicipality,
      List<SourceLocation> exchangeAtList) {
    SourceMap copy = new SourceMap();
    copy.byMunicipality.putAll(byMunicipality);
    copy.byLocation.putAll(byLocation);
    copy.byLocation.putAll(byLocationId);
    copy.byReport.putAll(byReport);
    copy.byReport.putAll(byReportMunicipality);
    copy.byExchange.addAll(exchangeAtList);
    copy.bySetting.putAll(bySetting);
    return copy;
  }

  /**
   * The row of a municipality.
   *
   * @param code its code
   * @return its place in {@code municipalities.csv}
   */
  public SourceLocation municipality(MunicipalityCode code) {
    return byMunicipality.getOrDefault(code, UNKNOWN);
  }

  /**
   * The row of a location.
   *
   * @param id its identifier
   * @return its place in {@code locations.csv} or a scenario
   */
  public SourceLocation location(LocationId id) {
    return byLocation.getOrDefault(id, UNKNOWN);
  }

  /**
   * The row of a commissioner's report.
   *
   * @param code municipality it is about
   * @return its place in {@code reports.csv} or a scenario
   */
  public SourceLocation report(MunicipalityCode code) {
    return byReport.getOrDefault(code, UNKNOWN);
  }

  /**
   * The row of an exchange.
   *
   * @param index index in the case's list of exchanges
   * @return its place in {@code exchanges.csv} or a scenario
   */
  public SourceLocation exchange(int index) {
    return index < byExchange.size() ? byExchange.get(index) : UNKNOWN;
  }

  /**
   * A value of {@code case.json}.
   *
   * @param key its key, such as {@code capacity.amv}
   * @return its place, or that of the file if the key is not there
   */
  public SourceLocation setting(String key) {
    return bySetting.getOrDefault(key, SourceLocation.ofFile("case.json"));
  }

  void putMunicipality(MunicipalityCode code, SourceLocation at) {
    byMunicipality.put(code, at);
  }

  void putLocation(LocationId id, SourceLocation at) {
    byLocation.put(id, at);
  }

  void putReport(MunicipalityCode code, SourceLocation at) {
    byReport.put(code, at);
  }

  void addExchange(SourceLocation at) {
    byExchange.add(at);
  }

  void putSetting(String key, SourceLocation at) {
    bySetting.put(key, at);
  }
}
