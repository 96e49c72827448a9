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
 * @param wayOutList what happens if one of them gives way, that with the best score first; empty:
 *     not looked for
 */
public record Conflict(
    @Nullable ProvinceCode province, List<Rule> ruleList, Score least, List<WayOut> wayOutList) {
  /** Copies the lists. */
  public Conflict {
    ruleList = List.copyOf(ruleList);
    wayOutList = List.copyOf(wayOutList);
  }

  /**
   * A conflict whose ways out are not known yet.
   *
   * @param province the province it concerns; null: the whole country
   * @param ruleList the rules
   * @param least by how much they must at least be broken
   */
  public Conflict(@Nullable ProvinceCode province, List<Rule> ruleList, Score least) {
    this(province, ruleList, least, List.of());
  }

  /**
   * The same conflict with its ways out.
   *
   * @param list the ways out
   * @return the conflict
   */
  public Conflict with(List<WayOut> list) {
    return new Conflict(province, ruleList, least, list);
  }
}
