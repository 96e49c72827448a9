package nl.spreiding.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What is proven of a decision: how much better any distribution of the same problem could be.
 *
 * @param bound no distribution scores better than this
 * @param found score of the decision
 * @param undecidedAreas areas that the exact side could not decide, so that the places there were
 *     found otherwise
 * @param withoutSearch whether the exact side came to the decision and its bound without knowing
 *     what the search found
 */
public record Proof(Score bound, Score found, int undecidedAreas, boolean withoutSearch) {
  /** Decimals of {@link #gapPercent()}. */
  private static final int PERCENT_DECIMALS = 6;

  /**
   * Checks the bound against the decision.
   *
   * @throws IllegalStateException if the decision scores better than the bound: then the bound is
   *     wrong, and nothing may be claimed
   */
  public Proof {
    if (found.compareTo(bound) < 0) {
      throw new IllegalStateException(
          "The proven bound is wrong: a distribution scores ("
              + found
              + "), better than the bound ("
              + bound
              + ").");
    }
  }

  /**
   * Whether no distribution scores better than the decision.
   *
   * @return true if the score equals the bound on every level
   */
  public boolean proven() {
    return found.equals(bound);
  }

  /**
   * Whether neither seed nor limits of the search can change the decision.
   *
   * @return true if it is proven optimal without the search
   */
  public boolean independentOfSearch() {
    return proven() && withoutSearch;
  }

  /**
   * By how much a distribution could at most be better.
   *
   * @return soft micro-points; null if the difference is on a higher level, where points do not
   *     count
   */
  public @Nullable Long gapMicro() {
    boolean sameLevels = found.hard() == bound.hard() && found.medium() == bound.medium();
    return sameLevels ? Math.subtractExact(found.softMicro(), bound.softMicro()) : null;
  }

  /**
   * The gap as a percentage of the soft score of the decision.
   *
   * @return rounded up to six decimals, so that it never promises too much; null if there is no gap
   *     in points
   */
  public @Nullable BigDecimal gapPercent() {
    Long gap = gapMicro();
    if (gap == null) {
      return null;
    }
    if (gap == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal percent =
        BigDecimal.valueOf(gap)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(found.softMicro()), PERCENT_DECIMALS, RoundingMode.CEILING)
            .stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0, RoundingMode.UNNECESSARY) : percent;
  }
}
