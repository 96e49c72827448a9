package nl.spreiding.solve;

import java.util.Arrays;

/** Pairs of changes, the cheapest first, found by their key. */
final class ChangePairs {
  /** The index of a pair takes so many bits of its sort key. */
  private static final int INDEX_BITS = 21;

  private final ChangeList changes;
  private final int[] first;
  private final int[] second;

  /** By rank: what the pair costs above the cheapest possible one, and its index. */
  private final long[] order;

  private final int size;
  private final int hashBits;
  private final int[] head;
  private final int[] next;

  /**
   * The pairs.
   *
   * @param changes the changes
   * @param mostCost micro-points that a pair may cost
   */
  ChangePairs(ChangeList changes, long mostCost) {
    this.changes = changes;
    int most = (int) changes.pairs(mostCost);
    first = new int[most];
    second = new int[most];
    order = new long[most];
    size = make(mostCost);
    hashBits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size));
    head = new int[1 << hashBits];
    next = new int[size];
    index();
  }

  private int make(long mostCost) {
    int made = 0;
    for (int i = 0; i < changes.size(); i++) {
      int end = changes.upTo(mostCost - changes.cost(i));
      for (int j = i; j < end; j++) {
        if (!changes.meet(i, j)) {
          first[made] = i;
          second[made] = j;
          long above = changes.cost(i) + changes.cost(j) - 2 * changes.least();
          order[made] = above << INDEX_BITS | made;
          made++;
        }
      }
    }
    Arrays.sort(order, 0, made);
    return made;
  }

  /** Chains of pairs of the same key, the cheapest first. */
  private void index() {
    Arrays.fill(head, -1);
    for (int rank = size - 1; rank >= 0; rank--) {
      int h = hash(key(rank));
      next[rank] = head[h];
      head[h] = rank;
    }
  }

  private int hash(long key) {
    return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 64 - hashBits);
  }

  private int pair(int rank) {
    return (int) (order[rank] & (1 << INDEX_BITS) - 1);
  }

  int size() {
    return size;
  }

  /** The first change of a pair. */
  int first(int rank) {
    return first[pair(rank)];
  }

  /** The second change of a pair. */
  int second(int rank) {
    return second[pair(rank)];
  }

  long cost(int rank) {
    return (order[rank] >> INDEX_BITS) + 2 * changes.least();
  }

  long key(int rank) {
    int pair = pair(rank);
    return changes.key(first[pair]) + changes.key(second[pair]);
  }

  /** The cheapest pair that may have a key; negative: none. */
  int firstOf(long key) {
    return head[hash(key)];
  }

  /** The next one that may have the same key. */
  int after(int rank) {
    return next[rank];
  }

  /** Whether two pairs change the same member. */
  boolean meet(int x, int y) {
    int a = pair(x);
    int b = pair(y);
    return changes.meet(first[a], first[b])
        || changes.meet(first[a], second[b])
        || changes.meet(second[a], first[b])
        || changes.meet(second[a], second[b]);
  }
}
