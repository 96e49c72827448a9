package nl.spreiding.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Comparison.Setting;
import nl.spreiding.compare.Side;
import nl.spreiding.input.ParameterKey;
import nl.spreiding.input.Rational;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;

/** Compares two finished runs. */
public final class CompareRuns {
  private CompareRuns() {}

  /**
   * Loads two runs and compares them.
   *
   * @param a directory of one run
   * @param b directory of the other
   * @return what differs
   * @throws InputException if a run cannot be loaded
   */
  public static Comparison compare(Path a, Path b) throws InputException {
    LoadedRun left = RunLoading.load(a);
    LoadedRun right = RunLoading.load(b);
    return Comparison.of(
        side(left),
        side(right),
        settings(left.prepared().shelterCase(), right.prepared().shelterCase()));
  }

  /** A loaded run with its results. */
  static Side side(LoadedRun run) throws InputException {
    return Side.of(run.results(), run.resultSha256());
  }

  static List<Setting> settings(ShelterCase a, ShelterCase b) {
    List<Setting> list = new ArrayList<>();
    CaseSettings left = a.settings();
    CaseSettings right = b.settings();
    add(list, "id", left.id(), right.id());
    add(list, "cycle", left.cycle(), right.cycle());
    add(list, "referenceDate", left.referenceDate(), right.referenceDate());
    add(list, "countsUntil", left.countsUntil(), right.countsUntil());
    add(list, "capacity.total", left.capacity().total(), right.capacity().total());
    add(list, "capacity.amv", left.capacity().amv(), right.capacity().amv());
    for (ParameterKey key : ParameterKey.values()) {
      add(list, key.text(), key.in(left.parameters()).text(), key.in(right.parameters()).text());
    }
    for (WeightKey key : WeightKey.values()) {
      add(
          list,
          key.text(),
          Rational.text(left.weights().of(key)),
          Rational.text(right.weights().of(key)));
    }
    add(list, "scenarioChanges", changes(a), changes(b));
    return list;
  }

  private static String changes(ShelterCase shelterCase) {
    return shelterCase.scenarioRecordList().stream()
        .map(ScenarioRecord::description)
        .collect(Collectors.joining(" "));
  }

  private static void add(List<Setting> list, String name, Object a, Object b) {
    if (!a.equals(b)) {
      list.add(new Setting(name, a.toString(), b.toString()));
    }
  }
}
