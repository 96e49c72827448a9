package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.solve.SearchLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who does not wait any more interrupts, and the calculation ends soon, wherever it is. */
@Timeout(120)
class InterruptedDecisionTest {
  private static final SearchLimits LIMITS =
      new SearchLimits(1, 1_000_000_000L, Duration.ofMinutes(5), 2);

  /** The whole country as one area: by itself this takes minutes. */
  private long secondsToEnd(SolveProgress.Phase phase, long moves) throws Exception {
    PreparedCase prepared =
        CaseLoading.load(
            new CaseOptions(
                Path.of("data/nl-2024"), java.util.List.of(), null, null, QuotaScope.NATIONAL));
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    SolveProgress progress =
        new SolveProgress() {
          @Override
          public void begin(Phase begunPhase) {
            if (begunPhase == phase) {
              begun.countDown();
            }
          }

          @Override
          public void report(long tried, long moveLimit, long softMicro, long medium) {}
        };
    SearchLimits limits =
        new SearchLimits(LIMITS.seed(), moves, LIMITS.timeBrake(), LIMITS.threads());
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    DecideCase.decide(prepared, limits, SolveMethod.OPTIMAL, true, progress);
                  } catch (Throwable e) {
                    thrown.set(e);
                  }
                });
    begun.await();
    Thread.sleep(300);
    long before = System.nanoTime();
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
    return Duration.ofNanos(System.nanoTime() - before).toSeconds();
  }

  @Test
  void duringTheSearch() throws Exception {
    assertThat(secondsToEnd(SolveProgress.Phase.SEARCH, LIMITS.moveLimit())).isLessThan(20);
  }

  @Test
  void duringTheExactCalculation() throws Exception {
    assertThat(secondsToEnd(SolveProgress.Phase.START, 0)).isLessThan(20);
  }
}
