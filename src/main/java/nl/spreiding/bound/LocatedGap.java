package nl.spreiding.bound;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the 75% threshold of a province must at least add to the bound, because places on known
 * locations come in whole locations: the sum of the located places kept exactly, all other sums
 * left at their price. For every municipality apart, by the number of its own located places, so
 * that the bound with its number fixed follows at once. Amounts above a cap count as the cap.
 */
final class LocatedGap {
  private final long cap;
  private final List<long[]> extraByMunicipality;
  private final Rest threshold;
  private final long least;
  private long @Nullable [][] addedByMunicipality;

  /** The least still to add, by the sum so far; beyond either end constant or the cap. */
  private record Rest(long from, long[] least, boolean flatBelow, boolean flatAbove) {
    long at(long sum, long cap) {
      long i = sum - from;
      if (i < 0) {
        return flatBelow ? least[0] : cap;
      }
      if (i >= least.length) {
        return flatAbove ? least[least.length - 1] : cap;
      }
      return least[(int) i];
    }
  }

  /**
   * Works it out.
   *
   * @param extraByMunicipality for each municipality of the province, by number of located places:
   *     micro-points above its cheapest choice
   * @param flat where {@code rest} is constant
   * @param rest what a sum of located places really costs, less what the bound took for it; from 0
   * @param cap micro-points that are enough to know
   */
  LocatedGap(List<long[]> extraByMunicipality, Axis.Flat flat, LongUnaryOperator rest, long cap) {
    this.cap = cap;
    this.extraByMunicipality = extraByMunicipality;
    long most = 0;
    for (long[] extra : extraByMunicipality) {
      most += extra.length - 1;
    }
    long from = Math.clamp(flat.below(), 0, most);
    long to = Math.clamp(flat.above(), from, most);
    long[] least = new long[Math.toIntExact(to - from + 1)];
    for (int i = 0; i < least.length; i++) {
      least[i] = Math.min(cap, rest.applyAsLong(from + i));
    }
    boolean flatBelow = flat.below() >= from;
    boolean flatAbove = flat.above() <= to;
    this.threshold = trimmed(new Rest(from, least, flatBelow, flatAbove));
    this.least = with(threshold, 0, extraByMunicipality.size()).at(0, cap);
  }

  /**
   * What the others and the threshold must at least add. Worked out for all municipalities when the
   * first is asked for: that takes several times as long as {@link #least()}.
   *
   * @param municipality which, in the order of the province
   * @return micro-points by its number of located places
   */
  synchronized long[] added(int municipality) {
    if (addedByMunicipality == null) {
      long[][] added = new long[extraByMunicipality.size()][];
      leaveOneOut(added, 0, added.length, threshold);
      addedByMunicipality = added;
    }
    return addedByMunicipality[municipality];
  }

  /** What the whole province must at least add, whatever each municipality has. */
  long least() {
    return least;
  }

  private void leaveOneOut(long[][] addedByMunicipality, int from, int to, Rest rest) {
    if (to - from == 1) {
      long[] added = new long[extraByMunicipality.get(from).length];
      for (int x = 0; x < added.length; x++) {
        added[x] = rest.at(x, cap);
      }
      addedByMunicipality[from] = added;
      return;
    }
    int middle = (from + to) / 2;
    leaveOneOut(addedByMunicipality, from, middle, with(rest, middle, to));
    leaveOneOut(addedByMunicipality, middle, to, with(rest, from, middle));
  }

  private Rest with(Rest rest, int from, int to) {
    Rest result = rest;
    for (int g = from; g < to; g++) {
      result = with(result, extraByMunicipality.get(g));
    }
    return result;
  }

  private Rest with(Rest rest, long[] extra) {
    int[] numbers = IntStream.range(0, extra.length).filter(x -> extra[x] < cap).toArray();
    long end = rest.from + rest.least.length - 1;
    long from = Math.max(0, rest.from - numbers[numbers.length - 1]);
    long to = Math.max(from, end - numbers[0]);
    long[] least = new long[Math.toIntExact(to - from + 1)];
    Arrays.fill(least, cap);
    for (int x : numbers) {
      long own = extra[x];
      int shift = (int) (from + x - rest.from);
      int begin = Math.clamp(-shift, 0, least.length);
      int stop = Math.clamp(rest.least.length - shift, begin, least.length);
      for (int i = begin; i < stop; i++) {
        least[i] = Math.min(least[i], own + rest.least[i + shift]);
      }
      for (int i = 0; rest.flatBelow && i < begin; i++) {
        least[i] = Math.min(least[i], own + rest.least[0]);
      }
      for (int i = stop; rest.flatAbove && i < least.length; i++) {
        least[i] = Math.min(least[i], own + rest.least[rest.least.length - 1]);
      }
    }
    return trimmed(new Rest(from, least, rest.flatBelow, rest.flatAbove));
  }

  /** Without the ends at which the cap is reached. */
  private Rest trimmed(Rest rest) {
    int low = 0;
    int high = rest.least.length;
    while (!rest.flatBelow && low < high - 1 && rest.least[low] >= cap) {
      low++;
    }
    while (!rest.flatAbove && high > low + 1 && rest.least[high - 1] >= cap) {
      high--;
    }
    return new Rest(
        rest.from + low, Arrays.copyOfRange(rest.least, low, high), rest.flatBelow, rest.flatAbove);
  }
}
