package nl.spreiding.solve;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * Transfers of places between two sites of different municipalities that leave the score exactly as
 * it is. In a polished distribution the tie rule settled them: the places are with the lowest code.
 */
public final class FreeTransfers {
  private final DecisionProblem problem;
  private final Working working;

  private FreeTransfers(DecisionProblem problem, Distribution distribution) {
    this.problem = problem;
    this.working = new Working(problem, distribution);
  }

  /**
   * Which municipalities can hand places to each other at no cost.
   *
   * @param problem the decision problem
   * @param distribution the decision
   * @param among the municipalities looked at
   * @return per municipality the others, both by code; those without any are left out
   */
  public static SortedMap<MunicipalityCode, SortedSet<MunicipalityCode>> of(
      DecisionProblem problem, Distribution distribution, Set<MunicipalityCode> among) {
    FreeTransfers transfers = new FreeTransfers(problem, distribution);
    SortedMap<MunicipalityCode, SortedSet<MunicipalityCode>> map = new TreeMap<>();
    List<Site> siteList =
        problem.siteList().stream()
            .filter(site -> !site.domain().fixed())
            .filter(site -> among.contains(site.municipality().code()))
            .toList();
    for (Site giver : siteList) {
      for (Site taker : siteList) {
        MunicipalityCode from = giver.municipality().code();
        MunicipalityCode to = taker.municipality().code();
        if (!from.equals(to) && transfers.free(giver, taker)) {
          map.computeIfAbsent(from, code -> new TreeSet<>()).add(to);
          map.computeIfAbsent(to, code -> new TreeSet<>()).add(from);
        }
      }
    }
    return map;
  }

  private Pool pool(Site site) {
    return problem.poolOf(site.municipality(), site.kind().taskKind());
  }

  private boolean free(Site giver, Site taker) {
    if (!pool(giver).equals(pool(taker))) {
      return false;
    }
    long most = Math.min(working.places(giver), taker.domain().highest() - working.places(taker));
    for (long k = 1; k <= most; k++) {
      if (giver.domain().allows(working.places(giver) - k)
          && taker.domain().allows(working.places(taker) + k)
          && costsNothing(giver, taker, k)) {
        return true;
      }
    }
    return false;
  }

  private boolean costsNothing(Site giver, Site taker, long k) {
    long counted = working.counted(giver, -k) + working.counted(taker, k);
    long imposed = (taker.imposed() ? k : 0) - (giver.imposed() ? k : 0);
    Pool pool = pool(giver);
    long upper =
        working.ownUpper(giver, -k)
            + working.ownUpper(taker, k)
            + working.poolUpper(pool, counted, imposed);
    return upper == 0
        && working.ownSoft(giver, -k)
                + working.ownSoft(taker, k)
                + working.poolSoft(pool, counted, imposed)
                + provinces(giver, taker, k)
            == 0;
  }

  private long provinces(Site giver, Site taker, long k) {
    ProvinceProblem from = giver.municipality().province();
    ProvinceProblem to = taker.municipality().province();
    long less = giver.imposed() ? 0 : -k;
    long more = taker.imposed() ? 0 : k;
    return from.equals(to)
        ? working.provinceSoft(from, less + more)
        : working.provinceSoft(from, less) + working.provinceSoft(to, more);
  }
}
