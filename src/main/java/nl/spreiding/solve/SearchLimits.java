package nl.spreiding.solve;

import java.time.Duration;

/**
 * How long to search.
 *
 * @param seed seed of the search
 * @param moveLimit most moves over all parts together; 0: no search after construction and polish
 * @param timeBrake emergency time limit of the search; if it fires what it finds may differ between
 *     runs
 * @param threads how many parts may be searched at the same time; does not change the result
 */
public record SearchLimits(long seed, long moveLimit, Duration timeBrake, int threads) {
  /** Moves of a run with a proof that does not say otherwise: what they miss, the proof finds. */
  public static final long DEFAULT_MOVES = 200_000;

  /** Moves of a run without a proof that does not say otherwise. */
  public static final long DEFAULT_MOVES_WITHOUT_PROOF = 3_000_000;

  /** Emergency time limit of a run that does not say otherwise. */
  public static final Duration DEFAULT_TIME_BRAKE = Duration.ofMinutes(5);
}
