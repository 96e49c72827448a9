package nl.spreiding.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides whole things in proportion, by largest remainder; of equal remainders the first goes
 * first.
 */
final class Share {
  private Share() {}

  /**
   * Divides.
   *
   * @param total how many
   * @param keys in proportion to what
   * @return a part per key; nothing if all keys are 0
   */
  static long[] of(long total, long[] keys) {
    BigInteger sum = BigInteger.ZERO;
    for (long key : keys) {
      sum = sum.add(BigInteger.valueOf(key));
    }
    long[] parts = new long[keys.length];
    if (sum.signum() == 0) {
      return parts;
    }
    long given = 0;
    BigInteger[] remainders = new BigInteger[keys.length];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      BigInteger[] division =
          BigInteger.valueOf(total).multiply(BigInteger.valueOf(keys[i])).divideAndRemainder(sum);
      parts[i] = division[0].longValueExact();
      remainders[i] = division[1];
      given += parts[i];
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int k = 0; given < total; k++, given++) {
      parts[order.get(k)]++;
    }
    return parts;
  }

  /**
   * Divides in proportion, to none more than its most; what one cannot take goes to the others in
   * proportion.
   */
  static long[] capped(long total, long[] keys, long[] most) {
    long[] parts = new long[keys.length];
    long[] open = keys.clone();
    long rest = total;
    for (List<Integer> full = full(rest, open, most); !full.isEmpty(); ) {
      for (int i : full) {
        parts[i] = most[i];
        open[i] = 0;
        rest -= most[i];
      }
      full = full(rest, open, most);
    }
    long[] share = of(rest, open);
    for (int i = 0; i < keys.length; i++) {
      parts[i] += share[i];
    }
    return parts;
  }

  private static List<Integer> full(long total, long[] open, long[] most) {
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      if (open[i] > 0 && exceeds(total, open, i, most[i])) {
        full.add(i);
      }
    }
    return full;
  }

  /** Whether the exact share of one is at least its most. */
  private static boolean exceeds(long total, long[] keys, int i, long most) {
    BigInteger sum = BigInteger.ZERO;
    for (long key : keys) {
      sum = sum.add(BigInteger.valueOf(key));
    }
    return BigInteger.valueOf(total)
            .multiply(BigInteger.valueOf(keys[i]))
            .compareTo(BigInteger.valueOf(most).multiply(sum))
        >= 0;
  }
}
