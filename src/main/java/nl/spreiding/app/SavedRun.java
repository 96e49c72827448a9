package nl.spreiding.app;

import java.nio.file.Path;
import nl.spreiding.issue.InputException;
import nl.spreiding.problem.Score;

/**
 * A run on disk, in short.
 *
 * @param title title of its case
 * @param complete whether it meets every task and hard rule
 * @param hard penalty
 * @param medium penalty
 * @param softMicro penalty, in micro-points
 * @param changes how many changes its scenarios made
 */
public record SavedRun(
    String title, boolean complete, long hard, long medium, long softMicro, int changes) {
  /**
   * Looks at a run.
   *
   * @param directory the run directory
   * @return what it is
   * @throws InputException if it cannot be loaded
   */
  public static SavedRun of(Path directory) throws InputException {
    LoadedRun run = RunLoading.load(directory);
    Score score = run.ledger().score();
    return new SavedRun(
        run.prepared().shelterCase().settings().title(),
        score.hard() == 0 && score.medium() == 0,
        score.hard(),
        score.medium(),
        score.softMicro(),
        run.prepared().shelterCase().scenarioRecordList().size());
  }
}
