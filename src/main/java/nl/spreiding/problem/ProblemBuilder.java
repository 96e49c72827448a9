package nl.spreiding.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.law.Availability;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Rounding;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Turns a case and its statutory numbers into the decision problem. Weights become whole
 * micro-prices here, once.
 */
public final class ProblemBuilder {
  private final ShelterCase shelterCase;
  private final StatutoryNumbers statutoryNumbers;
  private final Parameters parameters;
  private final Weights weights;
  private final Map<MunicipalityCode, CommissionerReport> reportByMunicipality;
  private final Map<MunicipalityCode, EnumMap<TaskKind, Long>> shiftByMunicipality =
      new HashMap<>();
  private final Map<MunicipalityCode, Long> pinByMunicipality = new HashMap<>();
  private final Map<String, Long> pinByLocation = new HashMap<>();
  private final Map<MunicipalityCode, EnumMap<TaskKind, Long>> offerByMunicipality =
      new HashMap<>();

  private ProblemBuilder(ShelterCase shelterCase, StatutoryNumbers statutoryNumbers) {
    this.shelterCase = shelterCase;
    this.statutoryNumbers = statutoryNumbers;
    this.parameters = shelterCase.settings().parameters();
    this.weights = shelterCase.settings().weights();
    this.reportByMunicipality =
        shelterCase.reportList().stream()
            .collect(Collectors.toMap(CommissionerReport::municipality, Function.identity()));
  }

  /**
   * Builds the decision problem.
   *
   * @param shelterCase a valid case
   * @param statutoryNumbers its statutory numbers
   * @return the problem
   */
  public static DecisionProblem build(ShelterCase shelterCase, StatutoryNumbers statutoryNumbers) {
    return new ProblemBuilder(shelterCase, statutoryNumbers).build();
  }

  private DecisionProblem build() {
    readExchanges();
    readPins();
    readOffers();
    Map<ProvinceCode, ProvinceProblem> provinceByCode = provinces();
    List<Pool> poolList = pools(List.copyOf(provinceByCode.values()));
    Map<MunicipalityCode, MunicipalityProblem> municipalityByCode = municipalities(provinceByCode);
    return new DecisionProblem(
        parameters.quotaScope(),
        List.copyOf(provinceByCode.values()),
        poolList,
        List.copyOf(municipalityByCode.values()),
        sites(municipalityByCode));
  }

  /**
   * The lender takes over what is due from the borrower; across provinces the task moves with it.
   */
  private void readExchanges() {
    for (Exchange exchange : shelterCase.exchangeList()) {
      shift(exchange.from(), exchange.kind().taskKind(), exchange.places());
      shift(exchange.to(), exchange.kind().taskKind(), -exchange.places());
    }
  }

  private void shift(MunicipalityCode municipality, TaskKind task, long places) {
    shiftByMunicipality
        .computeIfAbsent(municipality, code -> new EnumMap<>(TaskKind.class))
        .merge(task, places, Math::addExact);
  }

  private long shiftOf(MunicipalityCode municipality, TaskKind task) {
    EnumMap<TaskKind, Long> shift = shiftByMunicipality.get(municipality);
    return shift == null ? 0 : shift.getOrDefault(task, 0L);
  }

  private void readPins() {
    for (Pin pin : shelterCase.pinList()) {
      switch (pin) {
        case Pin.OfMunicipality p -> pinByMunicipality.put(p.municipality(), p.places());
        case Pin.OfLocation p -> pinByLocation.put(p.location().value(), p.places());
      }
    }
  }

  /**
   * The voluntary level of a municipality without a report: the maxima of what it has, agreed or
   * offered.
   */
  private void readOffers() {
    for (Location location : shelterCase.locationList()) {
      if (location.status() != Status.CANDIDATE && counts(location)) {
        offerByMunicipality
            .computeIfAbsent(location.municipality(), code -> new EnumMap<>(TaskKind.class))
            .merge(location.kind().taskKind(), location.maxPlaces(), Math::addExact);
      }
    }
  }

  private boolean counts(Location location) {
    return Availability.counts(location, shelterCase.settings().countsUntil());
  }

  private Map<ProvinceCode, ProvinceProblem> provinces() {
    Map<ProvinceCode, long[]> taskByProvince = new TreeMap<>();
    Map<ProvinceCode, Long> statutoryByProvince = new HashMap<>();
    for (Province province : shelterCase.provinceList()) {
      long total = statutoryNumbers.taskOf(province.code());
      long amv = statutoryNumbers.amvTaskOf(province.code());
      statutoryByProvince.put(province.code(), total);
      taskByProvince.put(province.code(), new long[] {total - amv, amv});
    }
    for (TaskOverride override : shelterCase.taskOverrideList()) {
      statutoryByProvince.put(override.province(), override.places());
      taskByProvince.put(
          override.province(), new long[] {override.places() - override.amv(), override.amv()});
    }
    for (Municipality municipality : shelterCase.municipalityList()) {
      long[] task = taskByProvince.get(municipality.province().code());
      for (TaskKind kind : TaskKind.values()) {
        task[kind.ordinal()] += shiftOf(municipality.code(), kind);
      }
    }
    Map<ProvinceCode, ProvinceProblem> result = new TreeMap<>();
    for (Province province : shelterCase.provinceList()) {
      long[] task = taskByProvince.get(province.code());
      long statutory = statutoryByProvince.get(province.code());
      long threshold = Rounding.ceiling(parameters.threshold75().multiply(statutory));
      result.put(
          province.code(),
          new ProvinceProblem(
              result.size(),
              province.code(),
              province.name(),
              task[0],
              task[1],
              threshold,
              price(WeightKey.TARGET_75)));
    }
    return result;
  }

  private List<Pool> pools(List<ProvinceProblem> provinceList) {
    List<Pool> poolList = new ArrayList<>();
    long price = price(WeightKey.OVER_IMPOSED);
    if (parameters.quotaScope() == QuotaScope.NATIONAL) {
      for (TaskKind kind : TaskKind.values()) {
        long task = provinceList.stream().mapToLong(p -> p.taskOf(kind)).sum();
        poolList.add(new Pool(poolList.size(), null, kind, task, price));
      }
      return poolList;
    }
    for (ProvinceProblem province : provinceList) {
      for (TaskKind kind : TaskKind.values()) {
        poolList.add(new Pool(poolList.size(), province, kind, province.taskOf(kind), price));
      }
    }
    return poolList;
  }

  private Map<MunicipalityCode, MunicipalityProblem> municipalities(
      Map<ProvinceCode, ProvinceProblem> provinceByCode) {
    Map<MunicipalityCode, MunicipalityProblem> result = new TreeMap<>();
    for (Municipality municipality : shelterCase.municipalityList()) {
      result.put(
          municipality.code(),
          municipality(
              result.size(), municipality, provinceByCode.get(municipality.province().code())));
    }
    return result;
  }

  private MunicipalityProblem municipality(
      int index, Municipality municipality, ProvinceProblem province) {
    MunicipalityCode code = municipality.code();
    CommissionerReport report = reportByMunicipality.get(code);
    long indicative = statutoryNumbers.totalOf(code).rounded();
    long indicativeAmv = statutoryNumbers.amvOf(code).rounded();
    long amvDue = indicativeAmv + shiftOf(code, TaskKind.AMV);
    long otherDue = indicative - indicativeAmv + shiftOf(code, TaskKind.OTHER);
    BigFraction divisor = BigFraction.of(Math.max(1, otherDue + amvDue));
    BigFraction fairShare = weights.of(WeightKey.FAIR_SHARE);
    long fairSharePrice = Rounding.micro(fairShare.divide(divisor));
    Long cap =
        parameters.maxPlacesPer1000() == null
            ? null
            : Rounding.floor(
                parameters.maxPlacesPer1000().multiply(municipality.inhabitants()).divide(1000));
    return new MunicipalityProblem(
        index,
        code,
        province,
        otherDue,
        amvDue,
        voluntary(code, report, TaskKind.OTHER),
        voluntary(code, report, TaskKind.AMV),
        report == null ? null : report.total(),
        shelterCase.baseline().get(code),
        cap,
        pinByMunicipality.get(code),
        report != null && report.exempt(),
        fairSharePrice,
        Rounding.micro(fairShare.multiply(parameters.voluntarySurplusWeight()).divide(divisor)),
        fairSharePrice,
        price(WeightKey.REPORT_DEVIATION),
        price(WeightKey.STABILITY),
        parameters.minimumDurableRegular(),
        parameters.minimumDurableSpecial(),
        price(WeightKey.DURABLE_MINIMUM));
  }

  private long voluntary(MunicipalityCode code, CommissionerReport report, TaskKind task) {
    if (report != null) {
      return report.of(task);
    }
    EnumMap<TaskKind, Long> offer = offerByMunicipality.get(code);
    return offer == null ? 0 : offer.getOrDefault(task, 0L);
  }

  private List<Site> sites(Map<MunicipalityCode, MunicipalityProblem> municipalityByCode) {
    List<Site> siteList = new ArrayList<>();
    SitePrices prices = new SitePrices(parameters, weights, nearLarge());
    for (Location location : shelterCase.locationList()) {
      siteList.add(
          location(
              siteList.size(), location, municipalityByCode.get(location.municipality()), prices));
    }
    for (MunicipalityProblem municipality : municipalityByCode.values()) {
      siteList.add(
          Imposed.REGULAR.site(
              siteList.size(), municipality, parameters, price(WeightKey.UNLOCATED)));
      siteList.add(
          Imposed.AMV.site(siteList.size(), municipality, parameters, price(WeightKey.UNLOCATED)));
    }
    return siteList;
  }

  private Site location(
      int index, Location location, MunicipalityProblem municipality, SitePrices prices) {
    boolean counts = counts(location);
    boolean durable =
        Availability.durable(
            location, shelterCase.settings().referenceDate(), shelterCase.settings().countsUntil());
    Domain rule = LocationRule.domain(location, counts, municipality.exempt());
    Long pinned = pinByLocation.get(location.id().value());
    return new Site(
        index,
        location.id().value(),
        municipality,
        location.kind(),
        location,
        pinned == null ? rule : Domain.only(pinned),
        rule,
        pinned,
        counts,
        durable,
        location.placesNow(),
        counts ? prices.childrenMoved(location) : 0,
        prices.keptEmergency(location),
        prices.newEmergency(location),
        durable ? 0 : prices.temporary(location.form()),
        0,
        prices.opening(location),
        prices.cost(location));
  }

  /**
   * Municipalities that have, or border on one that has, a large regular location that is open or
   * agreed.
   */
  private Set<MunicipalityCode> nearLarge() {
    Set<MunicipalityCode> large = new HashSet<>();
    for (Location location : shelterCase.locationList()) {
      if (LocationRule.large(location, parameters.smallScaleMaximum())) {
        large.add(location.municipality());
      }
    }
    Set<MunicipalityCode> near = new HashSet<>(large);
    shelterCase
        .adjacencyList()
        .forEach(
            border -> {
              if (large.contains(border.a())) {
                near.add(border.b());
              }
              if (large.contains(border.b())) {
                near.add(border.a());
              }
            });
    return Collections.unmodifiableSet(near);
  }

  private long price(WeightKey key) {
    return Rounding.micro(weights.of(key));
  }
}
