package nl.spreiding.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.spreiding.solve.SearchProgress;
import org.jspecify.annotations.Nullable;

/** A progress bar with best score and moves per second on stderr, only where a person watches. */
final class ProgressDisplay implements SearchProgress, AutoCloseable {
  /** Set by the launcher when stderr is a terminal; Java itself cannot tell. */
  private static final String TERMINAL = "spreiding.terminal";

  private final @Nullable ProgressBar bar;

  private ProgressDisplay(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static ProgressDisplay open(long moveLimit) {
    if (!Boolean.getBoolean(TERMINAL) || moveLimit == 0) {
      return new ProgressDisplay(null);
    }
    return new ProgressDisplay(
        new ProgressBarBuilder()
            .setTaskName("solve")
            .setInitialMax(moveLimit)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" moves", 1)
            .showSpeed()
            .build());
  }

  @Override
  public void report(long moves, long moveLimit, long softMicro, long medium) {
    if (bar != null) {
      bar.stepTo(Math.min(moves, moveLimit));
      if (softMicro == UNKNOWN) {
        return;
      }
      String points =
          BigDecimal.valueOf(softMicro, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
      bar.setExtraMessage(
          String.format(
              Locale.ROOT, " best %s%s", medium > 0 ? "short " + medium + ", " : "", points));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
