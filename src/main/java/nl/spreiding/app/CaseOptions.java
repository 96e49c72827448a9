package nl.spreiding.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.QuotaScope;
import org.jspecify.annotations.Nullable;

/**
 * Which case to work on, and what is changed in it.
 *
 * @param caseDirectory the case
 * @param scenarioList scenario files, applied in this order
 * @param weights name of a weight set or a weights file; null: as the case says
 * @param baseline an earlier run to stay close to; null: none
 * @param quotaScope over which area a surplus relieves others; null: as the case says
 */
public record CaseOptions(
    Path caseDirectory,
    List<Path> scenarioList,
    @Nullable String weights,
    @Nullable Path baseline,
    @Nullable QuotaScope quotaScope) {

  /** Copies the list. */
  public CaseOptions {
    scenarioList = List.copyOf(scenarioList);
  }

  /**
   * The same case with more scenarios on top, close to another run.
   *
   * @param fileList scenario files, applied after those that are there, in this order
   * @param run the run to stay close to, in place of any other
   * @return the options
   */
  CaseOptions onTop(List<Path> fileList, Path run) {
    List<Path> all = new ArrayList<>(scenarioList);
    all.addAll(fileList);
    return new CaseOptions(caseDirectory, all, weights, run, quotaScope);
  }

  /**
   * A case as it is.
   *
   * @param caseDirectory the case
   * @return options that change nothing
   */
  public static CaseOptions of(Path caseDirectory) {
    return new CaseOptions(caseDirectory, List.of(), null, null, null);
  }
}
