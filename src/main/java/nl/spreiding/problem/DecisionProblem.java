package nl.spreiding.problem;

import java.util.List;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;

/**
 * What has to be decided in one case: sites with their domains, tasks and prices, all as whole
 * numbers.
 *
 * @param scope over which area a surplus relieves others
 * @param provinceList provinces, by code
 * @param poolList where places count for one task
 * @param municipalityList municipalities, by code
 * @param siteList known locations by identifier, then imposed places by municipality and kind
 */
public record DecisionProblem(
    QuotaScope scope,
    List<ProvinceProblem> provinceList,
    List<Pool> poolList,
    List<MunicipalityProblem> municipalityList,
    List<Site> siteList) {

  /** Copies the lists. */
  public DecisionProblem {
    provinceList = List.copyOf(provinceList);
    poolList = List.copyOf(poolList);
    municipalityList = List.copyOf(municipalityList);
    siteList = List.copyOf(siteList);
  }

  /**
   * The pool in which places of a municipality count.
   *
   * @param municipality which municipality
   * @param task which task
   * @return the pool
   */
  public Pool poolOf(MunicipalityProblem municipality, TaskKind task) {
    int base = scope == QuotaScope.NATIONAL ? 0 : 2 * municipality.province().index();
    return poolList.get(base + task.ordinal());
  }
}
