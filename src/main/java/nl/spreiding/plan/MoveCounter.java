package nl.spreiding.plan;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the moves that a search tries; shared by all copies of a plan, read by the progress
 * display.
 */
public final class MoveCounter {
  private final AtomicLong moves = new AtomicLong();

  /** Creates a counter at zero. */
  public MoveCounter() {}

  /**
   * Counts some moves.
   *
   * @param more how many
   */
  public void add(long more) {
    moves.addAndGet(more);
  }

  /**
   * Moves tried so far.
   *
   * @return the count
   */
  public long moves() {
    return moves.get();
  }
}
