package nl.spreiding.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in the case of a run, so that it can be loaded again from the copies of its
 * input. Files are named as in the receipt.
 *
 * @param scenarioList scenario files in the order in which they apply
 * @param weightSet name of a weight set; null: none given
 * @param weightsFile a weights file; null: none given
 * @param quotaScope as in {@code case.json}; null: as the case says
 * @param baseline the decided numbers of an earlier run; null: none
 */
public record InputOptions(
    List<String> scenarioList,
    @Nullable String weightSet,
    @Nullable String weightsFile,
    @Nullable String quotaScope,
    @Nullable String baseline) {
  /** Name of the file, in the folder of the copies. */
  public static final String FILE_NAME = "options.json";

  /** Folder of a run directory that holds the copies. */
  public static final String FOLDER = "input";

  /** Copies the list. */
  public InputOptions {
    scenarioList = List.copyOf(scenarioList);
  }
}
