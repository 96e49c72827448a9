package nl.spreiding.solve;

import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionConstraints;
import nl.spreiding.plan.DistributionPlan;
import org.jspecify.annotations.Nullable;

/** How Timefold is told to search. */
final class Annealing {
  private Annealing() {}

  /**
   * The configuration of one annealing phase. Simulated annealing, because from a good start late
   * acceptance hardly moves any more; tasks and hard rules are never given up.
   *
   * @param seed seed of the search
   * @param mode how much Timefold checks itself
   * @param softMicro starting temperature in micro-points
   * @param moveLimit most moves
   * @param time time limit; null: none. Cooling goes by the clock as well where there is one
   * @return the configuration
   */
  static SolverConfig config(
      long seed, EnvironmentMode mode, long softMicro, long moveLimit, @Nullable Duration time) {
    TerminationConfig termination = new TerminationConfig().withMoveCountLimit(moveLimit);
    if (time != null) {
      termination.withMillisecondsSpentLimit(Math.max(1, time.toMillis()));
    }
    return new SolverConfig()
        .withSolutionClass(DistributionPlan.class)
        .withEntityClasses(Allotment.class)
        .withConstraintProviderClass(DistributionConstraints.class)
        .withEnvironmentMode(mode)
        .withRandomSeed(seed)
        .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
        .withTerminationConfig(termination)
        .withPhases(
            new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                    new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(TransferMoveFactory.class))
                .withAcceptorConfig(
                    new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(
                            "0hard/0medium/" + softMicro + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
  }
}
