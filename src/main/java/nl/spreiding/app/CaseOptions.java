package nl.spreiding.app;

import java.nio.file.Path;
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
   * A case as it is.
   *
   * @param caseDirectory the case
   * @return options that change nothing
   */
  public static CaseOptions of(Path caseDirectory) {
    return new CaseOptions(caseDirectory, List.of(), null, null, null);
  }
}
