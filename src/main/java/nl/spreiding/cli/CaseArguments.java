package nl.spreiding.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.app.CaseOptions;
import nl.spreiding.model.QuotaScope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The case and what is changed in it: the same for every command that reads a case. */
final class CaseArguments {
  @Parameters(paramLabel = "${bundle:label.case}", descriptionKey = "case")
  private Path caseDirectory = Path.of(".");

  @Option(names = "--scenario", paramLabel = "${bundle:label.file}", descriptionKey = "scenario")
  private List<Path> scenarioList = new ArrayList<>();

  @Option(
      names = "--weights",
      paramLabel = "${bundle:label.fileOrName}",
      descriptionKey = "weights")
  private @Nullable String weights;

  @Option(
      names = "--quota-scope",
      paramLabel = "${bundle:label.scope}",
      descriptionKey = "quotaScope")
  private @Nullable QuotaScope quotaScope;

  @Option(names = "--baseline", paramLabel = "${bundle:label.run}", descriptionKey = "baseline")
  private @Nullable Path baseline;

  CaseOptions options() {
    return new CaseOptions(caseDirectory, scenarioList, weights, baseline, quotaScope);
  }
}
