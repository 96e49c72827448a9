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
  private @Nullable ProgressBar bar;

  private RangeDisplay(boolean watched) {
    this.watched = watched;
  }

  static RangeDisplay open(PrintWriter stderr) {
    RangeDisplay display = new RangeDisplay(ProgressDisplay.watched());
    if (display.watched) {
      stderr.println("exact: the best distribution there is, and the proof of it");
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
              .setTaskName("ranges")
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
