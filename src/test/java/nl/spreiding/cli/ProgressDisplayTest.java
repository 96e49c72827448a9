package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.spreiding.app.SolveProgress.Phase;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final String TERMINAL = "spreiding.terminal";

  private final StringWriter stderr = new StringWriter();

  @AfterEach
  void nobodyWatches() {
    System.clearProperty(TERMINAL);
  }

  private void everyPhase(Language language) {
    // Without moves there is no bar, which would write to the real stderr.
    try (ProgressDisplay display =
        ProgressDisplay.open(0, new PrintWriter(stderr), Messages.of(language))) {
      for (Phase phase : Phase.values()) {
        display.begin(phase);
        display.report(0, 0, 1_000_000, 0);
      }
    }
  }

  @Test
  void aPersonAtATerminalReadsWhichStepIsUnderWay() {
    System.setProperty(TERMINAL, "true");
    everyPhase(Language.NL);
    assertThat(stderr.toString().lines())
        .containsExactly(
            "start: prijzen die naar een eerste verdeling leiden",
            "zoektocht: geen zetten, alleen opbouw en bijwerken",
            "exact: de beste verdeling die er is, en het bewijs daarvan",
            "schrijven: redenen, tabellen en rapport");
  }

  @Test
  void inEnglishToo() {
    System.setProperty(TERMINAL, "true");
    everyPhase(Language.EN);
    assertThat(stderr.toString().lines().map(line -> line.replaceFirst(":.*", "")))
        .containsExactly("start", "search", "exact", "write");
  }

  @Test
  void aFileOrAPipeGetsNothing() {
    everyPhase(Language.NL);
    assertThat(stderr.toString()).isEmpty();
  }
}
