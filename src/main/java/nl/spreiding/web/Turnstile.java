package nl.spreiding.web;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Questions that take long and are answered at once: a few at a time, a few that wait. */
final class Turnstile {
  private final Semaphore permits;
  private final AtomicInteger inside = new AtomicInteger();
  private final int most;

  Turnstile(int atATime, int waiting) {
    this.permits = new Semaphore(atATime, true);
    this.most = atATime + waiting;
  }

  /**
   * Answers.
   *
   * @throws ApiProblem if too many wait already
   */
  <T> T pass(Callable<T> question) throws Exception {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      throw ApiProblem.busy(
          "busy",
          "De server is bezig met te veel vragen tegelijk. Probeer het over 5 seconden opnieuw.",
          "The server is busy with too many questions at once. Try again in 5 seconds.");
    }
    try {
      permits.acquire();
      try {
        return question.call();
      } finally {
        permits.release();
      }
    } finally {
      inside.decrementAndGet();
    }
  }
}
