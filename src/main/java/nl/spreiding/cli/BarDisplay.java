package nl.spreiding.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.spreiding.app.RangeProgress;
import org.jspecify.annotations.Nullable;

/** How much is done, as a bar with the time left on stderr, only where a person watches. */
final class BarDisplay implements RangeProgress, AutoCloseable {
  private final String task;
  private final boolean watched;
  private @Nullable ProgressBar bar;

  private BarDisplay(String task, boolean watched) {
    this.task = task;
    this.watched = watched;
  }

  static BarDisplay open(String task, PrintWriter stderr) {
    stderr.flush();
    return new BarDisplay(task, ProgressDisplay.watched());
  }

  @Override
  public synchronized void report(int done, int total) {
    if (!watched) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
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
