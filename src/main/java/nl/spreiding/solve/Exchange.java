package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of exchanges between up to four municipalities of an area, each of which takes another
 * option. Pairs of changes, the cheapest first, are looked up by what they give the sums that must
 * come out even, so that two pairs are joined only if together they do (or stay as they are).
 *
 * <p>What a change costs at the prices of the proposals says which ones are looked at; whether an
 * exchange is made the exact score decides.
 */
final class Exchange {
  /** Joins looked at in one round, per province. */
  private static final int MOST_SEEN = 300_000;

  /** Exchanges that gain less than one in so many of the best are left for the next round. */
  private static final int WORTHWHILE = 4;

  /** Micro-points; what costs more is of no use. */
  private static final long MOST_COST = 1L << 40;

  private final ArrangementTable table;
  private final ExchangeKey keys;
  private final long mostMissing;
  private final boolean missing;

  /** What the shared sums cost beyond their prices. */
  private final long present;

  private final ChangePairs pairs;
  private final int mostSeen;
  private final List<Found> foundList = new ArrayList<>();
  private long limit;
  private int seen;

  /**
   * Options of different members, and what then remains of the slack, less what the options gain.
   */
  private record Found(MemberOption[] options, long value) {}

  /**
   * Prepares a round.
   *
   * @param table the area; changed by {@link #make}
   * @param mostMissing places short of both tasks that are allowed
   * @param mostPairs so many pairs, the cheapest ones, are joined
   * @param withLocated whether located places must come out even too
   */
  Exchange(ArrangementTable table, long mostMissing, int mostPairs, boolean withLocated) {
    this.table = table;
    this.mostMissing = mostMissing;
    this.missing = table.sums().missing() > mostMissing;
    this.present = table.slack();
    this.limit = missing ? Long.MAX_VALUE / 8 : present;
    this.keys = new ExchangeKey(table, withLocated);
    long gain = table.twoDearest();
    mostSeen = MOST_SEEN * table.sums().districts();
    pairs = new ChangePairs(table, keys, Math.min(MOST_COST, limit + gain), gain, mostPairs);
  }

  /** Looks for exchanges and makes the best of them; false: nothing improves the score. */
  boolean make() {
    for (int x = 0; x < pairs.size() && seen < mostSeen && pairs.cost(x) < limit; x++) {
      Found best = joined(x, better(options(x), null));
      if (best != null) {
        foundList.add(best);
        long enough = present - (present - best.value) / WORTHWHILE;
        limit = Math.min(limit, missing ? best.value : enough);
      }
    }
    return apply();
  }

  /** The changes of pairs that are changes. */
  private MemberOption[] options(int... ranks) {
    MemberOption[] options = new MemberOption[2 * ranks.length];
    int count = 0;
    for (int rank : ranks) {
      MemberOption first = pairs.first(rank).option();
      MemberOption second = pairs.second(rank).option();
      if (first != null) {
        options[count++] = first;
      }
      if (second != null) {
        options[count++] = second;
      }
    }
    return Arrays.copyOf(options, count);
  }

  /** Joins a pair with those that make it even. */
  private @Nullable Found joined(int x, @Nullable Found alone) {
    Found best = alone;
    MemberOption[] touched = options(x);
    if (touched.length == 0) {
      return best;
    }
    long key = pairs.key(x);
    for (long target :
        keys.targets(touched[0].district(), touched[touched.length - 1].district())) {
      best = joined(x, target - key, best);
    }
    return best;
  }

  private @Nullable Found joined(int x, long key, @Nullable Found known) {
    Found best = known;
    for (int y = pairs.firstOf(key); y >= 0 && seen < mostSeen; y = pairs.after(y)) {
      seen++;
      if (pairs.cost(x) + pairs.cost(y) >= (best == null ? limit : best.value)) {
        break;
      }
      if (y > x && pairs.key(y) == key && !pairs.meet(x, y)) {
        best = better(options(x, y), best);
      }
    }
    return best;
  }

  private @Nullable Found better(MemberOption[] options, @Nullable Found known) {
    long change = table.change(options, mostMissing);
    boolean better =
        change != SharedSums.IMPOSSIBLE && present + change < (known == null ? limit : known.value);
    return better ? new Found(options, present + change) : known;
  }

  /** Makes the best exchanges, as far as they do not touch each other's members. */
  private boolean apply() {
    foundList.sort(Comparator.comparingLong(Found::value));
    boolean[] touched = new boolean[table.members()];
    boolean any = false;
    for (Found found : foundList) {
      boolean free = Arrays.stream(found.options).noneMatch(o -> touched[o.member()]);
      long change = free ? table.change(found.options, mostMissing) : SharedSums.IMPOSSIBLE;
      boolean firstThatIsEven =
          table.sums().missing() > mostMissing && change != SharedSums.IMPOSSIBLE;
      if (change < 0 || firstThatIsEven) {
        any = true;
        for (MemberOption option : found.options) {
          table.take(option);
          touched[option.member()] = true;
        }
      }
    }
    return any;
  }
}
