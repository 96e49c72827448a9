package nl.spreiding.generate;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Divides a whole number in proportion to weights, exactly (largest remainders; ties go to the
 * first).
 */
final class Apportion {
  private Apportion() {}

  /**
   * Shares that sum to the total.
   *
   * @param total what to divide, not negative
   * @param weights not negative; if all are 0, all count the same
   * @return a share for each weight; none if there are no weights
   */
  static long[] shares(long total, long[] weights) {
    long[] uncapped = new long[weights.length];
    Arrays.fill(uncapped, Long.MAX_VALUE);
    return capped(total, weights, uncapped);
  }

  /**
   * Shares that sum to the total, none above its cap; if the caps do not allow the total, every
   * share is its cap.
   *
   * @param total what to divide, not negative
   * @param weights not negative; if all open ones are 0, they count the same
   * @param caps most of each share
   * @return a share for each weight
   */
  static long[] capped(long total, long[] weights, long[] caps) {
    long[] shares = new long[weights.length];
    boolean[] full = new boolean[weights.length];
    long rest = total;
    while (rest > 0) {
      int[] open = IntStream.range(0, weights.length).filter(i -> !full[i]).toArray();
      if (open.length == 0) {
        return shares;
      }
      long[] step =
          largestRemainders(rest, IntStream.of(open).mapToLong(i -> weights[i]).toArray());
      boolean capped = false;
      for (int k = 0; k < open.length; k++) {
        if (step[k] >= caps[open[k]]) {
          shares[open[k]] = caps[open[k]];
          rest -= caps[open[k]];
          full[open[k]] = true;
          capped = true;
        }
      }
      // Those at their cap step out; the others share what is left anew.
      if (!capped) {
        for (int k = 0; k < open.length; k++) {
          shares[open[k]] = step[k];
        }
        return shares;
      }
    }
    return shares;
  }

  private static long[] largestRemainders(long total, long[] weights) {
    long sum = LongStream.of(weights).sum();
    long[] used = sum == 0 ? LongStream.generate(() -> 1).limit(weights.length).toArray() : weights;
    BigInteger divisor = BigInteger.valueOf(LongStream.of(used).sum());
    long[] shares = new long[used.length];
    BigInteger[] remainders = new BigInteger[used.length];
    long rest = total;
    for (int i = 0; i < used.length; i++) {
      BigInteger[] parts =
          BigInteger.valueOf(total)
              .multiply(BigInteger.valueOf(used[i]))
              .divideAndRemainder(divisor);
      shares[i] = parts[0].longValueExact();
      remainders[i] = parts[1];
      rest -= shares[i];
    }
    IntStream.range(0, used.length)
        .boxed()
        .sorted((a, b) -> remainders[b].compareTo(remainders[a]))
        .limit(rest)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
