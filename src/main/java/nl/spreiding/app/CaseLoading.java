package nl.spreiding.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.input.BaselineReader;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.ExchangeCheck;
import nl.spreiding.input.LoadedCase;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.Weights;
import nl.spreiding.scenario.Scenario;
import nl.spreiding.scenario.ScenarioApplier;
import nl.spreiding.scenario.ScenarioReader;
import org.jspecify.annotations.Nullable;

/** Reads a case, applies what the user changes in it, and computes the statutory numbers. */
public final class CaseLoading {
  private CaseLoading() {}

  /**
   * Reads and prepares a case.
   *
   * @param options which case and what to change
   * @return the prepared case
   * @throws InputException if anything is wrong with the input; carries every issue found so far
   */
  public static PreparedCase load(CaseOptions options) throws InputException {
    return load(options, null);
  }

  /**
   * Reads and prepares a case as if one change of its scenarios had not been made.
   *
   * @param options which case and what to change
   * @param change which change, counted from 0 over all scenarios
   * @return the prepared case
   * @throws InputException if the other changes do not fit the case without it
   */
  static PreparedCase loadWithout(CaseOptions options, int change) throws InputException {
    return load(options, change);
  }

  private static PreparedCase load(CaseOptions options, @Nullable Integer without)
      throws InputException {
    LoadedCase loaded = CaseReader.read(options.caseDirectory());
    SortedMap<String, Path> fileByName = new TreeMap<>(loaded.fileByName());
    if (options.weights() != null) {
      loaded = withWeights(loaded, WeightSets.resolve(options.weights()));
      Path file = Path.of(options.weights());
      if (!WeightSets.names().contains(options.weights()) && Files.isRegularFile(file)) {
        fileByName.put(InputNames.weights(file), file);
      }
    }
    List<Scenario> scenarioList = scenarios(options.scenarioList(), fileByName);
    if (options.baseline() != null) {
      fileByName.put(InputNames.BASELINE, options.baseline().resolve("distribution.csv"));
    }
    return prepare(
        loaded,
        options.quotaScope(),
        without == null ? scenarioList : without(scenarioList, without),
        options.baseline(),
        fileByName);
  }

  /**
   * Prepares a case that was read, with weights as it has them.
   *
   * @param loaded the case
   * @param weights weights to use; null: as the case says
   * @param scope scope to use; null: as the case says
   * @param scenarioList scenarios, applied in this order
   * @return the prepared case
   * @throws InputException if anything is wrong with the input; carries every issue found so far
   */
  static PreparedCase prepare(
      LoadedCase loaded,
      @Nullable Weights weights,
      @Nullable QuotaScope scope,
      List<Scenario> scenarioList)
      throws InputException {
    return prepare(
        weights == null ? loaded : withWeights(loaded, weights),
        scope,
        scenarioList,
        null,
        new TreeMap<>(loaded.fileByName()));
  }

  private static PreparedCase prepare(
      LoadedCase read,
      @Nullable QuotaScope scope,
      List<Scenario> scenarioList,
      @Nullable Path baseline,
      SortedMap<String, Path> fileByName)
      throws InputException {
    LoadedCase loaded =
        ScenarioApplier.apply(scope == null ? read : withScope(read, scope), scenarioList);
    if (baseline != null) {
      loaded = BaselineReader.apply(loaded, baseline);
    }
    StatutoryNumbers numbers = StatutoryNumbers.of(loaded.shelterCase());
    ExchangeCheck.requireDueNotNegative(
        loaded,
        (code, task) ->
            task == TaskKind.AMV ? numbers.amvOf(code).rounded() : numbers.otherOf(code));
    return new PreparedCase(loaded.shelterCase(), numbers, loaded.warningList(), fileByName);
  }

  private static List<Scenario> scenarios(List<Path> fileList, SortedMap<String, Path> fileByName)
      throws InputException {
    List<Scenario> scenarioList = new ArrayList<>();
    for (Path file : fileList) {
      String name = InputNames.scenario(scenarioList.size() + 1, file);
      scenarioList.add(ScenarioReader.read(file, name));
      fileByName.put(name, file);
    }
    return scenarioList;
  }

  private static List<Scenario> without(List<Scenario> scenarioList, int change) {
    List<Scenario> list = new ArrayList<>();
    int first = 0;
    for (Scenario scenario : scenarioList) {
      int own = change - first;
      first += scenario.changeList().size();
      list.add(own >= 0 && change < first ? scenario.without(own) : scenario);
    }
    return list;
  }

  private static LoadedCase withWeights(LoadedCase loaded, Weights weights) {
    CaseSettings s = loaded.shelterCase().settings();
    return with(loaded, s.with(weights));
  }

  private static LoadedCase withScope(LoadedCase loaded, QuotaScope scope) {
    CaseSettings s = loaded.shelterCase().settings();
    return with(loaded, s.with(s.parameters().with(scope)));
  }

  private static LoadedCase with(LoadedCase loaded, CaseSettings settings) {
    ShelterCase changed = loaded.shelterCase().with(settings);
    return new LoadedCase(changed, loaded.warningList(), loaded.sourceMap(), loaded.fileByName());
  }
}
