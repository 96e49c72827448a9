package nl.spreiding.law;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Division of a whole amount in proportion to weights, so that the parts add up to the amount
 * exactly.
 */
final class ProRata {
  private ProRata() {}

  /**
   * Divides by largest remainder: everyone gets the rounded-down share, and what is left goes one
   * by one to the largest remainders; equal remainders in the order of the list.
   *
   * @param amount not negative
   * @param weightList not negative, at least one above 0
   * @return the parts, in the order of the weights
   */
  static long[] divide(long amount, List<Long> weightList) {
    BigInteger total =
        weightList.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
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
}
