package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One round of exchanges between up to four municipalities of an area, each of which takes another
 * arrangement. Pairs of changes, the cheapest first, are looked up by what they give both tasks, so
 * that two pairs are joined only if together they come out even (or stay as they are).
 *
 * <p>What a change costs at the prices of the proposals says which ones are looked at; whether an
 * exchange is made the exact score decides.
 */
final class Exchange {
  /** The index of a pair takes so many bits of its sort key. */
  private static final int INDEX_BITS = 21;

  /** Joins looked at in one round. */
  private static final int MOST_SEEN = 300_000;

  /** Exchanges that gain less than one in so many of the best are left for the next round. */
  private static final int WORTHWHILE = 4;

  /** Micro-points; what costs more is of no use, and would not fit a sort key. */
  private static final long MOST_COST = 1L << 40;

  private static final int NOBODY = -1;

  private final ArrangementTable table;
  private final long mostMissing;
  private final boolean missing;

  /** What the shared sums cost beyond their prices. */
  private final long present;

  /** Changes, the cheapest first: an option that is not the present one, or nobody's. */
  private final int[] option;

  private final long[] cost;
  private final long[] other;
  private final long[] amv;
  private final boolean complete;

  /** Pairs of changes, the cheapest first. */
  private final int[] first;

  private final int[] second;
  private final long[] order;
  private final int size;
  private final int hashBits;
  private final int[] head;
  private final int[] next;
  private final List<Found> foundList = new ArrayList<>();
  private long limit;
  private int seen;

  /**
   * Options of different members, and what then remains of the slack, less what the options gain.
   */
  private record Found(int[] options, long value) {}

  /**
   * Prepares a round.
   *
   * @param table the area; changed by {@link #make}
   * @param mostMissing places short of both tasks that are allowed
   * @param mostPairs so many pairs, the cheapest ones, are joined
   */
  Exchange(ArrangementTable table, long mostMissing, int mostPairs) {
    this.table = table;
    this.mostMissing = mostMissing;
    this.missing = table.missing() > mostMissing;
    this.present = table.slack();
    this.limit = missing ? Long.MAX_VALUE / 8 : present;
    long most = Math.min(MOST_COST, limit + 2 * table.twoDearest());
    option =
        IntStream.range(NOBODY, table.size())
            .filter(k -> k == NOBODY || !table.isCurrent(k) && table.moreReduced(k) <= most)
            .boxed()
            .sorted(Comparator.comparingLong(this::costOf))
            .mapToInt(k -> k)
            .toArray();
    cost = Arrays.stream(option).mapToLong(this::costOf).toArray();
    other = Arrays.stream(option).mapToLong(k -> k == NOBODY ? 0 : table.moreOther(k)).toArray();
    amv = Arrays.stream(option).mapToLong(k -> k == NOBODY ? 0 : table.moreAmv(k)).toArray();
    long highest = Math.min(MOST_COST, limit + table.twoDearest());
    long mostCost = mostCost(highest, mostPairs);
    complete = mostCost >= highest;
    int count = (int) count(mostCost);
    first = new int[count];
    second = new int[count];
    order = new long[count];
    size = makePairs(mostCost);
    hashBits = Math.max(4, 33 - Integer.numberOfLeadingZeros(size));
    head = new int[1 << hashBits];
    next = new int[size];
  }

  private long costOf(int k) {
    return k == NOBODY ? 0 : table.moreReduced(k);
  }

  /** Whether every pair was joined that could be part of an exchange that improves the score. */
  boolean complete() {
    return complete;
  }

  /** Looks for exchanges and makes the best of them; false: nothing improves the score. */
  boolean make() {
    index();
    for (int x = 0; x < size && seen < MOST_SEEN && pairCost(x) < limit; x++) {
      Found best = joined(x, alone(x));
      if (best != null) {
        foundList.add(best);
        long enough = present - (present - best.value) / WORTHWHILE;
        limit = Math.min(limit, missing ? best.value : enough);
      }
    }
    return apply();
  }

  private int makePairs(long mostCost) {
    int made = 0;
    for (int i = 0; i < option.length; i++) {
      int end = upTo(mostCost - cost[i]);
      for (int j = i; j < end; j++) {
        if (!sameMember(i, j)) {
          first[made] = i;
          second[made] = j;
          order[made] = (cost[i] + cost[j] - 2 * cost[0]) << INDEX_BITS | made;
          made++;
        }
      }
    }
    Arrays.sort(order, 0, made);
    return made;
  }

  /** Chains of pairs that give the same, the cheapest first. */
  private void index() {
    Arrays.fill(head, -1);
    for (int r = size - 1; r >= 0; r--) {
      int h = hash(pairOther(r), pairAmv(r));
      next[r] = head[h];
      head[h] = r;
    }
  }

  private int pair(int rank) {
    return (int) (order[rank] & (1 << INDEX_BITS) - 1);
  }

  private long pairCost(int rank) {
    return (order[rank] >> INDEX_BITS) + 2 * cost[0];
  }

  private long pairOther(int rank) {
    int pair = pair(rank);
    return other[first[pair]] + other[second[pair]];
  }

  private long pairAmv(int rank) {
    int pair = pair(rank);
    return amv[first[pair]] + amv[second[pair]];
  }

  private int hash(long ofOther, long ofAmv) {
    long mixed = (ofOther * 0x9E37_79B9L + ofAmv) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 64 - hashBits);
  }

  private @Nullable Found alone(int x) {
    int pair = pair(x);
    int[] options = {option[first[pair]], option[second[pair]], NOBODY, NOBODY};
    return better(options, null);
  }

  /** Joins a pair with those that make it even: exactly, one place beyond, or as it is now. */
  private @Nullable Found joined(int x, @Nullable Found alone) {
    Found best = alone;
    long wantedOther = table.wantedOther();
    long wantedAmv = table.wantedAmv();
    for (int o = 0; o <= 1; o++) {
      for (int a = 0; a <= 1; a++) {
        best = joined(x, wantedOther + o - pairOther(x), wantedAmv + a - pairAmv(x), best);
      }
    }
    boolean even = wantedOther >= -1 && wantedOther <= 0 && wantedAmv >= -1 && wantedAmv <= 0;
    return even ? best : joined(x, -pairOther(x), -pairAmv(x), best);
  }

  private @Nullable Found joined(int x, long ofOther, long ofAmv, @Nullable Found known) {
    Found best = known;
    for (int y = head[hash(ofOther, ofAmv)]; y >= 0 && seen < MOST_SEEN; y = next[y]) {
      seen++;
      if (pairCost(x) + pairCost(y) >= (best == null ? limit : best.value)) {
        break;
      }
      if (y > x && pairOther(y) == ofOther && pairAmv(y) == ofAmv && !meet(pair(x), pair(y))) {
        int[] options = {
          option[first[pair(x)]],
          option[second[pair(x)]],
          option[first[pair(y)]],
          option[second[pair(y)]]
        };
        best = better(options, best);
      }
    }
    return best;
  }

  private @Nullable Found better(int[] options, @Nullable Found known) {
    long change = table.change(options, mostMissing);
    boolean better =
        change != ArrangementTable.IMPOSSIBLE
            && present + change < (known == null ? limit : known.value);
    return better ? new Found(options, present + change) : known;
  }

  /** Makes the best exchanges, as far as they do not touch each other's members. */
  private boolean apply() {
    foundList.sort(Comparator.comparingLong(Found::value));
    boolean[] touched = new boolean[table.members()];
    boolean any = false;
    for (Found found : foundList) {
      boolean free =
          Arrays.stream(found.options).noneMatch(k -> k != NOBODY && touched[table.memberOf(k)]);
      long change = free ? table.change(found.options, mostMissing) : ArrangementTable.IMPOSSIBLE;
      boolean firstThatIsEven =
          table.missing() > mostMissing && change != ArrangementTable.IMPOSSIBLE;
      if (change < 0 || firstThatIsEven) {
        any = true;
        for (int k : found.options) {
          if (k != NOBODY) {
            table.take(k);
            touched[table.memberOf(k)] = true;
          }
        }
      }
    }
    return any;
  }

  private boolean meet(int x, int y) {
    return sameMember(first[x], first[y])
        || sameMember(first[x], second[y])
        || sameMember(second[x], first[y])
        || sameMember(second[x], second[y]);
  }

  private boolean sameMember(int i, int j) {
    return option[i] != NOBODY
        && option[j] != NOBODY
        && table.memberOf(option[i]) == table.memberOf(option[j]);
  }

  /** The number of changes that cost at most so much. */
  private int upTo(long most) {
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

  /** What a pair may cost so that there are not too many. */
  private long mostCost(long highest, int mostPairs) {
    long low = 2 * cost[0] - 1;
    long high = Math.min(highest, 2 * cost[cost.length - 1]);
    if (count(high) <= mostPairs) {
      return highest;
    }
    while (high - low > 1) {
      long middle = (low + high) >> 1;
      if (count(middle) <= mostPairs) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long count(long most) {
    long count = 0;
    for (int i = 0; i < cost.length; i++) {
      count += Math.max(0, upTo(most - cost[i]) - i);
    }
    return count;
  }
}
