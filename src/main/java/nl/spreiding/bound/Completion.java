package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * For one sum over municipalities: the least that the remaining ones and the shared term must still
 * add, given the sum so far. Other sums are left out, so it is a lower bound. Only sums from which
 * a limit can still be met are kept.
 */
final class Completion {
  private final long[] first;
  private final long[][] least;
  private final long[] lowest;

  /** Sums beyond these need not be told apart. */
  private final long[] flatBelow;

  private final long[] flatAbove;

  /**
   * Works backward from the last municipality.
   *
   * @param axis which sum
   * @param optionsByStage the options of each municipality
   * @param rest what a final sum costs
   * @param flat up to the first of two sums and from the second on, {@code rest} is constant
   * @param limit amounts above it do not matter
   */
  Completion(
      Axis axis,
      List<List<Option>> optionsByStage,
      LongUnaryOperator rest,
      Axis.Flat flat,
      long limit) {
    int stages = optionsByStage.size();
    first = new long[stages + 1];
    least = new long[stages + 1][];
    lowest = new long[stages + 1];
    flatBelow = new long[stages + 1];
    flatAbove = new long[stages + 1];
    flatBelow[stages] = flat.below();
    flatAbove[stages] = flat.above();
    long lowest = 0;
    long highest = 0;
    for (int j = stages - 1; j >= 0; j--) {
      long most = optionsByStage.get(j).stream().mapToLong(axis::of).max().orElse(0);
      long fewest = optionsByStage.get(j).stream().mapToLong(axis::of).min().orElse(0);
      flatBelow[j] = flatBelow[j + 1] - most;
      flatAbove[j] = flatAbove[j + 1] - fewest;
      lowest += fewest;
      highest += most;
    }
    highest = Math.clamp(highest, flatBelow[stages], flatAbove[stages]);
    lowest = Math.clamp(lowest, flatBelow[stages], flatAbove[stages]);
    long[] end = new long[Math.toIntExact(highest - lowest + 1)];
    for (int i = 0; i < end.length; i++) {
      end[i] = rest.applyAsLong(lowest + i);
    }
    keep(stages, lowest, end, limit);
    for (int j = stages - 1; j >= 0; j--) {
      step(axis, optionsByStage.get(j), j, limit);
    }
  }

  /**
   * For one of the shared sums of a relaxation.
   *
   * @param relaxation gives the shared terms
   * @param axis which sum
   * @param district whose located places
   * @param optionsByStage the options of each municipality
   * @param limit amounts above it do not matter
   */
  static Completion of(
      Relaxation relaxation,
      Axis axis,
      int district,
      List<List<Option>> optionsByStage,
      long limit) {
    return new Completion(
        axis,
        optionsByStage,
        sum -> axis.rest(relaxation, district, sum),
        axis.flat(relaxation, district),
        limit);
  }

  /** Drops what is above the limit at either end. */
  private void keep(int stage, long from, long[] amounts, long limit) {
    int low = 0;
    int high = amounts.length;
    while (low < high && amounts[low] > limit) {
      low++;
    }
    while (high > low && amounts[high - 1] > limit) {
      high--;
    }
    first[stage] = from + low;
    least[stage] = Arrays.copyOfRange(amounts, low, high);
    lowest[stage] = Arrays.stream(least[stage]).min().orElse(PlacesCost.NEVER);
  }

  private void step(Axis axis, List<Option> optionList, int j, long limit) {
    TreeMap<Long, Long> extraByValue = cheapest(axis, optionList);
    long[] next = least[j + 1];
    if (next.length == 0 || extraByValue.isEmpty()) {
      keep(j, 0, new long[0], limit);
      return;
    }
    long to = first[j + 1] + next.length - 1;
    long lowest = first[j + 1] - extraByValue.lastKey();
    long highest = to - extraByValue.firstKey();
    long[] amounts = new long[Math.toIntExact(highest - lowest + 1)];
    Arrays.fill(amounts, PlacesCost.NEVER);
    boolean flatEnd = to == flatAbove[j + 1];
    boolean flatStart = first[j + 1] == flatBelow[j + 1];
    for (Map.Entry<Long, Long> entry : extraByValue.entrySet()) {
      int shift = (int) (first[j + 1] - entry.getKey() - lowest);
      long extra = entry.getValue();
      for (int i = 0; i < next.length; i++) {
        amounts[i + shift] = Math.min(amounts[i + shift], next[i] + extra);
      }
      // A flat end goes on for ever.
      for (int i = shift + next.length; flatEnd && i < amounts.length; i++) {
        amounts[i] = Math.min(amounts[i], next[next.length - 1] + extra);
      }
      for (int i = shift - 1; flatStart && i >= 0; i--) {
        amounts[i] = Math.min(amounts[i], next[0] + extra);
      }
    }
    keep(j, lowest, amounts, limit);
  }

  /** A sum, or the one that stands for all that need not be told apart from it. */
  long clamped(int stage, long sum) {
    return Math.max(flatBelow[stage], Math.min(flatAbove[stage], sum));
  }

  /** The least still to add from a stage on. */
  long at(int stage, long sum) {
    long i = clamped(stage, sum) - first[stage];
    return i < 0 || i >= least[stage].length ? PlacesCost.NEVER : least[stage][(int) i];
  }

  /** The least still to add from a stage on, whatever the sum. */
  long lowest(int stage) {
    return lowest[stage];
  }

  /** What is known at a stage, on its own. */
  Amounts amounts(int stage) {
    return new Amounts(
        flatBelow[stage], flatAbove[stage], first[stage], width(stage), least[stage]);
  }

  /**
   * The least still to add from a stage on, by the sum so far.
   *
   * @param flatBelow sums below need not be told apart from it
   * @param flatAbove sums above need not be told apart from it
   * @param first the lowest sum that is kept
   * @param width number of sums that are kept, at least one
   * @param least micro-points, by sum from the lowest
   */
  record Amounts(long flatBelow, long flatAbove, long first, long width, long[] least) {
    /** How far a sum, or the one that stands for it, lies above the lowest that is kept. */
    long index(long sum) {
      return Math.max(flatBelow, Math.min(flatAbove, sum)) - first;
    }

    /** The least still to add; {@link PlacesCost#NEVER}: more than the limit. */
    long at(long sum) {
      long i = index(sum);
      return i < 0 || i >= least.length ? PlacesCost.NEVER : least[(int) i];
    }
  }

  /** The lowest sum kept at a stage. */
  long first(int stage) {
    return first[stage];
  }

  /** Number of sums kept at a stage, at least one. */
  long width(int stage) {
    return Math.max(1, least[stage].length);
  }

  /**
   * The least that all municipalities and the shared term must add if one of them adds a certain
   * number, by that number.
   *
   * @param axis which sum
   * @param optionsByStage the options of each municipality
   * @param limit amounts above it do not matter
   * @return by municipality
   */
  List<Map<Long, Long>> leastWith(Axis axis, List<List<Option>> optionsByStage, long limit) {
    List<Map<Long, Long>> result = new ArrayList<>();
    long from = 0;
    long[] soFar = {0};
    for (int j = 0; j < optionsByStage.size(); j++) {
      TreeMap<Long, Long> extraByValue = cheapest(axis, optionsByStage.get(j));
      Map<Long, Long> leastByValue = new HashMap<>();
      long[] next =
          new long[soFar.length + (int) (extraByValue.lastKey() - extraByValue.firstKey())];
      Arrays.fill(next, PlacesCost.NEVER);
      long nextFrom = from + extraByValue.firstKey();
      for (Map.Entry<Long, Long> entry : extraByValue.entrySet()) {
        long cheapest = PlacesCost.NEVER;
        for (int i = 0; i < soFar.length; i++) {
          if (soFar[i] <= limit) {
            long sum = from + i + entry.getKey();
            cheapest = Math.min(cheapest, soFar[i] + at(j + 1, sum));
            int n = (int) (sum - nextFrom);
            next[n] = Math.min(next[n], soFar[i] + entry.getValue());
          }
        }
        leastByValue.put(entry.getKey(), cheapest);
      }
      result.add(leastByValue);
      int low = 0;
      int high = next.length;
      while (low < high && next[low] + at(j + 1, nextFrom + low) > limit) {
        low++;
      }
      while (high > low && next[high - 1] + at(j + 1, nextFrom + high - 1) > limit) {
        high--;
      }
      soFar = Arrays.copyOfRange(next, low, high);
      from = nextFrom + low;
    }
    return result;
  }

  private static TreeMap<Long, Long> cheapest(Axis axis, List<Option> optionList) {
    TreeMap<Long, Long> extraByValue = new TreeMap<>();
    for (Option option : optionList) {
      extraByValue.merge(axis.of(option), option.extra(), Math::min);
    }
    return extraByValue;
  }
}
