package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of single members in a province to other options, the cheapest first. One of them
 * stands for no change.
 */
final class ChangeList {
  private final List<Change> changeList = new ArrayList<>();
  private final long[] cost;

  /**
   * A change.
   *
   * @param option what is taken; null: nothing changes
   * @param cost micro-points at the prices
   * @param key what it gives the sums that must come out even
   */
  record Change(@Nullable MemberOption option, long cost, long key) {
    /** Whether both are of the same member. */
    boolean meets(Change change) {
      return option != null && change.option != null && option.member() == change.option.member();
    }
  }

  /**
   * The changes.
   *
   * @param table the area
   * @param district the province, in the order of the area
   * @param keys their keys
   * @param most micro-points that a change may cost at the prices
   */
  ChangeList(ArrangementTable table, int district, ExchangeKey keys, long most) {
    changeList.add(new Change(null, 0, 0));
    for (int g = 0; g < table.members(); g++) {
      MemberOption now = table.current(g);
      if (now.district() == district) {
        for (MemberOption option : table.options(g)) {
          long cost = table.moreReduced(option);
          if (option != now && cost <= most) {
            changeList.add(new Change(option, cost, keys.of(now, option)));
          }
        }
      }
    }
    changeList.sort(Comparator.comparingLong(Change::cost));
    cost = changeList.stream().mapToLong(Change::cost).toArray();
  }

  int size() {
    return cost.length;
  }

  Change get(int i) {
    return changeList.get(i);
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
  int pairs(long most) {
    long count = 0;
    int end = cost.length;
    for (int i = 0; i < cost.length; i++) {
      while (end > 0 && cost[end - 1] > most - cost[i]) {
        end--;
      }
      count += Math.max(0, end - i);
    }
    return Math.toIntExact(Math.min(count, Integer.MAX_VALUE));
  }
}
