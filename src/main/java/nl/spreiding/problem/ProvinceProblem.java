package nl.spreiding.problem;

import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.TaskKind;

/**
 * A province in the decision problem.
 *
 * @param index position in {@link DecisionProblem#provinceList()}
 * @param code its code
 * @param name its name
 * @param otherTask places due other than amv, after exchanges with other provinces
 * @param amvTask amv places due, after exchanges with other provinces
 * @param threshold75 places on known locations at which the 75% of Wet art. 9(3) is reached
 * @param target75Price micro-points per place short of that threshold
 */
public record ProvinceProblem(
    int index,
    ProvinceCode code,
    String name,
    long otherTask,
    long amvTask,
    long threshold75,
    long target75Price) {

  /**
   * One of the two tasks.
   *
   * @param task which task
   * @return places due
   */
  public long taskOf(TaskKind task) {
    return task == TaskKind.AMV ? amvTask : otherTask;
  }

  /**
   * A copy at another position.
   *
   * @param position its index
   * @return the copy
   */
  public ProvinceProblem at(int position) {
    return new ProvinceProblem(
        position, code, name, otherTask, amvTask, threshold75, target75Price);
  }

  /**
   * The index: cheap, because constraint streams group by these records millions of times a second.
   */
  @Override
  public int hashCode() {
    return index;
  }
}
