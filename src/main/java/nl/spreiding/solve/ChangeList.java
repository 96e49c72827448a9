package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of single members of an area to other options, the cheapest first. One of them stands
 * for no change.
 */
final class ChangeList {
  private final @Nullable MemberOption[] option;
  private final long[] cost;
  private final long[] key;

  /** A change; without an option: none. */
  private record Change(@Nullable MemberOption option, long cost) {}

  /**
   * The changes.
   *
   * @param table the area
   * @param keys their keys
   * @param most micro-points that a change may cost at the prices
   */
  ChangeList(ArrangementTable table, ExchangeKey keys, long most) {
    List<Change> list = new ArrayList<>();
    list.add(new Change(null, 0));
    for (int g = 0; g < table.members(); g++) {
      for (MemberOption one : table.options(g)) {
        if (one != table.current(g) && table.moreReduced(one) <= most) {
          list.add(new Change(one, table.moreReduced(one)));
        }
      }
    }
    list.sort(Comparator.comparingLong(Change::cost));
    option = new MemberOption[list.size()];
    cost = new long[list.size()];
    key = new long[list.size()];
    for (int i = 0; i < cost.length; i++) {
      MemberOption one = list.get(i).option;
      option[i] = one;
      cost[i] = list.get(i).cost;
      key[i] = one == null ? 0 : keys.of(table.current(one.member()), one);
    }
  }

  int size() {
    return cost.length;
  }

  /** The option; null: no change. */
  @Nullable MemberOption option(int i) {
    return option[i];
  }

  long cost(int i) {
    return cost[i];
  }

  long key(int i) {
    return key[i];
  }

  long least() {
    return cost[0];
  }

  /** Whether two changes are of the same member. */
  boolean meet(int i, int j) {
    MemberOption a = option[i];
    MemberOption b = option[j];
    return a != null && b != null && a.member() == b.member();
  }

  /** The number of changes that cost at most so much. */
  int upTo(long most) {
    int low = 0;
    int high = cost.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cost[middle] <= most) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * What a pair may cost so that there are not too many.
   *
   * @param highest what it may cost anyway
   * @param mostPairs how many there may be
   */
  long mostCostOfPair(long highest, int mostPairs) {
    long low = 2 * cost[0] - 1;
    long high = Math.min(highest, 2 * cost[cost.length - 1]);
    if (pairs(high) <= mostPairs) {
      return highest;
    }
    while (high - low > 1) {
      long middle = (low + high) >> 1;
      if (pairs(middle) <= mostPairs) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Pairs that cost at most so much, those of one member included. */
  long pairs(long most) {
    long count = 0;
    for (int i = 0; i < cost.length; i++) {
      count += Math.max(0, upTo(most - cost[i]) - i);
    }
    return count;
  }
}
