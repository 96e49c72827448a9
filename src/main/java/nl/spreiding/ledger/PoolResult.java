package nl.spreiding.ledger;

import nl.spreiding.measure.Measures;
import nl.spreiding.problem.Pool;

/**
 * How one task is met, where it is counted.
 *
 * @param pool the task and where it is counted
 * @param counted places on known locations that count for it
 * @param imposed imposed places that count for it
 */
public record PoolResult(Pool pool, long counted, long imposed) {
  /**
   * Places short of the task: what the medium score counts.
   *
   * @return places
   */
  public long shortfall() {
    return Measures.shortage(counted + imposed, pool.task());
  }

  /**
   * Imposed places beyond what is missing.
   *
   * @return places
   */
  public long overImposed() {
    return Measures.overImposed(imposed, pool.task(), counted);
  }
}
