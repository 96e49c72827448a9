package nl.spreiding.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.spreiding.app.RangeProgress;
import org.jspecify.annotations.Nullable;

/** How many municipalities are done, as a bar on stderr, only where a person watches. */
final class RangeDisplay implements RangeProgress, AutoCloseable {
  private final boolean watched;
  private final Messages messages;
  private @Nullable ProgressBar bar;

  private RangeDisplay(boolean watched, Messages messages) {
    this.watched = watched;
    this.messages = messages;
  }

  static RangeDisplay open(PrintWriter stderr, Messages messages) {
    RangeDisplay display = new RangeDisplay(ProgressDisplay.watched(), messages);
    if (display.watched) {
      stderr.println(messages.text("progress.exact"));
      stderr.flush();
    }
    return display;
  }

  @Override
  public synchronized void report(int done, int total) {
    if (!watched) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(messages.text("progress.ranges"))
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
    }
    bar.stepTo(Math.max(done, bar.getCurrent()));
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
