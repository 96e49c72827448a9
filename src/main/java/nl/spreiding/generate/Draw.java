package nl.spreiding.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Seeded draws. {@link Random} on purpose: its algorithm is part of its contract, so the same seed
 * gives the same bytes on every JDK, which the newer generators do not promise.
 */
final class Draw {
  private final Random random;

  /**
   * Draws of one stage. Each stage has its own, so that a change in one does not shift all others.
   *
   * @param seed the seed of the landscape
   * @param stage name of the stage
   */
  Draw(long seed, String stage) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + stage.hashCode());
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Puts a list in random order (Fisher-Yates). */
  <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T item = list.get(i);
      list.set(i, list.get(j));
      list.set(j, item);
    }
  }

  /**
   * An index with a chance in proportion to its weight.
   *
   * @param cumulative running sums of the weights; the last is at least 1 and fits an int
   */
  int weighted(long[] cumulative) {
    long point = random.nextInt(Math.toIntExact(cumulative[cumulative.length - 1])) + 1L;
    int found = Arrays.binarySearch(cumulative, point);
    int index = found >= 0 ? found : -found - 1;
    // Equal sums are indices of weight 0 behind the one that is meant.
    while (index > 0 && cumulative[index - 1] >= point) {
      index--;
    }
    return index;
  }
}
