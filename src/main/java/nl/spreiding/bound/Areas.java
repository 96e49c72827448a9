package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.bound.Area.District;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/** Divides a decision problem into areas that do not touch each other. */
final class Areas {
  private Areas() {}

  /**
   * The areas of a problem.
   *
   * @param problem the decision problem
   * @return one per province, or one for the country
   */
  static List<Area> of(DecisionProblem problem) {
    List<List<Site>> siteListByMunicipality = new ArrayList<>();
    problem.municipalityList().forEach(m -> siteListByMunicipality.add(new ArrayList<>()));
    for (Site site : problem.siteList()) {
      siteListByMunicipality.get(site.municipality().index()).add(site);
    }
    List<District> districtList = new ArrayList<>();
    for (ProvinceProblem province : problem.provinceList()) {
      List<MunicipalChoices> choicesList = new ArrayList<>();
      for (MunicipalityProblem municipality : problem.municipalityList()) {
        if (municipality.province().equals(province)) {
          List<Site> siteList = siteListByMunicipality.get(municipality.index());
          choicesList.add(
              new MunicipalChoices(new MunicipalTables(municipality, problem.scope(), siteList)));
        }
      }
      if (!choicesList.isEmpty()) {
        districtList.add(new District(province, choicesList));
      }
    }
    if (problem.scope() == QuotaScope.NATIONAL) {
      return List.of(new Area(problem.poolList().get(0), problem.poolList().get(1), districtList));
    }
    List<Area> areaList = new ArrayList<>();
    for (District district : districtList) {
      int base = 2 * district.province().index();
      areaList.add(
          new Area(
              problem.poolList().get(base + TaskKind.OTHER.ordinal()),
              problem.poolList().get(base + TaskKind.AMV.ordinal()),
              List.of(district)));
    }
    return areaList;
  }
}
