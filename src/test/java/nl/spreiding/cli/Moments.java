package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Moments to kill a process, from a seed and spread over how long one took that nobody disturbed;
 * sooner after each that got to its end, as a machine may be slow at one moment and fast at the
 * next.
 */
final class Moments {
  /** More in a row that get to their end are no accident. */
  private static final int MOST_IN_A_ROW = 40;

  private final Random random;
  private long wholeMillis;
  private int inARow;

  Moments(long seed) {
    this.random = new Random(seed);
  }

  /** Does something from begin to end, and from now on counts with how long it took. */
  <T> T whole(Callable<T> work) throws Exception {
    long before = System.nanoTime();
    T result = work.call();
    wholeMillis = Math.max(8, (System.nanoTime() - before) / 1_000_000);
    return result;
  }

  /** Starts a process and kills it (SIGKILL) at the next moment; false: it was done by then. */
  boolean killed(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    boolean done =
        process.waitFor(
            random.nextLong(wholeMillis / 8, wholeMillis * 11 / 10), TimeUnit.MILLISECONDS);
    if (done) {
      // A little sooner from now on: the machine may have become faster, or work was left out.
      wholeMillis = Math.max(8, wholeMillis * 9 / 10);
    } else {
      process.destroyForcibly();
      process.waitFor();
    }
    inARow = done ? inARow + 1 : 0;
    assertThat(inARow).as("that could not be killed in time").isLessThan(MOST_IN_A_ROW);
    return !done;
  }
}
