package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Rounding;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/** A part of the country that can be decided on its own, with its share of the moves. */
final class Part {
  private static final int MOST_ROUNDS = 16;

  /** Two points, in a large part: about what a place more or less costs. */
  private static final long FROM_CONSTRUCTION = 2 * Rounding.MICRO;

  /** Twenty points, in a small part: enough to close one location and open another. */
  private static final long FROM_CONSTRUCTION_SMALL = 20 * Rounding.MICRO;

  /**
   * In a part with at most so many sites that can change, several short rounds do better than a
   * long one.
   */
  private static final long SMALL = 40;

  /** A round has at least so many moves per site that can change. */
  private static final long MOVES_PER_SITE = 1_000;

  final List<Site> siteList;
  final long moveLimit;
  final int rounds;
  final long temperature;

  /** The same part may be searched more than once, with different seeds. */
  final int twin;

  DistributionPlan plan;
  boolean timeBrake;

  /** Null until the search of this part has started. */
  volatile @Nullable Score best;

  /** The best of all rounds so far, for those who follow the search; null: none yet. */
  private volatile @Nullable Shown shown;

  private record Shown(Score score, DistributionPlan plan) {}

  private Part(DistributionPlan plan, List<Site> siteList, long moveLimit, long free, int twin) {
    this.plan = plan;
    this.siteList = siteList;
    this.moveLimit = moveLimit;
    this.twin = twin;
    this.temperature = free > SMALL ? FROM_CONSTRUCTION : FROM_CONSTRUCTION_SMALL;
    this.rounds =
        free > SMALL ? 1 : (int) Math.clamp(moveLimit / (MOVES_PER_SITE * free), 1, MOST_ROUNDS);
  }

  /**
   * The parts of a problem that have something to decide.
   *
   * @param problem the problem
   * @param limits the moves to share out
   * @param start where every part starts
   * @param counter counts the moves
   * @param twins a country that is one large part is searched so many times, each with its share of
   *     the moves
   */
  static List<Part> of(
      DecisionProblem problem,
      SearchLimits limits,
      Distribution start,
      MoveCounter counter,
      int twins) {
    List<List<Site>> siteListByPart = new ArrayList<>();
    if (problem.scope() == QuotaScope.NATIONAL) {
      siteListByPart.add(problem.siteList());
    } else {
      for (ProvinceProblem province : problem.provinceList()) {
        siteListByPart.add(
            problem.siteList().stream()
                .filter(s -> s.municipality().province() == province)
                .toList());
      }
    }
    long free = free(problem.siteList());
    List<Part> partList = new ArrayList<>();
    for (List<Site> siteList : siteListByPart) {
      long mine = free(siteList);
      int times = problem.scope() == QuotaScope.NATIONAL && mine > SMALL ? twins : 1;
      for (int twin = 0; twin < times && mine > 0; twin++) {
        long share = Math.multiplyExact(limits.moveLimit(), mine) / free / times;
        DistributionPlan plan = DistributionPlan.of(problem, siteList, start, counter);
        partList.add(new Part(plan, siteList, Math.max(1, share), mine, twin));
      }
    }
    return partList;
  }

  private static long free(List<Site> siteList) {
    return siteList.stream().filter(s -> !s.domain().fixed()).count();
  }

  /** Of parts that were searched more than once, the best search; of equal ones the first. */
  static List<Part> bestOfTwins(List<Part> partList) {
    List<Part> result = new ArrayList<>();
    for (Part part : partList) {
      if (part.twin == 0) {
        result.add(part);
      } else if (better(part.best, result.getLast().best)) {
        result.set(result.size() - 1, part);
      }
    }
    return result;
  }

  private static boolean better(@Nullable Score a, @Nullable Score b) {
    return a != null && (b == null || a.compareTo(b) < 0);
  }

  /** The first round has the seed itself; the others are far from the seeds that people choose. */
  long seed(SearchLimits limits, int round) {
    return limits.seed() ^ (round + (long) MOST_ROUNDS * twin) * 0x9E37_79B9_7F4A_7C15L;
  }

  void copyTo(long[] placesBySite) {
    plan.copyTo(placesBySite);
  }

  /**
   * Keeps a plan to be shown. The engine hands over copies, so nobody changes it any more; only the
   * thread that searches this part calls this.
   */
  void show(Score score, DistributionPlan best) {
    Shown before = shown;
    if (before == null || score.compareTo(before.score()) < 0) {
      shown = new Shown(score, best);
    }
  }

  void copyShownTo(long[] placesBySite) {
    Shown now = shown;
    if (now != null) {
      now.plan().copyTo(placesBySite);
    }
  }
}
