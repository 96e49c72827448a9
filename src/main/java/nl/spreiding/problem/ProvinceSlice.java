package nl.spreiding.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.model.QuotaScope;

/**
 * The part of a problem that lies in one province, as a problem of its own. Provinces do not touch
 * each other unless {@code quotaScope} is {@code NATIONAL}, so scores of the parts add up.
 *
 * @param problem the part, numbered from 0
 * @param originalSiteList its sites in the whole problem, in the order of the part
 */
public record ProvinceSlice(DecisionProblem problem, List<Site> originalSiteList) {
  /** Copies the list. */
  public ProvinceSlice {
    originalSiteList = List.copyOf(originalSiteList);
  }

  /**
   * Cuts out a province.
   *
   * @param problem the whole problem
   * @param province one of its provinces
   * @return the part
   * @throws IllegalArgumentException if the scope is {@code NATIONAL}
   */
  public static ProvinceSlice of(DecisionProblem problem, ProvinceProblem province) {
    if (problem.scope() == QuotaScope.NATIONAL) {
      throw new IllegalArgumentException("With scope (NATIONAL) provinces share their tasks.");
    }
    ProvinceProblem p =
        new ProvinceProblem(
            0,
            province.code(),
            province.name(),
            province.otherTask(),
            province.amvTask(),
            province.threshold75(),
            province.target75Price());
    List<Pool> poolList = new ArrayList<>();
    for (Pool pool : problem.poolList()) {
      if (province.equals(pool.province())) {
        poolList.add(
            new Pool(poolList.size(), p, pool.taskKind(), pool.task(), pool.overImposedPrice()));
      }
    }
    Map<MunicipalityProblem, MunicipalityProblem> partByWhole = new HashMap<>();
    List<MunicipalityProblem> municipalityList = new ArrayList<>();
    for (MunicipalityProblem m : problem.municipalityList()) {
      if (m.province().equals(province)) {
        MunicipalityProblem part = renumbered(m, municipalityList.size(), p);
        partByWhole.put(m, part);
        municipalityList.add(part);
      }
    }
    List<Site> siteList = new ArrayList<>();
    List<Site> originalSiteList = new ArrayList<>();
    for (Site site : problem.siteList()) {
      MunicipalityProblem part = partByWhole.get(site.municipality());
      if (part != null) {
        siteList.add(renumbered(site, siteList.size(), part));
        originalSiteList.add(site);
      }
    }
    return new ProvinceSlice(
        new DecisionProblem(problem.scope(), List.of(p), poolList, municipalityList, siteList),
        originalSiteList);
  }

  /**
   * Writes a distribution of the part into one of the whole.
   *
   * @param part places of the sites of the part
   * @param places places of all sites of the whole problem; changed
   */
  public void copyTo(Distribution part, long[] places) {
    for (Site site : problem.siteList()) {
      places[originalSiteList.get(site.index()).index()] = part.places(site);
    }
  }

  private static MunicipalityProblem renumbered(
      MunicipalityProblem m, int index, ProvinceProblem province) {
    return m.at(index, province);
  }

  private static Site renumbered(Site s, int index, MunicipalityProblem municipality) {
    return s.at(index, municipality);
  }
}
