package nl.spreiding.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a sweep ended, and with what.
 *
 * @param key SHA-256 of everything that it follows from
 * @param status how it ended
 * @param problemList why it was not decided; empty: it was
 * @param figures what it leaves behind; null: it was not decided
 */
public record SweepRun(
    String key, RunStatus status, List<String> problemList, @Nullable RunFigures figures) {
  /** Copies the list; a run has figures exactly if it was decided. */
  public SweepRun {
    problemList = List.copyOf(problemList);
    boolean decided = status == RunStatus.MET || status == RunStatus.SHORT;
    if (decided != (figures != null)) {
      throw new IllegalArgumentException("A run that ended as (" + status + ") has no figures.");
    }
  }
}
