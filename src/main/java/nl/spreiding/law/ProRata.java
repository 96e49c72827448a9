package nl.spreiding.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Division of a whole amount in proportion to weights, so that the parts add up to the amount
 * exactly.
 */
public final class ProRata {
  private ProRata() {}

  /**
   * Divides by largest remainder: everyone gets the rounded-down share, and what is left goes one
   * by one to the largest remainders; equal remainders in the order of the list.
   *
   * @param amount not negative
   * @param weightList not negative, at least one above 0
   * @return the parts, in the order of the weights
   */
  public static long[] divide(long amount, List<Long> weightList) {
    BigInteger total = sum(weightList);
    if (total.signum() <= 0) {
      throw new IllegalArgumentException("Nothing to divide the amount (" + amount + ") over.");
    }
    long[] parts = new long[weightList.size()];
    BigInteger[] remainders = new BigInteger[parts.length];
    long left = amount;
    for (int i = 0; i < parts.length; i++) {
      BigInteger product =
          BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weightList.get(i)));
      BigInteger[] share = product.divideAndRemainder(total);
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1];
      left -= parts[i];
    }
    // Stable: equal remainders stay in the order of the list.
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }

  /**
   * Divides in proportion to weights, nobody getting more than a maximum: who would get more gets
   * the maximum, and the others share the rest in proportion. If only weights of 0 are left below
   * their maximum, those share in proportion to the maxima.
   *
   * @param amount not negative
   * @param weightList not negative
   * @param maximumList the most that each can get; not negative
   * @return the parts, in the order of the weights; they add up to the amount, or to the sum of the
   *     maxima if that is less
   */
  public static long[] divide(long amount, List<Long> weightList, List<Long> maximumList) {
    long[] parts = new long[weightList.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      open.add(i);
    }
    long left = amount;
    while (left > 0) {
      open.removeIf(i -> parts[i] == maximumList.get(i));
      if (open.isEmpty()) {
        break;
      }
      boolean weighted = open.stream().anyMatch(i -> weightList.get(i) > 0);
      List<Long> shareOf =
          open.stream().map(i -> weighted ? weightList.get(i) : maximumList.get(i)).toList();
      BigInteger total = sum(shareOf);
      List<Integer> full = new ArrayList<>();
      for (int j = 0; j < shareOf.size(); j++) {
        // The exact share, not the rounded one: left × weight ÷ total ≥ maximum.
        BigInteger product = BigInteger.valueOf(left).multiply(BigInteger.valueOf(shareOf.get(j)));
        BigInteger most = total.multiply(BigInteger.valueOf(maximumList.get(open.get(j))));
        if (product.compareTo(most) >= 0) {
          full.add(open.get(j));
        }
      }
      if (full.isEmpty()) {
        long[] shares = divide(left, shareOf);
        for (int j = 0; j < shares.length; j++) {
          parts[open.get(j)] = shares[j];
        }
        break;
      }
      for (int i : full) {
        parts[i] = maximumList.get(i);
        left -= parts[i];
      }
    }
    return parts;
  }

  private static BigInteger sum(List<Long> list) {
    return list.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
