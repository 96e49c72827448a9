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

  /**
   * Interrupts so many milliseconds after the phase began. It ends without an answer, or this test
   * runs out of time.
   */
  private void interrupted(SolveProgress.Phase phase, long moves, long millis) throws Exception {
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
    Thread.sleep(millis);
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(IllegalStateException.class);
  }

  /** By itself, so many moves over the whole country as one area take five minutes. */
  @Test
  void duringTheSearch() throws Exception {
    interrupted(SolveProgress.Phase.SEARCH, LIMITS.moveLimit(), 300);
  }

  /** Which takes seconds, so not long after its begin. */
  @Test
  void duringTheExactCalculation() throws Exception {
    interrupted(SolveProgress.Phase.START, 0, 20);
  }
}
