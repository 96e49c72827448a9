package nl.spreiding.solve;

import java.util.Arrays;
import nl.spreiding.solve.ChangeList.Change;

/**
 * Pairs of changes in the same province, the cheapest first, found by their key. Municipalities of
 * two provinces seldom make a pair that is of use: each province must come out even by itself in
 * its located places.
 */
final class ChangePairs {
  /** The index of a pair takes so many bits of its sort key. */
  private static final int INDEX_BITS = 22;

  private final Change[] first;
  private final Change[] second;

  /** By rank: what the pair costs above the cheapest possible one, and its index; its key. */
  private final long[] order;

  private final long[] key;

  private final long least;
  private final int size;
  private final int hashBits;
  private final int[] head;
  private final int[] next;

  /**
   * The pairs.
   *
   * @param table the area
   * @param keys the keys of changes
   * @param highest micro-points that a pair may cost
   * @param gain micro-points that two members can gain at most
   * @param mostPairs pairs per province, the cheapest ones
   */
  ChangePairs(ArrangementTable table, ExchangeKey keys, long highest, long gain, int mostPairs) {
    int districts = table.sums().districts();
    ChangeList[] lists = new ChangeList[districts];
    long[] mostCost = new long[districts];
    int most = 0;
    long cheapest = 0;
    for (int d = 0; d < districts; d++) {
      lists[d] = new ChangeList(table, d, keys, highest + gain);
      mostCost[d] = lists[d].mostCostOfPair(highest, mostPairs);
      most += lists[d].pairs(mostCost[d]);
      cheapest = Math.min(cheapest, 2 * lists[d].get(0).cost());
    }
    least = cheapest;
    first = new Change[most];
    second = new Change[most];
    order = new long[most];
    int made = 0;
    for (int d = 0; d < districts; d++) {
      made = make(lists[d], mostCost[d], made);
    }
    size = made;
    Arrays.sort(order, 0, size);
    hashBits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size));
    head = new int[1 << hashBits];
    next = new int[size];
    key = new long[size];
    index();
  }

  private int make(ChangeList changes, long mostCost, int from) {
    int made = from;
    for (int i = 0; i < changes.size(); i++) {
      Change one = changes.get(i);
      int end = changes.upTo(mostCost - one.cost());
      for (int j = i; j < end; j++) {
        Change other = changes.get(j);
        if (!one.meets(other)) {
          first[made] = one;
          second[made] = other;
          order[made] = (one.cost() + other.cost() - least) << INDEX_BITS | made;
          made++;
        }
      }
    }
    return made;
  }

  /** Chains of pairs of the same key, the cheapest first. */
  private void index() {
    Arrays.fill(head, -1);
    for (int rank = size - 1; rank >= 0; rank--) {
      int pair = pair(rank);
      key[rank] = first[pair].key() + second[pair].key();
      int h = hash(key[rank]);
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
  Change first(int rank) {
    return first[pair(rank)];
  }

  /** The second change of a pair. */
  Change second(int rank) {
    return second[pair(rank)];
  }

  long cost(int rank) {
    return (order[rank] >> INDEX_BITS) + least;
  }

  long key(int rank) {
    return key[rank];
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
    Change a = first(x);
    Change b = second(x);
    Change c = first(y);
    Change d = second(y);
    return a.meets(c) || a.meets(d) || b.meets(c) || b.meets(d);
  }
}
