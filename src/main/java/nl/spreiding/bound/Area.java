package nl.spreiding.bound;

import java.util.List;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;

/**
 * Municipalities that share tasks: those of one province, or of the whole country when {@code
 * quotaScope} is {@code NATIONAL}. Nothing outside the area touches them.
 *
 * @param otherPool the task other than amv
 * @param amvPool the amv task
 * @param districtList its provinces
 */
record Area(Pool otherPool, Pool amvPool, List<District> districtList) {
  /**
   * A province with the choices of its municipalities, by code.
   *
   * @param province the province
   * @param choicesList its municipalities
   */
  record District(ProvinceProblem province, List<MunicipalChoices> choicesList) {}

  /** The municipalities, district by district. */
  List<MunicipalChoices> choicesList() {
    return districtList.stream().flatMap(d -> d.choicesList().stream()).toList();
  }

  /** Number of municipalities. */
  int size() {
    return districtList.stream().mapToInt(d -> d.choicesList().size()).sum();
  }
}
