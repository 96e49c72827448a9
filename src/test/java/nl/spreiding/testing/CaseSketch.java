package nl.spreiding.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;

/**
 * Small cases in which every SES-WOA score is 0, so that the indicative number of a municipality is
 * its share of the inhabitants: with as many places as inhabitants it is the number of its
 * inhabitants.
 */
public final class CaseSketch {
  private final List<Municipality> municipalityList = new ArrayList<>();
  private final List<Location> locationList = new ArrayList<>();
  private final List<CommissionerReport> reportList = new ArrayList<>();
  private final List<Exchange> exchangeList = new ArrayList<>();
  private final List<Adjacency> adjacencyList = new ArrayList<>();
  private final List<Pin> pinList = new ArrayList<>();
  private final List<TaskOverride> taskOverrideList = new ArrayList<>();
  private final TreeMap<MunicipalityCode, Long> baseline = new TreeMap<>();
  private long capacity;
  private long amvCapacity;
  private Parameters parameters = Parameters.DEFAULTS;
  private Weights weights = RandomCases.weights();

  private CaseSketch() {}

  /** A case with a national need. */
  public static CaseSketch need(long total, long amv) {
    CaseSketch cases = new CaseSketch();
    cases.capacity = total;
    cases.amvCapacity = amv;
    return cases;
  }

  /** One more municipality. */
  public CaseSketch municipality(String code, String province, long inhabitants) {
    municipalityList.add(
        new Municipality(
            new MunicipalityCode(code),
            "Gemeente " + code,
            new Province(new ProvinceCode(province), "Provincie " + province),
            inhabitants,
            LocalDate.of(2024, 1, 1),
            BigDecimal.ZERO,
            2021,
            "official",
            null,
            null));
    return this;
  }

  /** One more location. */
  public CaseSketch location(LocationSketch location) {
    locationList.add(location.build());
    return this;
  }

  /** What the commissioner reports of a municipality. */
  public CaseSketch report(String code, long regular, long amv, long special, boolean exempt) {
    reportList.add(
        new CommissionerReport(new MunicipalityCode(code), regular, amv, special, 0, exempt, ""));
    return this;
  }

  /** An agreed exchange: places in {@code from} count for {@code to}. */
  public CaseSketch exchange(String from, String to, Kind kind, long places) {
    exchangeList.add(
        new Exchange(new MunicipalityCode(from), new MunicipalityCode(to), kind, places, null, ""));
    return this;
  }

  /** A shared border. */
  public CaseSketch border(String a, String b) {
    adjacencyList.add(new Adjacency(new MunicipalityCode(a), new MunicipalityCode(b)));
    return this;
  }

  /** A number fixed by a scenario. */
  public CaseSketch pin(Pin pin) {
    pinList.add(pin);
    return this;
  }

  /** A provincial task set by a scenario. */
  public CaseSketch task(String province, long places, long amv) {
    taskOverrideList.add(new TaskOverride(new ProvinceCode(province), places, amv, "test", "test"));
    return this;
  }

  /** The decided number of an earlier run. */
  public CaseSketch baseline(String code, long places) {
    baseline.put(new MunicipalityCode(code), places);
    return this;
  }

  /** Other parameters than the defaults. */
  public CaseSketch parameters(Parameters newParameters) {
    parameters = newParameters;
    return this;
  }

  /** Other weights than {@link RandomCases#weights()}. */
  public CaseSketch weights(Weights newWeights) {
    weights = newWeights;
    return this;
  }

  /** The case. */
  public ShelterCase build() {
    CaseSettings settings =
        new CaseSettings(
            "test",
            "Test",
            "2025-2026",
            RandomCases.REFERENCE,
            RandomCases.COUNTS_UNTIL,
            new CaseSettings.Capacity(capacity, amvCapacity, "test"),
            parameters,
            weights,
            List.of(),
            List.of());
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
        List.of());
  }

  /** The decision problem of the case. */
  public DecisionProblem problem() {
    ShelterCase shelterCase = build();
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }
}
