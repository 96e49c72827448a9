package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;

/**
 * What a municipality's reasons need to know of the area whose task it shares.
 *
 * @param pool the area and task
 * @param counted places on known locations that count
 * @param imposed imposed places
 * @param surplus counted and imposed places beyond the shares of the municipalities that have more
 *     than theirs
 * @param eligibleWeight sum of the indicative numbers of municipalities that are below their share
 *     and not exempt
 */
record PoolFacts(Pool pool, long counted, long imposed, long surplus, long eligibleWeight) {

  /** The facts of every pool, in the order of the problem. */
  static List<PoolFacts> of(OutcomeIndex index) {
    DecisionProblem problem = index.outcome().problem();
    long[] surplus = new long[problem.poolList().size()];
    long[] weight = new long[surplus.length];
    for (MunicipalityProblem m : problem.municipalityList()) {
      for (TaskKind task : TaskKind.values()) {
        int pool = problem.poolOf(m, task).index();
        long located = index.located(m, task);
        long counts =
            problem.scope() == QuotaScope.MUNICIPALITY ? withoutRelief(m, task, located) : located;
        surplus[pool] += Measures.excess(counts + index.imposed(m, task), m.dueOf(task));
        weight[pool] += eligible(index, m, task) ? index.indicative(m.code(), task) : 0;
      }
    }
    List<PoolFacts> list = new ArrayList<>();
    for (Pool pool : problem.poolList()) {
      long counted = index.tally().counted(pool);
      list.add(
          new PoolFacts(
              pool,
              counted,
              index.tally().imposed(pool),
              surplus[pool.index()],
              weight[pool.index()]));
    }
    return list;
  }

  private static long withoutRelief(MunicipalityProblem m, TaskKind task, long located) {
    return Measures.countedWithoutRelief(located, m.dueOf(task), m.voluntaryOf(task));
  }

  /** Practice of December 2024: not yet at its own number, and not a long-standing host. */
  static boolean eligible(OutcomeIndex index, MunicipalityProblem m, TaskKind task) {
    return !m.exempt() && index.located(m, task) < m.dueOf(task);
  }

  /** What known locations leave to be imposed (restopgave). */
  long missing() {
    return Measures.shortage(counted, pool.task());
  }

  /** What is still short of the task after imposing. */
  long shortage() {
    return Measures.shortage(counted + imposed, pool.task());
  }

  /** What is imposed beyond what is missing. */
  long over() {
    return Measures.overImposed(imposed, pool.task(), counted);
  }

  /** The name of the area, to follow "in". */
  Object area() {
    return pool.province() == null
        ? new Bilingual("Nederland", "the Netherlands")
        : pool.province().name();
  }

  /** The name of the task. */
  static Bilingual name(TaskKind task) {
    return task == TaskKind.AMV
        ? new Bilingual("amv-plaatsen", "places for unaccompanied minors (amv)")
        : new Bilingual("reguliere en bijzondere plaatsen", "regular and special places");
  }
}
