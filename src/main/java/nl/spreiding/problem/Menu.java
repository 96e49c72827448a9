package nl.spreiding.problem;

import java.util.List;

/**
 * Arrangements of one municipality that are worth trying, and the prices at which they are nearly
 * the cheapest. In micro-points per place; guesses for a search, no more.
 *
 * @param arrangementList the arrangements, the cheapest at these prices first
 * @param otherWorth worth of a place that counts for the task other than amv
 * @param amvWorth worth of a place that counts for the amv task
 * @param locatedWorth worth of a place on a known location
 * @param otherOver price of an imposed place other than amv, where every imposed place is too many
 * @param amvOver price of an imposed amv place, where every imposed place is too many
 */
public record Menu(
    List<Arrangement> arrangementList,
    long otherWorth,
    long amvWorth,
    long locatedWorth,
    long otherOver,
    long amvOver) {

  /** Nothing to try. */
  public static final Menu NONE = new Menu(List.of(), 0, 0, 0, 0, 0);

  /** Whether imposed places of either kind are worth the same, so that one may be the other. */
  public boolean samePrices() {
    return otherWorth == amvWorth && otherOver == amvOver;
  }

  /**
   * What a place beyond the task other than amv costs at these prices.
   *
   * @param pool that task
   * @return micro-points; 0: places beyond the task do not matter
   */
  public long slopeOther(Pool pool) {
    return otherWorth + (otherOver > 0 ? 0 : pool.overImposedPrice());
  }

  /**
   * What a place beyond the amv task costs at these prices.
   *
   * @param pool that task
   * @return micro-points; 0: places beyond the task do not matter
   */
  public long slopeAmv(Pool pool) {
    return amvWorth + (amvOver > 0 ? 0 : pool.overImposedPrice());
  }
}
