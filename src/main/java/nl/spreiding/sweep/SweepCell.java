package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * One combination of a plan: a run.
 *
 * @param number its place in the plan, from 1: weights change slowest, seeds fastest
 * @param weighting its weights
 * @param scenarioSet its scenarios
 * @param scope its scope
 * @param capacity its national total
 * @param seed its seed
 */
public record SweepCell(
    int number,
    SweepPlan.Weighting weighting,
    SweepPlan.ScenarioSet scenarioSet,
    SweepPlan.ScopeChoice scope,
    SweepPlan.CapacityChoice capacity,
    long seed) {

  /**
   * All combinations of a plan.
   *
   * @param plan the plan
   * @return in order of their number
   */
  public static List<SweepCell> of(SweepPlan plan) {
    List<SweepCell> list = new ArrayList<>();
    for (SweepPlan.Weighting weighting : plan.weightingList()) {
      for (SweepPlan.ScenarioSet scenarioSet : plan.scenarioSetList()) {
        for (SweepPlan.ScopeChoice scope : plan.scopeList()) {
          for (SweepPlan.CapacityChoice capacity : plan.capacityList()) {
            for (long seed : plan.seedList()) {
              list.add(
                  new SweepCell(list.size() + 1, weighting, scenarioSet, scope, capacity, seed));
            }
          }
        }
      }
    }
    return list;
  }
}
