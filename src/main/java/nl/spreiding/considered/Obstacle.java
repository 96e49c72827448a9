package nl.spreiding.considered;

import java.util.List;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Why a municipality cannot have a number.
 *
 * @param below nearest smaller number that it can have; null: none
 * @param above nearest larger number that it can have; null: none
 * @param siteList its locations and imposed places, each with the numbers that it can have; those
 *     that can only have none are left out
 */
public record Obstacle(@Nullable Long below, @Nullable Long above, List<Site> siteList) {
  /** Copies the list. */
  public Obstacle {
    siteList = List.copyOf(siteList);
  }
}
