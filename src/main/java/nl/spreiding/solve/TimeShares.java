package nl.spreiding.solve;

import java.math.BigInteger;
import java.time.Duration;

/** How the time of a search is shared out over its parts, and over annealing and exchanges. */
final class TimeShares {
  /** No machine tries more. */
  private static final long MOST_MOVES_PER_SECOND = 10_000_000;

  /** Of the time that is left; the rest is for exchanges of whole municipalities. */
  private static final int ANNEALING_PERCENT = 25;

  private final SearchLimits limits;
  private final long startNanos = System.nanoTime();

  /** When the annealing must be over, from the start. */
  private Duration annealing;

  /** The search starts now. */
  TimeShares(SearchLimits limits) {
    this.limits = limits;
    this.annealing = limits.timeBrake();
  }

  /** From now on part of the time is kept for exchanges. */
  void exchangesFollow() {
    Duration left = left();
    annealing = limits.timeBrake().minus(left.multipliedBy(100 - ANNEALING_PERCENT).dividedBy(100));
  }

  /** What is left of all the time; perhaps negative. */
  private Duration left() {
    return limits.timeBrake().minusNanos(System.nanoTime() - startNanos);
  }

  /**
   * Whether the moves are so many that time must end the search. Only then may Timefold know of the
   * clock: it cools by it, so that no two runs would be the same.
   */
  boolean byTime() {
    return limits.moveLimit() / MOST_MOVES_PER_SECOND > limits.timeBrake().toSeconds();
  }

  /**
   * The share of the time for annealing that is left which falls to a part, so that the brake never
   * starves the last ones.
   */
  Duration ofAnnealing(Part part, long movesToStart) {
    long leftMillis = annealing.minusNanos(System.nanoTime() - startNanos).toMillis();
    BigInteger share =
        BigInteger.valueOf(leftMillis)
            .multiply(BigInteger.valueOf(part.moveLimit))
            .multiply(BigInteger.valueOf(limits.threads()))
            .divide(BigInteger.valueOf(movesToStart));
    return Duration.ofMillis(share.min(BigInteger.valueOf(leftMillis)).longValueExact());
  }

  /** When the exchanges of a part must end, if so many parts are left with it. */
  Deadline ofExchanges(int partsLeft) {
    return new Deadline(
        left().multipliedBy(Math.min(limits.threads(), partsLeft)).dividedBy(partsLeft));
  }
}
