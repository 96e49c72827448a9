package nl.spreiding.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import nl.spreiding.input.Rational;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.scenario.Scenario;

/**
 * The key of a run: SHA-256 of everything that its result follows from. Two cells of a plan that
 * come to the same have the same key, and are run once.
 */
public final class RunKey {
  /** Raised when the same inputs are to give another file of a run. */
  private static final int FORMAT = 1;

  private final SweepPlan plan;
  private final CaseSettings settings;
  private final String common;
  private final SortedMap<String, String> sha256ByScenarioPath;

  /**
   * Keys of the runs of one plan.
   *
   * @param plan the plan
   * @param settings the case, before the plan changes it
   * @param software the program
   * @param sha256ByCaseFile SHA-256 of every file of the case, by name
   * @param sha256ByScenarioPath SHA-256 of every scenario file, by path
   */
  public RunKey(
      SweepPlan plan,
      CaseSettings settings,
      SoftwareVersion software,
      SortedMap<String, String> sha256ByCaseFile,
      SortedMap<String, String> sha256ByScenarioPath) {
    this.plan = plan;
    this.settings = settings;
    this.sha256ByScenarioPath = sha256ByScenarioPath;
    StringBuilder text = new StringBuilder("spreiding sweep run " + FORMAT + "\n");
    text.append("software ")
        .append(software.version())
        .append(' ')
        .append(software.commit())
        .append(' ')
        .append(software.dirty())
        .append('\n');
    sha256ByCaseFile.forEach(
        (name, sha256) ->
            text.append("case ").append(name).append(' ').append(sha256).append('\n'));
    this.common = text.toString();
  }

  /**
   * The key of a run.
   *
   * @param cell the run
   * @return 64 hexadecimal digits
   */
  public String of(SweepCell cell) {
    StringBuilder text = new StringBuilder(common);
    for (Scenario scenario : cell.scenarioSet().scenarioList()) {
      text.append("scenario ")
          .append(sha256ByScenarioPath.get(scenario.file().toString()))
          .append('\n');
    }
    Weights own = cell.weighting().weights();
    Weights weights = own == null ? settings.weights() : own;
    for (WeightKey key : WeightKey.values()) {
      text.append("weight ")
          .append(key.text())
          .append(' ')
          .append(Rational.text(weights.of(key)))
          .append('\n');
    }
    QuotaScope asked = cell.scope().scope();
    QuotaScope scope = asked == null ? settings.parameters().quotaScope() : asked;
    text.append("scope ").append(scope.name().toLowerCase(Locale.ROOT)).append('\n');
    SweepPlan.Capacity capacity = cell.capacity().capacity();
    text.append("capacity ")
        .append(capacity == null ? "case" : capacity.total() + " " + capacity.amv())
        .append('\n');
    text.append("seed ").append(cell.seed()).append('\n');
    text.append("moves ").append(plan.moves()).append('\n');
    text.append("prove ").append(plan.prove()).append('\n');
    return FileHash.of("", text.toString().getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
