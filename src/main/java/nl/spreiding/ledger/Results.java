package nl.spreiding.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.law.CycleMonths;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.Grants;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * What a finished run comes to, per location, municipality, province, pool and country: the numbers
 * that files and reports show.
 *
 * @param outcome the finished run
 * @param locationList known locations, by identifier
 * @param municipalityList municipalities, by code of the province, then their own
 * @param provinceList provinces, by code
 * @param poolList where the tasks are counted
 * @param national the sums over the country
 * @param grantAccount the grants that follow
 */
public record Results(
    Outcome outcome,
    List<LocationResult> locationList,
    List<MunicipalityResult> municipalityList,
    List<ProvinceResult> provinceList,
    List<PoolResult> poolList,
    NationalResult national,
    GrantAccount grantAccount) {

  /** Copies the lists. */
  public Results {
    locationList = List.copyOf(locationList);
    municipalityList = List.copyOf(municipalityList);
    provinceList = List.copyOf(provinceList);
    poolList = List.copyOf(poolList);
  }

  /**
   * Sums up a finished run.
   *
   * @param outcome the run
   * @param amounts amounts of the grants
   * @return the numbers
   * @throws ArithmeticException if a number does not fit a long
   */
  public static Results of(Outcome outcome, GrantAmounts amounts) {
    List<LocationResult> locationList = locations(outcome);
    Map<MunicipalityCode, List<LocationResult>> locationsByMunicipality = new HashMap<>();
    for (LocationResult result : locationList) {
      locationsByMunicipality
          .computeIfAbsent(result.location().municipality(), code -> new ArrayList<>())
          .add(result);
    }
    List<MunicipalityResult> municipalityList = new ArrayList<>();
    List<ProvinceResult> provinceList = new ArrayList<>();
    for (ProvinceProblem province : outcome.problem().provinceList()) {
      List<MunicipalityResult> ofProvince = new ArrayList<>();
      for (MunicipalityProblem municipality : outcome.problem().municipalityList()) {
        if (municipality.province().equals(province)) {
          ofProvince.add(
              municipality(
                  outcome,
                  municipality,
                  locationsByMunicipality.getOrDefault(municipality.code(), List.of())));
        }
      }
      municipalityList.addAll(ofProvince);
      provinceList.add(province(outcome, province, ofProvince));
    }
    List<PoolResult> poolList =
        outcome.problem().poolList().stream().map(pool -> pool(outcome, pool)).toList();
    NationalResult national =
        NationalResult.of(provinceList, poolList, childrenNow(outcome.shelterCase()));
    GrantAccount grants = GrantAccount.of(outcome, municipalityList, locationList, amounts);
    return new Results(
        outcome, locationList, municipalityList, provinceList, poolList, national, grants);
  }

  /**
   * The grants, as the case reads the law.
   *
   * @return the grants
   */
  public Grants grants() {
    return grantAccount.grants();
  }

  private static List<LocationResult> locations(Outcome outcome) {
    var settings = outcome.shelterCase().settings();
    List<LocationResult> result = new ArrayList<>();
    for (Site site : outcome.problem().siteList()) {
      Location location = site.location();
      if (location != null) {
        long places = outcome.distribution().places(site);
        result.add(
            new LocationResult(
                site,
                location,
                LocationDecision.of(location, places, settings.countsUntil()),
                places,
                places > 0 && LocationDecision.needsExtension(location, settings.countsUntil()),
                CycleMonths.of(location, settings.referenceDate(), settings.countsUntil()),
                CycleMonths.availableAtEnd(
                    location, settings.referenceDate(), settings.countsUntil()),
                ChildrenMoved.of(site, places)));
      }
    }
    return result;
  }

  private static MunicipalityResult municipality(
      Outcome outcome, MunicipalityProblem problem, List<LocationResult> locationList) {
    Tally tally = outcome.ledger().tally();
    Municipality municipality = outcome.shelterCase().municipalityList().get(problem.index());
    long existing = 0;
    long placeMonths = 0;
    ChildrenMoved childrenMoved = ChildrenMoved.NONE;
    for (LocationResult result : locationList) {
      boolean open = result.location().status() == Status.OPEN;
      existing = Math.addExact(existing, open ? result.location().placesNow() : 0);
      placeMonths =
          Math.addExact(placeMonths, Math.multiplyExact(result.places(), result.months()));
      childrenMoved = childrenMoved.plus(result.childrenMoved());
    }
    return new MunicipalityResult(
        problem,
        municipality,
        outcome.statutoryNumbers().totalOf(problem.code()).rounded(),
        outcome.statutoryNumbers().amvOf(problem.code()).rounded(),
        existing,
        PlacesByKind.of((Kind kind) -> tally.located(problem, kind)),
        PlacesByKind.of((Kind kind) -> tally.imposed(problem, kind)),
        PlacesByKind.of((Kind kind) -> tally.durable(problem, kind)),
        placeMonths,
        childrenMoved);
  }

  private static ProvinceResult province(
      Outcome outcome, ProvinceProblem province, List<MunicipalityResult> municipalityList) {
    PlacesByKind located =
        municipalityList.stream()
            .map(MunicipalityResult::located)
            .reduce(PlacesByKind.NONE, PlacesByKind::plus);
    PlacesByKind imposed =
        municipalityList.stream()
            .map(MunicipalityResult::imposed)
            .reduce(PlacesByKind.NONE, PlacesByKind::plus);
    return new ProvinceResult(
        province,
        municipalityList.stream().mapToLong(MunicipalityResult::existing).reduce(0, Math::addExact),
        located,
        imposed,
        municipalityList.stream()
            .map(MunicipalityResult::durable)
            .reduce(PlacesByKind.NONE, PlacesByKind::plus),
        shortfall(outcome, province, TaskKind.OTHER, located.plus(imposed)),
        shortfall(outcome, province, TaskKind.AMV, located.plus(imposed)),
        municipalityList.stream()
            .map(MunicipalityResult::childrenMoved)
            .reduce(ChildrenMoved.NONE, ChildrenMoved::plus));
  }

  /**
   * What a province falls short of its own task. Where each province has its own pool that is the
   * shortfall of the pool, so that places that do not count for the task do not fill it; with one
   * national pool it is a figure of the province only.
   */
  private static long shortfall(
      Outcome outcome, ProvinceProblem province, TaskKind task, PlacesByKind decided) {
    if (outcome.problem().scope() == QuotaScope.NATIONAL) {
      return Math.max(0, province.taskOf(task) - decided.of(task));
    }
    return outcome.problem().poolList().stream()
        .filter(pool -> province.equals(pool.province()) && pool.taskKind() == task)
        .mapToLong(pool -> pool(outcome, pool).shortfall())
        .sum();
  }

  private static PoolResult pool(Outcome outcome, Pool pool) {
    Tally tally = outcome.ledger().tally();
    return new PoolResult(pool, tally.counted(pool), tally.imposed(pool));
  }

  private static long childrenNow(ShelterCase shelterCase) {
    return shelterCase.locationList().stream()
        .filter(location -> location.status() == Status.OPEN)
        .mapToLong(Location::children)
        .reduce(0, Math::addExact);
  }
}
