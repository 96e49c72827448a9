package nl.spreiding.ledger;

import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * The sums of a distribution that measures, tables and reports use, counted once. All in places.
 */
public final class Tally {
  private static final int KINDS = Kind.values().length;

  private final long[] locatedByMunicipalityKind;
  private final long[] imposedByMunicipalityKind;
  private final long[] durableByMunicipalityKind;
  private final long[] locatedByProvinceTask;
  private final long[] imposedByProvinceTask;
  private final long[] countedByPool;
  private final long[] imposedByPool;

  private Tally(DecisionProblem problem) {
    int municipalities = problem.municipalityList().size();
    locatedByMunicipalityKind = new long[municipalities * KINDS];
    imposedByMunicipalityKind = new long[municipalities * KINDS];
    durableByMunicipalityKind = new long[municipalities * KINDS];
    locatedByProvinceTask = new long[problem.provinceList().size() * 2];
    imposedByProvinceTask = new long[problem.provinceList().size() * 2];
    countedByPool = new long[problem.poolList().size()];
    imposedByPool = new long[problem.poolList().size()];
  }

  /**
   * Counts a distribution.
   *
   * @param problem the decision problem
   * @param distribution places of every site
   * @return the sums
   */
  public static Tally of(DecisionProblem problem, Distribution distribution) {
    Tally tally = new Tally(problem);
    for (Site site : problem.siteList()) {
      tally.add(site, distribution.places(site));
    }
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      tally.count(problem, municipality);
    }
    return tally;
  }

  private void add(Site site, long places) {
    int kind = site.municipality().index() * KINDS + site.kind().ordinal();
    int task = site.municipality().province().index() * 2 + site.kind().taskKind().ordinal();
    if (site.imposed()) {
      imposedByMunicipalityKind[kind] += places;
      imposedByProvinceTask[task] += places;
    } else {
      locatedByMunicipalityKind[kind] += places;
      locatedByProvinceTask[task] += places;
      if (site.durable()) {
        durableByMunicipalityKind[kind] += places;
      }
    }
  }

  private void count(DecisionProblem problem, MunicipalityProblem municipality) {
    for (TaskKind task : TaskKind.values()) {
      Pool pool = problem.poolOf(municipality, task);
      long located = located(municipality, task);
      countedByPool[pool.index()] +=
          problem.scope() == QuotaScope.MUNICIPALITY
              ? Measures.countedWithoutRelief(
                  located, municipality.dueOf(task), municipality.voluntaryOf(task))
              : located;
      imposedByPool[pool.index()] += imposed(municipality, task);
    }
  }

  /**
   * All places of a municipality.
   *
   * @param municipality which municipality
   * @return located and imposed places
   */
  public long places(MunicipalityProblem municipality) {
    long sum = 0;
    for (Kind kind : Kind.values()) {
      sum += places(municipality, kind);
    }
    return sum;
  }

  /**
   * All places of one kind of a municipality.
   *
   * @param municipality which municipality
   * @param kind which kind
   * @return located and imposed places
   */
  public long places(MunicipalityProblem municipality, Kind kind) {
    return located(municipality, kind) + imposed(municipality, kind);
  }

  /**
   * Places on known locations.
   *
   * @param municipality which municipality
   * @param kind which kind
   * @return places
   */
  public long located(MunicipalityProblem municipality, Kind kind) {
    return locatedByMunicipalityKind[municipality.index() * KINDS + kind.ordinal()];
  }

  /**
   * Imposed places without a known location.
   *
   * @param municipality which municipality
   * @param kind which kind
   * @return places
   */
  public long imposed(MunicipalityProblem municipality, Kind kind) {
    return imposedByMunicipalityKind[municipality.index() * KINDS + kind.ordinal()];
  }

  /**
   * Durable places on known locations.
   *
   * @param municipality which municipality
   * @param kind which kind
   * @return places
   */
  public long durable(MunicipalityProblem municipality, Kind kind) {
    return durableByMunicipalityKind[municipality.index() * KINDS + kind.ordinal()];
  }

  /**
   * Durable places of special nature, amv included.
   *
   * @param municipality which municipality
   * @return places
   */
  public long durableSpecial(MunicipalityProblem municipality) {
    return durable(municipality, Kind.SPECIAL) + durable(municipality, Kind.AMV);
  }

  private long located(MunicipalityProblem municipality, TaskKind task) {
    return task == TaskKind.AMV
        ? located(municipality, Kind.AMV)
        : located(municipality, Kind.REGULAR) + located(municipality, Kind.SPECIAL);
  }

  private long imposed(MunicipalityProblem municipality, TaskKind task) {
    return task == TaskKind.AMV
        ? imposed(municipality, Kind.AMV)
        : imposed(municipality, Kind.REGULAR) + imposed(municipality, Kind.SPECIAL);
  }

  /**
   * Places on known locations in a province.
   *
   * @param province which province
   * @param task which task
   * @return places
   */
  public long located(ProvinceProblem province, TaskKind task) {
    return locatedByProvinceTask[province.index() * 2 + task.ordinal()];
  }

  /**
   * Imposed places in a province.
   *
   * @param province which province
   * @param task which task
   * @return places
   */
  public long imposed(ProvinceProblem province, TaskKind task) {
    return imposedByProvinceTask[province.index() * 2 + task.ordinal()];
  }

  /**
   * Places on known locations that count for a pool's task.
   *
   * @param pool which pool
   * @return places
   */
  public long counted(Pool pool) {
    return countedByPool[pool.index()];
  }

  /**
   * Imposed places that count for a pool's task.
   *
   * @param pool which pool
   * @return places
   */
  public long imposed(Pool pool) {
    return imposedByPool[pool.index()];
  }
}
