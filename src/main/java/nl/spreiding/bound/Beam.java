package nl.spreiding.bound;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a good combination among the most hopeful ones only: quick, and proves nothing. */
final class Beam {
  /** Combinations kept at each stage, at most and as a share of what may be kept elsewhere. */
  private static final int WIDTH = 500;

  private static final int SHARE = 500;

  private static final long FIRST_LIMIT = 5_000;

  private static final long MOST_LIMIT = 2_000_000_000;

  /** How fast the limit rises until something is found. */
  private static final int STEP = 4;

  private final Relaxation relaxation;
  private final NearArea nearArea;
  private final int width;

  /**
   * Looks among the options of an area.
   *
   * @param relaxation gives the prices and the shared terms
   * @param nearArea the options
   * @param mostLabels combinations that may be kept at each stage at most
   */
  Beam(Relaxation relaxation, NearArea nearArea, int mostLabels) {
    this.relaxation = relaxation;
    this.nearArea = nearArea;
    this.width = Math.clamp(mostLabels / SHARE, 1, WIDTH);
  }

  /**
   * A good combination.
   *
   * @param axisSet the sums that are kept exactly
   * @param open micro-points above the relaxation below which there is nothing
   * @param known micro-points above the relaxation that it must stay below
   * @return null: none found
   */
  LabelSearch.@Nullable Answer below(Set<Axis> axisSet, long open, long known) {
    LabelSearch.Answer answer = null;
    for (long above = Math.max(FIRST_LIMIT, open / STEP);
        answer == null && above < STEP * MOST_LIMIT;
        above *= STEP) {
      long limit = open + Math.min(above, MOST_LIMIT);
      if (limit >= known) {
        limit = known - 1;
        above = STEP * MOST_LIMIT;
      }
      answer =
          new LabelSearch(
                  relaxation, axisSet, nearArea.some(axisSet, limit), limit, Integer.MAX_VALUE)
              .beam(width);
    }
    return answer;
  }
}
