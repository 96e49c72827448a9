package nl.spreiding.solve;

import java.time.Duration;
import nl.spreiding.bound.Interruption;

/**
 * A moment after which a step stops improving what it has. Remembers whether anybody was stopped by
 * it.
 */
final class Deadline {
  private final long startNanos = System.nanoTime();
  private final long nanos;
  private boolean passed;

  Deadline(Duration time) {
    this.nanos = time.toNanos();
  }

  /** A deadline that never comes. */
  static Deadline never() {
    return new Deadline(Duration.ofDays(365));
  }

  /**
   * Whether to stop now.
   *
   * @throws java.util.concurrent.CancellationException if nobody waits any more: the thread was
   *     interrupted
   */
  boolean reached() {
    Interruption.check();
    passed |= System.nanoTime() - startNanos >= nanos;
    return passed;
  }

  /** Whether somebody was told to stop. */
  boolean passed() {
    return passed;
  }
}
