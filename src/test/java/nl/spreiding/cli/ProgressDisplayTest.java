package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.spreiding.app.SolveProgress.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final String TERMINAL = "spreiding.terminal";

  private final StringWriter stderr = new StringWriter();

  @AfterEach
  void nobodyWatches() {
    System.clearProperty(TERMINAL);
  }

  private void everyPhase() {
    // Without moves there is no bar, which would write to the real stderr.
    try (ProgressDisplay display = ProgressDisplay.open(0, new PrintWriter(stderr))) {
      for (Phase phase : Phase.values()) {
        display.begin(phase);
        display.report(0, 0, 1_000_000, 0);
      }
    }
  }

  @Test
  void aPersonAtATerminalReadsWhichStepIsUnderWay() {
    System.setProperty(TERMINAL, "true");
    everyPhase();
    assertThat(stderr.toString().lines().map(line -> line.replaceFirst(":.*", "")))
        .containsExactly("start", "search", "exact", "write");
  }

  @Test
  void aFileOrAPipeGetsNothing() {
    everyPhase();
    assertThat(stderr.toString()).isEmpty();
  }
}
