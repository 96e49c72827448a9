package nl.spreiding.bound;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The cheapest way to reach each state of one stage: a hash table on plain arrays, because there
 * are millions of states.
 */
final class LabelTable {
  private long[] key = new long[1024];
  private long[] cost = new long[1024];
  private long[] hope = new long[1024];
  private int[] previous = new int[1024];
  private int[] option = new int[1024];
  private int[] slot = new int[4096];
  private int size;

  LabelTable() {
    Arrays.fill(slot, -1);
  }

  int size() {
    return size;
  }

  long key(int label) {
    return key[label];
  }

  long cost(int label) {
    return cost[label];
  }

  int previous(int label) {
    return previous[label];
  }

  int option(int label) {
    return option[label];
  }

  /**
   * Keeps the cheaper of what is known and what is offered; of equal ones the first.
   *
   * @param state the combination of sums
   * @param itsCost micro-points so far
   * @param itsHope the least that it can come to
   * @param itsPrevious label of the stage before
   * @param itsOption option that led here
   */
  void offer(long state, long itsCost, long itsHope, int itsPrevious, int itsOption) {
    int at = hash(state) & slot.length - 1;
    while (slot[at] >= 0) {
      int label = slot[at];
      if (key[label] == state) {
        if (itsCost < cost[label]) {
          cost[label] = itsCost;
          hope[label] = itsHope;
          previous[label] = itsPrevious;
          option[label] = itsOption;
        }
        return;
      }
      at = at + 1 & slot.length - 1;
    }
    if (size == key.length) {
      grow();
      at = hash(state) & slot.length - 1;
      while (slot[at] >= 0) {
        at = at + 1 & slot.length - 1;
      }
    }
    slot[at] = size;
    key[size] = state;
    cost[size] = itsCost;
    hope[size] = itsHope;
    previous[size] = itsPrevious;
    option[size] = itsOption;
    size++;
  }

  /** The label of a state, in a table that is not closed; -1: none. */
  int find(long state) {
    int at = hash(state) & slot.length - 1;
    while (slot[at] >= 0 && key[slot[at]] != state) {
      at = at + 1 & slot.length - 1;
    }
    return slot[at];
  }

  private void grow() {
    int length = key.length * 2;
    key = Arrays.copyOf(key, length);
    cost = Arrays.copyOf(cost, length);
    hope = Arrays.copyOf(hope, length);
    previous = Arrays.copyOf(previous, length);
    option = Arrays.copyOf(option, length);
    slot = new int[length * 4];
    Arrays.fill(slot, -1);
    for (int label = 0; label < size; label++) {
      int at = hash(key[label]) & slot.length - 1;
      while (slot[at] >= 0) {
        at = at + 1 & slot.length - 1;
      }
      slot[at] = label;
    }
  }

  /** The labels that may still come to least. */
  LabelTable mostHopeful(int count) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, label -> label);
    Arrays.sort(
        order,
        Comparator.comparingLong((Integer label) -> hope[label])
            .thenComparingLong(label -> key[label]));
    LabelTable result = new LabelTable();
    for (int i = 0; i < Math.min(count, size); i++) {
      int label = order[i];
      result.offer(key[label], cost[label], hope[label], previous[label], option[label]);
    }
    return result;
  }

  /** Frees what only the building of the table needs. */
  void close() {
    slot = new int[0];
    hope = new long[0];
    key = Arrays.copyOf(key, size);
    cost = Arrays.copyOf(cost, size);
    previous = Arrays.copyOf(previous, size);
    option = Arrays.copyOf(option, size);
  }

  private static int hash(long state) {
    long mixed = state * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32);
  }
}
