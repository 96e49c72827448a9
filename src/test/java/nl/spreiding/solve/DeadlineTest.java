package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A deadline remembers that it stopped somebody, and ends at once what nobody waits for. */
class DeadlineTest {
  @Test
  void remembersWhetherItStoppedSomebody() {
    Deadline over = new Deadline(Duration.ZERO);
    assertThat(over.passed()).isFalse();
    assertThat(over.reached()).isTrue();
    assertThat(over.passed()).isTrue();
    assertThat(Deadline.never().reached()).isFalse();
  }

  @Test
  void whoWasInterruptedStopsWithoutAnswer() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(Deadline.never()::reached).isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
