package nl.spreiding.considered;

import java.util.List;
import nl.spreiding.model.Municipality;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * Another number of a municipality that was considered: it fixed, and everything else free.
 *
 * @param municipality which municipality
 * @param decided its number in the decision
 * @param places the number considered
 * @param occasionList why it was considered; one or more, in their own order
 * @param verdict what became of it
 * @param bound no distribution with that number scores better; null: not asked, or impossible
 * @param leastLossMicro soft micro-points that any distribution with that number at least loses
 *     against the decision, which the bound proves; negative: might gain; null: nothing is proven,
 *     or it differs on a higher level, where points do not count
 * @param proven whether the distribution found scores exactly the bound, so that none with that
 *     number is better
 * @param difference how the best distribution found with that number differs from the decision;
 *     null: none was found
 * @param obstacle why it is impossible; null: it is not
 */
public record Alternative(
    Municipality municipality,
    long decided,
    long places,
    List<Occasion> occasionList,
    Verdict verdict,
    @Nullable Score bound,
    @Nullable Long leastLossMicro,
    boolean proven,
    @Nullable Difference difference,
    @Nullable Obstacle obstacle) {
  /** Copies the list. */
  public Alternative {
    occasionList = List.copyOf(occasionList);
  }

  /**
   * The other municipalities that would have another number.
   *
   * @return the largest change first; empty if no distribution was found
   */
  public List<NumberChange> others() {
    return difference == null
        ? List.of()
        : difference.changeList().stream()
            .filter(c -> !c.municipality().equals(municipality.code()))
            .toList();
  }
}
