package nl.spreiding.sweep;

import java.nio.file.Path;
import java.util.List;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Weights;
import nl.spreiding.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep runs: every combination of weights, scenarios, scopes, totals and seeds.
 *
 * @param title what it is about
 * @param weightingList the weights, in the order of the plan
 * @param scenarioSetList the scenarios
 * @param scopeList over which area a surplus relieves others; null: as the case says
 * @param capacityList the national totals; null: as case and scenarios say
 * @param seedList seeds of the search
 * @param moves most moves of the search of every run
 * @param prove whether every run finds out how much better any distribution could be
 */
public record SweepPlan(
    String title,
    List<Weighting> weightingList,
    List<ScenarioSet> scenarioSetList,
    List<ScopeChoice> scopeList,
    List<CapacityChoice> capacityList,
    List<Long> seedList,
    long moves,
    boolean prove) {
  /** Most runs of one plan. */
  public static final long MOST_RUNS = 100_000;

  /** Copies the lists. */
  public SweepPlan {
    weightingList = List.copyOf(weightingList);
    scenarioSetList = List.copyOf(scenarioSetList);
    scopeList = List.copyOf(scopeList);
    capacityList = List.copyOf(capacityList);
    seedList = List.copyOf(seedList);
  }

  /**
   * Weights with the name they have in the tables.
   *
   * @param id the name, once in a plan
   * @param weights the weights; null: as the case says
   */
  public record Weighting(String id, @Nullable Weights weights) {}

  /**
   * Scenarios that go together.
   *
   * @param id the name, once in a plan
   * @param scenarioList the scenarios in the order in which they apply; empty: the case as it is
   */
  public record ScenarioSet(String id, List<Scenario> scenarioList) {
    /** Copies the list. */
    public ScenarioSet {
      scenarioList = List.copyOf(scenarioList);
    }

    /**
     * The scenario files.
     *
     * @return in the order in which they apply
     */
    public List<Path> fileList() {
      return scenarioList.stream().map(Scenario::file).toList();
    }
  }

  /**
   * A scope.
   *
   * @param scope the scope; null: as the case says
   */
  public record ScopeChoice(@Nullable QuotaScope scope) {}

  /**
   * A national total.
   *
   * @param capacity the total; null: as case and scenarios say
   */
  public record CapacityChoice(@Nullable Capacity capacity) {}

  /**
   * A national total that the plan sets.
   *
   * @param total all places
   * @param amv the amv places among them
   */
  public record Capacity(long total, long amv) {}

  /**
   * How many combinations there are.
   *
   * @return at least 1
   * @throws ArithmeticException if they do not fit a long
   */
  public long size() {
    long size = weightingList.size();
    for (List<?> list : List.of(scenarioSetList, scopeList, capacityList, seedList)) {
      size = Math.multiplyExact(size, list.size());
    }
    return size;
  }
}
