package nl.spreiding.ledger;

import java.util.List;
import nl.spreiding.model.TaskKind;

/**
 * The sums over the country.
 *
 * @param task the tasks of all provinces, amv included
 * @param taskAmv the amv tasks of all provinces
 * @param existing places today in locations that are open
 * @param located decided places on known locations
 * @param imposed decided places without a known location
 * @param durable those of the located places that are durable
 * @param shortfall places short of the tasks, where they are counted: the medium score
 * @param shortfallAmv the amv part of it
 * @param provincesReaching75 number of provinces where located places reach 75% of the provincial
 *     number
 * @param childrenNow children living in locations that are open
 * @param childrenMoved children who must leave their location
 */
public record NationalResult(
    long task,
    long taskAmv,
    long existing,
    PlacesByKind located,
    PlacesByKind imposed,
    PlacesByKind durable,
    long shortfall,
    long shortfallAmv,
    long provincesReaching75,
    long childrenNow,
    ChildrenMoved childrenMoved) {

  /**
   * The decided number.
   *
   * @return located and imposed places
   */
  public PlacesByKind decided() {
    return located.plus(imposed);
  }

  static NationalResult of(
      List<ProvinceResult> provinceList, List<PoolResult> poolList, long childrenNow) {
    return new NationalResult(
        provinceList.stream().mapToLong(ProvinceResult::task).sum(),
        provinceList.stream().mapToLong(p -> p.problem().amvTask()).sum(),
        provinceList.stream().mapToLong(ProvinceResult::existing).sum(),
        provinceList.stream()
            .map(ProvinceResult::located)
            .reduce(PlacesByKind.NONE, PlacesByKind::plus),
        provinceList.stream()
            .map(ProvinceResult::imposed)
            .reduce(PlacesByKind.NONE, PlacesByKind::plus),
        provinceList.stream()
            .map(ProvinceResult::durable)
            .reduce(PlacesByKind.NONE, PlacesByKind::plus),
        poolList.stream().mapToLong(PoolResult::shortfall).sum(),
        poolList.stream()
            .filter(p -> p.pool().taskKind() == TaskKind.AMV)
            .mapToLong(PoolResult::shortfall)
            .sum(),
        provinceList.stream().filter(ProvinceResult::reaches75).count(),
        childrenNow,
        provinceList.stream()
            .map(ProvinceResult::childrenMoved)
            .reduce(ChildrenMoved.NONE, ChildrenMoved::plus));
  }
}
