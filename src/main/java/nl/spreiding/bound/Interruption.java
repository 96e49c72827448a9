package nl.spreiding.bound;

import java.util.concurrent.CancellationException;

/**
 * Ends work that nobody waits for any more. What takes long asks here now and then; whether it is
 * interrupted changes no answer, only whether there is one.
 */
public final class Interruption {
  /** Steps of a long loop between two questions, less one. */
  static final int EVERY = 0xFFF;

  private Interruption() {}

  /**
   * Goes on, unless the thread was interrupted.
   *
   * @throws CancellationException if it was; it stays interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The calculation was interrupted.");
    }
  }
}
