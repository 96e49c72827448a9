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

  /**
   * Goes back toward another distribution as far as single transfers can without losing anything,
   * so that what is left of the difference is not a tie.
   *
   * @param problem the decision problem
   * @param from where to start
   * @param toward the other distribution
   * @return a distribution that scores no worse than the start
   */
  public static Distribution toward(
      DecisionProblem problem, Distribution from, Distribution toward) {
    FreeTransfers transfers = new FreeTransfers(problem, from);
    List<Site> siteList =
        problem.siteList().stream().filter(site -> !site.domain().fixed()).toList();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Site giver : siteList) {
        for (Site taker : siteList) {
          long most =
              Math.min(
                  transfers.working.places(giver) - toward.places(giver),
                  toward.places(taker) - transfers.working.places(taker));
          changed |= most > 0 && transfers.give(giver, taker, most);
        }
      }
    }
    return transfers.working.distribution();
  }

  /** Hands over as many places as can be without loss, at most so many. */
  private boolean give(Site giver, Site taker, long most) {
    if (giver.municipality().equals(taker.municipality()) || !pool(giver).equals(pool(taker))) {
      return false;
    }
    for (long k = most; k >= 1; k--) {
      if (allowed(giver, taker, k) && withoutLoss(giver, taker, k)) {
        working.change(giver, -k);
        working.change(taker, k);
        return true;
      }
    }
    return false;
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
      if (allowed(giver, taker, k) && upper(giver, taker, k) == 0 && soft(giver, taker, k) == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean allowed(Site giver, Site taker, long k) {
    return giver.domain().allows(working.places(giver) - k)
        && taker.domain().allows(working.places(taker) + k);
  }

  private boolean withoutLoss(Site giver, Site taker, long k) {
    long upper = upper(giver, taker, k);
    return upper < 0 || upper == 0 && soft(giver, taker, k) <= 0;
  }

  /** Only for sites of different municipalities: those of one share its own terms. */
  private long upper(Site giver, Site taker, long k) {
    return working.ownUpper(giver, -k)
        + working.ownUpper(taker, k)
        + working.poolUpper(pool(giver), counted(giver, taker, k), imposed(giver, taker, k));
  }

  private long soft(Site giver, Site taker, long k) {
    return working.ownSoft(giver, -k)
        + working.ownSoft(taker, k)
        + working.poolSoft(pool(giver), counted(giver, taker, k), imposed(giver, taker, k))
        + provinces(giver, taker, k);
  }

  private long counted(Site giver, Site taker, long k) {
    return working.counted(giver, -k) + working.counted(taker, k);
  }

  private static long imposed(Site giver, Site taker, long k) {
    return (taker.imposed() ? k : 0) - (giver.imposed() ? k : 0);
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
