package nl.spreiding.considered;

import java.util.List;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What one change of a scenario does: the best distribution if it had not been made and all other
 * changes had, beside the decision.
 *
 * @param change the change, with who made it and why
 * @param sameMeasure whether points with and without it count the same thing; false if it changes
 *     what is due, a report, a weight or a parameter that prices depend on
 * @param without the score of that distribution; null: without this change another change of the
 *     scenarios does not fit the case
 * @param proven whether no distribution without it scores better
 * @param numberList municipalities with another number without it, the largest change first
 */
public record ScenarioEffect(
    ScenarioRecord change,
    boolean sameMeasure,
    @Nullable Score without,
    boolean proven,
    List<NumberChange> numberList) {
  /** Copies the list. */
  public ScenarioEffect {
    numberList = List.copyOf(numberList);
  }
}
