package nl.spreiding.ledger;

import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.ProvinceProblem;

/**
 * What was decided in one province.
 *
 * @param problem the province in the decision problem, with its tasks after exchanges
 * @param existing places today in locations that are open
 * @param located decided places on known locations
 * @param imposed decided places without a known location
 * @param durable those of the located places that are durable
 * @param shortOther places short of the task other than amv
 * @param shortAmv places short of the amv task
 * @param childrenMoved children who must leave its locations
 */
public record ProvinceResult(
    ProvinceProblem problem,
    long existing,
    PlacesByKind located,
    PlacesByKind imposed,
    PlacesByKind durable,
    long shortOther,
    long shortAmv,
    ChildrenMoved childrenMoved) {

  /**
   * The decided number.
   *
   * @return located and imposed places
   */
  public PlacesByKind decided() {
    return located.plus(imposed);
  }

  /**
   * The task after exchanges.
   *
   * @return places, amv included
   */
  public long task() {
    return problem.otherTask() + problem.amvTask();
  }

  /**
   * Places short of both tasks. A surplus of one kind does not make up for a shortage of the other.
   *
   * @return places
   */
  public long shortfall() {
    return shortOther + shortAmv;
  }

  /**
   * Places decided beyond the two tasks. A shortage of one kind does not take away from it.
   *
   * @return places
   */
  public long surplus() {
    long surplus = 0;
    for (TaskKind task : TaskKind.values()) {
      surplus += Math.max(0, decided().of(task) - problem.taskOf(task));
    }
    return surplus;
  }

  /**
   * Whether the places on known locations reach 75% of the provincial number.
   *
   * @return true if they do
   */
  public boolean reaches75() {
    return located.total() >= problem.threshold75();
  }
}
