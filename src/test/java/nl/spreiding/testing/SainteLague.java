package nl.spreiding.testing;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Sainte-Laguë apportionment by highest averages: every seat goes to whoever has the largest votes
 * / (2 seats + 1). At a tie to the first. An independent implementation to test against.
 */
public final class SainteLague {
  private SainteLague() {}

  /**
   * An apportionment.
   *
   * @param seats seats of each
   * @param unique whether no other apportionment meets the rule: the last seat given has a larger
   *     quotient than the first one not given
   */
  public record Apportionment(long[] seats, boolean unique) {}

  /** Gives a number of seats to parties with votes; at least one party must have votes. */
  public static Apportionment apportion(long seats, long[] votes) {
    long[] result = new long[votes.length];
    BigFraction last = null;
    for (long seat = 0; seat < seats; seat++) {
      int winner = winner(result, votes);
      last = quotient(votes[winner], result[winner]);
      result[winner]++;
    }
    int next = winner(result, votes);
    return new Apportionment(
        result, last == null || quotient(votes[next], result[next]).compareTo(last) < 0);
  }

  private static int winner(long[] seats, long[] votes) {
    int winner = 0;
    for (int i = 1; i < votes.length; i++) {
      // votes[i] / (2 seats[i] + 1) > votes[winner] / (2 seats[winner] + 1)
      long left = Math.multiplyExact(votes[i], 2 * seats[winner] + 1);
      if (left > Math.multiplyExact(votes[winner], 2 * seats[i] + 1)) {
        winner = i;
      }
    }
    return winner;
  }

  private static BigFraction quotient(long votes, long seats) {
    return BigFraction.of(votes, 2 * seats + 1);
  }

  /** What Sainte-Laguë makes as small as possible: the sum of (seats - votes)^2 / votes. Exact. */
  public static BigFraction objective(long[] seats, long[] votes) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < votes.length; i++) {
      BigInteger difference = BigInteger.valueOf(seats[i] - votes[i]);
      sum = sum.add(BigFraction.of(difference.pow(2), BigInteger.valueOf(votes[i])));
    }
    return sum;
  }
}
