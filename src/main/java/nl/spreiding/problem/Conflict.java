package nl.spreiding.problem;

import java.util.List;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * Tasks and hard rules that cannot all be met, while without any one of them the others can.
 *
 * @param province the province they concern; null: the whole country
 * @param ruleList the rules, those that a user set first
 * @param least by how much they must at least be broken, all other rules left aside: places by
 *     which hard rules are broken, and then places short of the tasks
 */
public record Conflict(@Nullable ProvinceCode province, List<Rule> ruleList, Score least) {
  /** Copies the list. */
  public Conflict {
    ruleList = List.copyOf(ruleList);
  }
}
