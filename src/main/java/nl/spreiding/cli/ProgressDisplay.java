package nl.spreiding.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
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
  private volatile @Nullable ProgressBar bar;

  private ProgressDisplay(boolean watched, long moveLimit, PrintWriter stderr) {
    this.watched = watched;
    this.moveLimit = moveLimit;
    this.stderr = stderr;
  }

  static ProgressDisplay open(long moveLimit, PrintWriter stderr) {
    return new ProgressDisplay(watched(), moveLimit, stderr);
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
      case START -> stderr.println("start: prices that guide to a first distribution");
      case SEARCH -> search();
      case EXACT -> stderr.println("exact: the best distribution there is, and the proof of it");
      case ALTERNATIVES -> justify("alternatives");
      case ROOM -> justify("room for choice");
      case WEIGHTS -> justify("weights");
      case CHANGES -> justify("changes");
      case WRITE -> stderr.println("write: reasons, tables and report");
    }
    stderr.flush();
  }

  private void search() {
    if (moveLimit == 0) {
      stderr.println("search: no moves, construction and polish only");
      return;
    }
    bar =
        new ProgressBarBuilder()
            .setTaskName("search")
            .setInitialMax(moveLimit)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" moves", 1)
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
        String.format(
            Locale.ROOT, " best %s%s", medium > 0 ? "short " + medium + ", " : "", points));
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
