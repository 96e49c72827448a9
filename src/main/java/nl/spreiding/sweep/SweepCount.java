package nl.spreiding.sweep;

import java.util.Map;

/**
 * How far a sweep got.
 *
 * @param cells combinations of the plan
 * @param runs different runs among them; of a shard, those of the shard
 * @param done runs that were done now; the others were there already
 * @param countByStatus how many runs ended how
 */
public record SweepCount(int cells, int runs, int done, Map<RunStatus, Integer> countByStatus) {
  /** Copies the map. */
  public SweepCount {
    countByStatus = Map.copyOf(countByStatus);
  }

  /**
   * How many runs ended in a certain way.
   *
   * @param status the way
   * @return number of runs
   */
  public int count(RunStatus status) {
    return countByStatus.getOrDefault(status, 0);
  }
}
