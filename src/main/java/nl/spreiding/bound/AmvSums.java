package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Options of municipalities of which only the amv places add up: the cheapest way to each sum, by
 * dynamic programming.
 */
final class AmvSums {
  /** Combinations of a sum and an option beyond which it is not worth the time. */
  private static final long MOST_WORK = 1_000_000_000;

  /** Sums that are kept, of all municipalities together. */
  private static final long MOST_CELLS = 50_000_000;

  private static final long NEVER = PlacesCost.NEVER;

  private final List<List<Option>> optionLists;
  private final int size;

  /** Of the municipalities before each one, and of those from each one on. */
  private final long[] lowestBefore;

  private final long[] highestBefore;
  private final long[] lowestFrom;
  private final long[] highestFrom;
  private final long[] leastFrom;

  /**
   * With the options.
   *
   * @param optionLists options of each municipality, by extra cost, at least one
   */
  AmvSums(List<List<Option>> optionLists) {
    this.optionLists = optionLists;
    this.size = optionLists.size();
    this.lowestBefore = new long[size + 1];
    this.highestBefore = new long[size + 1];
    this.lowestFrom = new long[size + 1];
    this.highestFrom = new long[size + 1];
    this.leastFrom = new long[size + 1];
    long[] lowest = new long[size];
    long[] highest = new long[size];
    for (int g = 0; g < size; g++) {
      lowest[g] = optionLists.get(g).stream().mapToLong(Option::amv).min().orElseThrow();
      highest[g] = optionLists.get(g).stream().mapToLong(Option::amv).max().orElseThrow();
      lowestBefore[g + 1] = lowestBefore[g] + lowest[g];
      highestBefore[g + 1] = highestBefore[g] + highest[g];
    }
    for (int g = size - 1; g >= 0; g--) {
      lowestFrom[g] = lowestFrom[g + 1] + lowest[g];
      highestFrom[g] = highestFrom[g + 1] + highest[g];
      leastFrom[g] = leastFrom[g + 1] + optionLists.get(g).getFirst().extra();
    }
  }

  /**
   * The cheapest combination.
   *
   * @param rest what a sum adds, in micro-points; {@link PlacesCost#NEVER}: not allowed
   * @param limit micro-points that it may cost at most
   * @return null: none costs so little, or it is too much work
   */
  LabelSearch.@Nullable Answer cheapest(LongUnaryOperator rest, long limit) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (long sum = lowestBefore[size]; sum <= highestBefore[size]; sum++) {
      if (rest.applyAsLong(sum) <= limit - leastFrom[0]) {
        first = Math.min(first, sum);
        last = sum;
      }
    }
    if (first > last || tooMuch(first, last)) {
      return null;
    }
    List<int[]> optionBySums = new ArrayList<>();
    long[] costBySum = {0};
    for (int g = 0; g < size; g++) {
      Interruption.check();
      int[] chosen = new int[width(g + 1, first, last)];
      costBySum = step(g, costBySum, chosen, first, limit);
      optionBySums.add(chosen);
    }
    long best = NEVER;
    int at = -1;
    for (int s = 0; s < costBySum.length; s++) {
      if (costBySum[s] < NEVER) {
        long cost = costBySum[s] + rest.applyAsLong(first + s);
        if (cost <= limit && cost < best) {
          best = cost;
          at = s;
        }
      }
    }
    return at < 0 ? null : new LabelSearch.Answer(best, trace(optionBySums, first + at, first));
  }

  /** The lowest sum of the municipalities before one that can still end well. */
  private long from(int g, long first) {
    return Math.max(lowestBefore[g], first - highestFrom[g]);
  }

  private int width(int g, long first, long last) {
    long to = Math.min(highestBefore[g], last - lowestFrom[g]);
    return Math.toIntExact(Math.max(0, to - from(g, first) + 1));
  }

  private boolean tooMuch(long first, long last) {
    long cells = 0;
    long work = 0;
    for (int g = 0; g < size; g++) {
      cells += width(g + 1, first, last);
      work += (long) width(g, first, last) * optionLists.get(g).size();
    }
    return cells > MOST_CELLS || work > MOST_WORK;
  }

  private long[] step(int g, long[] before, int[] chosen, long first, long limit) {
    long[] after = new long[chosen.length];
    Arrays.fill(after, NEVER);
    long shift = from(g, first) - from(g + 1, first);
    long most = limit - leastFrom[g + 1];
    List<Option> optionList = optionLists.get(g);
    for (int i = 0; i < optionList.size(); i++) {
      long extra = optionList.get(i).extra();
      long move = shift + optionList.get(i).amv();
      int start = (int) Math.max(0, -move);
      int end = (int) Math.min(before.length, after.length - move);
      for (int s = start; s < end; s++) {
        long cost = before[s] + extra;
        int to = (int) (s + move);
        if (cost < after[to] && cost <= most) {
          after[to] = cost;
          chosen[to] = i;
        }
      }
    }
    return after;
  }

  private List<Option> trace(List<int[]> optionBySums, long sum, long first) {
    Option[] result = new Option[size];
    long at = sum;
    for (int g = size - 1; g >= 0; g--) {
      int chosen = optionBySums.get(g)[Math.toIntExact(at - from(g + 1, first))];
      result[g] = optionLists.get(g).get(chosen);
      at -= result[g].amv();
    }
    return List.of(result);
  }
}
