package nl.spreiding.problem;

import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * An area and task kind within which places count for one task: a province, or the whole country
 * when {@code quotaScope} is {@code NATIONAL}.
 *
 * @param index position in {@link DecisionProblem#poolList()}
 * @param province the province; null: the whole country
 * @param taskKind which task
 * @param task places due
 * @param overImposedPrice micro-points per imposed place beyond what is missing
 */
public record Pool(
    int index,
    @Nullable ProvinceProblem province,
    TaskKind taskKind,
    long task,
    long overImposedPrice) {

  /**
   * A copy at another position and of another province.
   *
   * @param position its index
   * @param owner the province
   * @return the copy
   */
  public Pool at(int position, ProvinceProblem owner) {
    return new Pool(position, owner, taskKind, task, overImposedPrice);
  }

  /**
   * The index: cheap, because constraint streams group by these records millions of times a second.
   */
  @Override
  public int hashCode() {
    return index;
  }
}
