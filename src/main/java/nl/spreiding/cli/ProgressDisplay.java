package nl.spreiding.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.spreiding.app.SolveProgress;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a run in words, and for the search a bar with best score and moves per second, on
 * stderr, only where a person watches.
 */
final class ProgressDisplay implements SolveProgress, AutoCloseable {
  /** Set by the launcher when stderr is a terminal; Java itself cannot tell. */
  private static final String TERMINAL = "spreiding.terminal";

  private final boolean watched;
  private final long moveLimit;
  private final PrintWriter stderr;
  private final Messages messages;
  private volatile @Nullable ProgressBar bar;

  private ProgressDisplay(boolean watched, long moveLimit, PrintWriter stderr, Messages messages) {
    this.watched = watched;
    this.moveLimit = moveLimit;
    this.stderr = stderr;
    this.messages = messages;
  }

  static ProgressDisplay open(long moveLimit, PrintWriter stderr, Messages messages) {
    return new ProgressDisplay(watched(), moveLimit, stderr, messages);
  }

  /** Whether a person watches stderr. */
  static boolean watched() {
    return Boolean.getBoolean(TERMINAL);
  }

  @Override
  public void begin(Phase phase) {
    close();
    if (!watched) {
      return;
    }
    switch (phase) {
      case START -> stderr.println(messages.text("progress.start"));
      case SEARCH -> search();
      case EXACT -> stderr.println(messages.text("progress.exact"));
      case ALTERNATIVES -> justify(messages.text("progress.alternatives"));
      case ROOM -> justify(messages.text("progress.room"));
      case WEIGHTS -> justify(messages.text("progress.weights"));
      case CHANGES -> justify(messages.text("progress.changes"));
      case WRITE -> stderr.println(messages.text("progress.write"));
    }
    stderr.flush();
  }

  private void search() {
    if (moveLimit == 0) {
      stderr.println(messages.text("progress.noSearch"));
      return;
    }
    bar =
        new ProgressBarBuilder()
            .setTaskName(messages.text("progress.search"))
            .setInitialMax(moveLimit)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(messages.text("progress.moves"), 1)
            .showSpeed()
            .build();
  }

  /** A bar that starts once it is known how many questions there are. */
  private void justify(String task) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .build();
  }

  @Override
  public synchronized void step(int done, int total) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.maxHint(total);
      shown.stepTo(done == 0 ? 0 : Math.max(done, shown.getCurrent()));
    }
  }

  @Override
  public void report(long moves, long moveLimit, long softMicro, long medium) {
    ProgressBar shown = bar;
    if (shown == null) {
      return;
    }
    shown.stepTo(Math.min(moves, moveLimit));
    if (softMicro == UNKNOWN) {
      return;
    }
    String points =
        BigDecimal.valueOf(softMicro, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
    shown.setExtraMessage(
        medium > 0
            ? messages.text("progress.bestShort", medium, points)
            : messages.text("progress.best", points));
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
      bar = null;
    }
  }
}
