package nl.spreiding.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;

/**
 * Some provinces of a decision problem as a problem of its own. Where provinces do not touch each
 * other, scores and bounds of the slice and of the rest add up to those of the whole.
 *
 * @param problem the part
 * @param originalSiteList its sites in the whole problem, in the order of the part
 */
public record Slice(DecisionProblem problem, List<Site> originalSiteList) {
  /** Copies the list. */
  public Slice {
    originalSiteList = List.copyOf(originalSiteList);
  }

  /**
   * Cuts out provinces.
   *
   * @param whole the whole problem
   * @param provinceSet which provinces
   * @return the part
   * @throws IllegalArgumentException if the scope is {@code NATIONAL} and a province is left out
   */
  public static Slice of(DecisionProblem whole, Set<ProvinceCode> provinceSet) {
    boolean all = whole.provinceList().stream().allMatch(p -> provinceSet.contains(p.code()));
    if (all) {
      return new Slice(whole, whole.siteList());
    }
    if (whole.scope() == QuotaScope.NATIONAL) {
      throw new IllegalArgumentException("With scope (NATIONAL) provinces share their tasks.");
    }
    List<ProvinceProblem> provinceList = new ArrayList<>();
    List<Pool> poolList = new ArrayList<>();
    for (ProvinceProblem province : whole.provinceList()) {
      if (provinceSet.contains(province.code())) {
        ProvinceProblem part = province.at(provinceList.size());
        provinceList.add(part);
        whole.poolList().stream()
            .filter(pool -> province.equals(pool.province()))
            .forEach(pool -> poolList.add(pool.at(poolList.size(), part)));
      }
    }
    Map<ProvinceCode, ProvinceProblem> provinceByCode = new HashMap<>();
    provinceList.forEach(p -> provinceByCode.put(p.code(), p));
    Map<MunicipalityProblem, MunicipalityProblem> partByWhole = new HashMap<>();
    List<MunicipalityProblem> municipalityList = new ArrayList<>();
    for (MunicipalityProblem municipality : whole.municipalityList()) {
      ProvinceProblem province = provinceByCode.get(municipality.province().code());
      if (province != null) {
        MunicipalityProblem part = municipality.at(municipalityList.size(), province);
        partByWhole.put(municipality, part);
        municipalityList.add(part);
      }
    }
    List<Site> siteList = new ArrayList<>();
    List<Site> originalSiteList = new ArrayList<>();
    for (Site site : whole.siteList()) {
      MunicipalityProblem part = partByWhole.get(site.municipality());
      if (part != null) {
        siteList.add(site.at(siteList.size(), part));
        originalSiteList.add(site);
      }
    }
    return new Slice(
        new DecisionProblem(whole.scope(), provinceList, poolList, municipalityList, siteList),
        originalSiteList);
  }

  /**
   * The part of a distribution.
   *
   * @param whole places of all sites of the whole problem
   * @return places of the sites of the part
   */
  public Distribution part(Distribution whole) {
    return new Distribution(originalSiteList.stream().mapToLong(whole::places).toArray());
  }

  /**
   * A distribution of the whole with other places in the part.
   *
   * @param whole places of all sites
   * @param part places of the sites of the part
   * @return the places of the part where it has them, elsewhere those of the whole
   */
  public Distribution put(Distribution whole, Distribution part) {
    long[] places = whole.toArray();
    for (Site site : problem.siteList()) {
      places[originalSiteList.get(site.index()).index()] = part.places(site);
    }
    return new Distribution(places);
  }
}
