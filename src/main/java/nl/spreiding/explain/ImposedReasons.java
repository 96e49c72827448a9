package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reasons about places that are imposed without a known location (restopgave), and about why none
 * are.
 */
final class ImposedReasons {
  private final OutcomeIndex index;
  private final List<PoolFacts> poolFactsList;
  private final MunicipalityProblem m;

  ImposedReasons(OutcomeIndex index, List<PoolFacts> poolFactsList, MunicipalityProblem m) {
    this.index = index;
    this.poolFactsList = poolFactsList;
    this.m = m;
  }

  List<Reason> list() {
    List<Reason> list = new ArrayList<>();
    for (TaskKind task : TaskKind.values()) {
      Pool pool = index.outcome().problem().poolOf(m, task);
      PoolFacts facts = poolFactsList.get(pool.index());
      long imposed = index.imposed(m, task);
      if (imposed > 0) {
        imposed(list, task, facts, imposed);
      } else {
        none(list, task);
      }
    }
    return list;
  }

  private void imposed(List<Reason> list, TaskKind task, PoolFacts facts, long imposed) {
    list.add(
        Reason.of(
            ReasonCode.IMPOSED,
            "imposed",
            imposed,
            "task",
            PoolFacts.name(task),
            "area",
            facts.area(),
            "total",
            facts.pool().task(),
            "counted",
            facts.counted(),
            "missing",
            facts.missing()));
    BigFraction share = share(index, m, task, facts);
    if (share.compareTo(BigFraction.ZERO) > 0) {
      list.add(
          Reason.of(
              ReasonCode.IMPOSED_SHARE,
              "numerator",
              index.indicative(m.code(), task),
              "denominator",
              facts.eligibleWeight(),
              "missing",
              facts.missing(),
              "share",
              share,
              "imposed",
              imposed));
    }
    long minimum = minimum(task);
    if (share.signum() > 0 && imposed != minimum && !proportional(imposed, share)) {
      list.add(
          Reason.of(
              ReasonCode.IMPOSED_NOT_SHARE,
              "imposed",
              imposed,
              "share",
              share,
              "how",
              index.how(m.code(), task)));
    }
    if (imposed == minimum) {
      boolean up =
          share.compareTo(BigFraction.ZERO) > 0 && share.compareTo(BigFraction.of(minimum)) < 0;
      list.add(
          Reason.of(
              up ? ReasonCode.IMPOSED_ROUNDED_UP : ReasonCode.IMPOSED_MINIMUM,
              "minimum",
              minimum,
              "share",
              share,
              "how",
              index.how(m.code(), task)));
    }
    if (facts.over() > 0) {
      long cost = Math.multiplyExact(facts.over(), facts.pool().overImposedPrice());
      list.add(
          Reason.of(
              ReasonCode.OVER_IMPOSED,
              "area",
              facts.area(),
              "task",
              PoolFacts.name(task),
              "over",
              facts.over(),
              "cost",
              cost));
    }
  }

  /**
   * The missing places of the area in proportion to the indicative numbers of those who can be
   * asked.
   */
  static BigFraction share(
      OutcomeIndex index, MunicipalityProblem m, TaskKind task, PoolFacts facts) {
    if (!PoolFacts.eligible(index, m, task) || facts.eligibleWeight() == 0) {
      return BigFraction.ZERO;
    }
    return BigFraction.of(index.indicative(m.code(), task), facts.eligibleWeight())
        .multiply(facts.missing());
  }

  /** Whether a number lies within one place of the proportional share, so that it describes it. */
  static boolean proportional(long imposed, BigFraction share) {
    return share.signum() > 0 && share.subtract(imposed).abs().compareTo(BigFraction.ONE) < 0;
  }

  private void none(List<Reason> list, TaskKind task) {
    long gap = m.dueOf(task) - index.located(m, task);
    if (gap > 0 && gap < minimum(task) && !m.exempt()) {
      list.add(
          Reason.of(
              ReasonCode.GAP_BELOW_MINIMUM,
              "gap",
              gap,
              "minimum",
              minimum(task),
              "task",
              PoolFacts.name(task)));
    }
  }

  private long minimum(TaskKind task) {
    Parameters parameters = index.outcome().shelterCase().settings().parameters();
    return task == TaskKind.AMV ? parameters.minimumAmv() : parameters.minimumSmallScale();
  }
}
