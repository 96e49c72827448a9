package nl.spreiding.plan;

import nl.spreiding.measure.Measures;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;

/**
 * Where a municipality's places count.
 *
 * @param other for the task other than amv
 * @param amv for the amv task
 * @param withoutRelief whether a municipality's voluntary surplus counts for nobody else
 */
record Pools(Pool other, Pool amv, boolean withoutRelief) {
  static Pools of(DecisionProblem problem, MunicipalityProblem municipality) {
    return new Pools(
        problem.poolOf(municipality, TaskKind.OTHER),
        problem.poolOf(municipality, TaskKind.AMV),
        problem.scope() == QuotaScope.MUNICIPALITY);
  }

  /** How many of a municipality's located places count for a task. */
  long counted(MunicipalityProblem m, TaskKind task, long located) {
    return withoutRelief
        ? Measures.countedWithoutRelief(located, m.dueOf(task), m.voluntaryOf(task))
        : located;
  }
}
