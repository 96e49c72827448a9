package nl.spreiding.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Site;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Builds a small case in code, and a finished run of it from the places that a test gives.
 *
 * <pre>{@code
 * Outcome outcome = Cases.of(100, 10)
 *     .municipality("GM0001", "Noord", "PV20", 10_000)
 *     .location("L1", "GM0001", l -> l.now(50, 20).range(40, 80))
 *     .outcome(Map.of("L1", 60L, "GM0001:AMV", 16L));
 * }</pre>
 *
 * <p>Reference date 2024-12-31, counts until 2026-02-01, default parameters, weight set {@code
 * balanced}.
 */
public final class Cases {
  /** Reference date of the cases. */
  public static final LocalDate REFERENCE_DATE = LocalDate.of(2024, 12, 31);

  /** Date until which a location must be available. */
  public static final LocalDate COUNTS_UNTIL = LocalDate.of(2026, 2, 1);

  private final CaseSettings.Capacity capacity;
  private Parameters parameters = Parameters.DEFAULTS;
  private Weights weights = balanced();
  private final List<Municipality> municipalityList = new ArrayList<>();
  private final List<Location> locationList = new ArrayList<>();
  private final List<CommissionerReport> reportList = new ArrayList<>();
  private final List<Exchange> exchangeList = new ArrayList<>();
  private final List<Adjacency> adjacencyList = new ArrayList<>();
  private final List<Pin> pinList = new ArrayList<>();
  private final List<TaskOverride> taskOverrideList = new ArrayList<>();
  private final TreeMap<MunicipalityCode, Long> baseline = new TreeMap<>();
  private final List<ScenarioRecord> scenarioRecordList = new ArrayList<>();

  private Cases(CaseSettings.Capacity capacity) {
    this.capacity = capacity;
  }

  /** A case with a national need, amv being part of the total. */
  public static Cases of(long total, long amv) {
    return new Cases(new CaseSettings.Capacity(total, amv, "test"));
  }

  /** The weight set {@code balanced} of the design. */
  public static Weights balanced() {
    EnumMap<WeightKey, BigFraction> byKey = new EnumMap<>(WeightKey.class);
    byKey.put(WeightKey.FAIR_SHARE, BigFraction.of(1));
    byKey.put(WeightKey.OVER_IMPOSED, BigFraction.of(10));
    byKey.put(WeightKey.TARGET_75, BigFraction.of(2));
    byKey.put(WeightKey.DURABLE_MINIMUM, BigFraction.of(1, 10));
    byKey.put(WeightKey.CHILDREN_MOVED, BigFraction.of(2));
    byKey.put(WeightKey.CHILDREN_IN_EMERGENCY, BigFraction.of(1, 2));
    byKey.put(WeightKey.TEMPORARY_PLACES_MUNICIPAL, BigFraction.of(1, 20));
    byKey.put(WeightKey.TEMPORARY_PLACES_EMERGENCY, BigFraction.of(1, 10));
    byKey.put(WeightKey.TEMPORARY_PLACES_HOTEL, BigFraction.of(1, 5));
    byKey.put(WeightKey.UNLOCATED, BigFraction.of(1, 20));
    byKey.put(WeightKey.REPORT_DEVIATION, BigFraction.of(1, 10));
    byKey.put(WeightKey.NEW_LOCATIONS, BigFraction.of(5));
    byKey.put(WeightKey.NEW_LOCATIONS_NEAR_LARGE, BigFraction.of(2));
    byKey.put(WeightKey.COST, BigFraction.ZERO);
    byKey.put(WeightKey.STABILITY, BigFraction.of(1, 4));
    return new Weights("balanced", byKey);
  }

  /** Changes the parameters. */
  public Cases parameters(UnaryOperator<Parameters> change) {
    parameters = change.apply(parameters);
    return this;
  }

  /** Changes the area over which a surplus relieves others. */
  public Cases scope(QuotaScope scope) {
    return parameters(p -> p.with(scope));
  }

  /** Changes one weight. */
  public Cases weight(WeightKey key, BigFraction value) {
    weights = weights.with(key, value);
    return this;
  }

  /** A municipality with SES-WOA score 0; the province is named after its code. */
  public Cases municipality(String code, String name, String province, long inhabitants) {
    return municipality(code, name, province, inhabitants, "0.000");
  }

  /** A municipality with a SES-WOA score. */
  public Cases municipality(
      String code, String name, String province, long inhabitants, String sesWoa) {
    municipalityList.add(
        new Municipality(
            new MunicipalityCode(code),
            name,
            new Province(new ProvinceCode(province), "Province " + province),
            inhabitants,
            LocalDate.of(2024, 1, 1),
            new BigDecimal(sesWoa),
            2021,
            "official",
            null,
            null));
    return this;
  }

  /** A municipality with a centroid, in degrees; SES-WOA score 0. */
  public Cases municipalityAt(
      String code, String province, long inhabitants, String longitude, String latitude) {
    municipality(code, "Gemeente " + code, province, inhabitants);
    Municipality m = municipalityList.removeLast();
    municipalityList.add(
        new Municipality(
            m.code(),
            m.name(),
            m.province(),
            m.inhabitants(),
            m.inhabitantsDate(),
            m.sesWoa(),
            m.sesWoaYear(),
            m.sesWoaBasis(),
            new BigDecimal(longitude),
            new BigDecimal(latitude)));
    return this;
  }

  /** An open regular azc without end and without places, changed as told. */
  public Cases location(String id, String municipality, UnaryOperator<LocationDraft> change) {
    locationList.add(change.apply(new LocationDraft(id, municipality)).build());
    return this;
  }

  /** A commissioner's report. */
  public Cases report(String municipality, long regular, long amv, long special) {
    reportList.add(
        new CommissionerReport(
            new MunicipalityCode(municipality), regular, amv, special, 0, false, ""));
    return this;
  }

  /** A commissioner's report on a long-standing host. */
  public Cases exemptReport(String municipality, long regular, long amv, long special) {
    reportList.add(
        new CommissionerReport(
            new MunicipalityCode(municipality), regular, amv, special, 0, true, ""));
    return this;
  }

  /** An exchange for the whole cycle. */
  public Cases exchange(String from, String to, Kind kind, long places) {
    exchangeList.add(
        new Exchange(new MunicipalityCode(from), new MunicipalityCode(to), kind, places, null, ""));
    return this;
  }

  /** An exchange up to and including a date. */
  public Cases exchange(String from, String to, Kind kind, long places, String until) {
    exchangeList.add(
        new Exchange(
            new MunicipalityCode(from),
            new MunicipalityCode(to),
            kind,
            places,
            LocalDate.parse(until),
            ""));
    return this;
  }

  /** A shared border. */
  public Cases adjacent(String a, String b) {
    adjacencyList.add(new Adjacency(new MunicipalityCode(a), new MunicipalityCode(b)));
    return this;
  }

  /** A number fixed by a scenario. */
  public Cases pin(Pin pin) {
    pinList.add(pin);
    return this;
  }

  /** A provincial task set by a scenario. */
  public Cases task(String province, long places, long amv) {
    taskOverrideList.add(
        new TaskOverride(new ProvinceCode(province), places, amv, "author", "reason"));
    return this;
  }

  /** The decided number of a municipality in a baseline run. */
  public Cases baseline(String municipality, long places) {
    baseline.put(new MunicipalityCode(municipality), places);
    return this;
  }

  /** A change recorded by a scenario. */
  public Cases scenarioRecord(ScenarioRecord record) {
    scenarioRecordList.add(record);
    return this;
  }

  /** The case. */
  public ShelterCase build() {
    CaseSettings settings =
        new CaseSettings(
            "test",
            "Test case",
            "2025-2026",
            REFERENCE_DATE,
            COUNTS_UNTIL,
            capacity,
            parameters,
            weights,
            List.of(),
            List.of("Made for a test."));
    return new ShelterCase(
        settings,
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

  /** The decision problem of the case. */
  public DecisionProblem problem() {
    ShelterCase shelterCase = build();
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  /** A finished run in which the sites named have these places and all others none. */
  public Outcome outcome(Map<String, Long> placesBySite) {
    ShelterCase shelterCase = build();
    StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, numbers);
    Distribution distribution = distribution(problem, placesBySite);
    return new Outcome(
        shelterCase,
        numbers,
        problem,
        distribution,
        Ledger.of(problem, distribution),
        new Outcome.Method("test", List.of(Finder.SEARCH), 0, 1_000, 1_000, false),
        null);
  }

  /** The places of the sites named, and none elsewhere. */
  public static Distribution distribution(DecisionProblem problem, Map<String, Long> placesBySite) {
    TreeSet<String> unknown = new TreeSet<>(placesBySite.keySet());
    long[] places = new long[problem.siteList().size()];
    for (Site site : problem.siteList()) {
      places[site.index()] = placesBySite.getOrDefault(site.id(), 0L);
      unknown.remove(site.id());
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("There are no sites " + unknown + ".");
    }
    return new Distribution(places);
  }
}
