package nl.spreiding.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.GrantBasis;
import nl.spreiding.law.Grants;
import nl.spreiding.law.RegelingArticle4;
import nl.spreiding.law.RoundingDirection;
import nl.spreiding.law.WetArticle9;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.problem.ProvinceProblem;

/**
 * The grants that follow from a decision, and what other readings of the law would give.
 *
 * @param amounts the amounts of the law
 * @param basisList what the grants depend on, one per municipality, by province, then code
 * @param grants the grants, as the case reads the law
 * @param otherList the same with one open question read the other way, in the order of the
 *     parameters
 */
public record GrantAccount(
    GrantAmounts amounts, List<GrantBasis> basisList, Grants grants, List<Other> otherList) {
  /**
   * The grants under another reading.
   *
   * @param reading the reading, which differs in one question
   * @param grants the grants
   */
  public record Other(GrantReading reading, Grants grants) {}

  /** Copies the lists. */
  public GrantAccount {
    basisList = List.copyOf(basisList);
    otherList = List.copyOf(otherList);
  }

  /**
   * Computes the grants.
   *
   * @param outcome the run
   * @param municipalityList its municipalities
   * @param locationList its locations
   * @param amounts amounts of the grants
   * @return the grants under all readings
   * @throws ArithmeticException if an amount does not fit a long
   */
  static GrantAccount of(
      Outcome outcome,
      List<MunicipalityResult> municipalityList,
      List<LocationResult> locationList,
      GrantAmounts amounts) {
    GrantReading own = outcome.shelterCase().settings().parameters().grantReading();
    List<GrantBasis> basisList = basis(own, municipalityList, locationList);
    List<Other> otherList = new ArrayList<>();
    for (GrantReading reading : others(own)) {
      List<GrantBasis> otherBasis = basis(reading, municipalityList, locationList);
      otherList.add(
          new Other(
              reading, RegelingArticle4.grants(otherBasis, thresholds(outcome, reading), amounts)));
    }
    return new GrantAccount(
        amounts,
        basisList,
        RegelingArticle4.grants(basisList, thresholds(outcome, own), amounts),
        otherList);
  }

  /** Every reading that differs from one in a single question. */
  private static List<GrantReading> others(GrantReading own) {
    List<GrantReading> list = new ArrayList<>();
    for (GrantReading.Rounding rounding : GrantReading.Rounding.values()) {
      list.add(new GrantReading(rounding, own.moment(), own.temporary()));
    }
    for (GrantReading.Moment moment : GrantReading.Moment.values()) {
      list.add(new GrantReading(own.rounding(), moment, own.temporary()));
    }
    for (GrantReading.Temporary temporary : GrantReading.Temporary.values()) {
      list.add(new GrantReading(own.rounding(), own.moment(), temporary));
    }
    list.removeIf(own::equals);
    return list;
  }

  private static SortedMap<ProvinceCode, Long> thresholds(Outcome outcome, GrantReading reading) {
    Map<ProvinceCode, Long> taskByProvince = new HashMap<>();
    for (ProvinceProblem province : outcome.problem().provinceList()) {
      taskByProvince.put(province.code(), outcome.statutoryNumbers().taskOf(province.code()));
    }
    for (TaskOverride override : outcome.shelterCase().taskOverrideList()) {
      taskByProvince.put(override.province(), override.places());
    }
    RoundingDirection direction =
        reading.rounding() == GrantReading.Rounding.UP
            ? RoundingDirection.CEILING
            : RoundingDirection.FLOOR;
    var share = outcome.shelterCase().settings().parameters().threshold75();
    SortedMap<ProvinceCode, Long> result = new TreeMap<>();
    taskByProvince.forEach(
        (province, task) -> result.put(province, WetArticle9.threshold(share, task, direction)));
    return result;
  }

  private static List<GrantBasis> basis(
      GrantReading reading,
      List<MunicipalityResult> municipalityList,
      List<LocationResult> locationList) {
    Map<MunicipalityCode, Long> countedByCode = new HashMap<>();
    for (LocationResult location : locationList) {
      if (counts(reading, location)) {
        countedByCode.merge(location.location().municipality(), location.places(), Math::addExact);
      }
    }
    return municipalityList.stream()
        .map(m -> basis(m, countedByCode.getOrDefault(m.problem().code(), 0L)))
        .toList();
  }

  private static boolean counts(GrantReading reading, LocationResult location) {
    boolean inTime = reading.moment() == GrantReading.Moment.DECISION || location.availableAtEnd();
    boolean longEnough =
        reading.temporary() == GrantReading.Temporary.COUNTED || location.site().durable();
    return inTime && longEnough;
  }

  private static GrantBasis basis(MunicipalityResult result, long counted75) {
    return new GrantBasis(
        result.problem().code(),
        result.problem().province().code(),
        result.indicative(),
        result.located().amv() + result.located().special(),
        result.durable().total(),
        result.located().total(),
        counted75,
        result.placeMonths(),
        result.fulfilled());
  }
}
