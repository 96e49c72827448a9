package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.spreiding.bound.Reach.Point;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;

/**
 * By how much the hard rules and then the tasks must at least be broken, soft points left aside.
 * Exact and certain: what a municipality can give is a front of contributions to both tasks, and
 * fronts are added up with the amv places kept exactly, as far as they matter.
 */
public final class LeastBroken {
  private static final long NEVER = Long.MIN_VALUE / 4;

  private LeastBroken() {}

  /**
   * The whole problem.
   *
   * @param problem the decision problem
   * @return hard and medium places of the best distribution; soft is 0
   */
  public static Score of(DecisionProblem problem) {
    long hard = 0;
    long medium = 0;
    for (int area = 0; area < areas(problem); area++) {
      Score score = of(problem, area);
      hard += score.hard();
      medium += score.medium();
    }
    return new Score(hard, medium, 0);
  }

  /** Number of areas that do not touch each other: provinces, or one country. */
  static int areas(DecisionProblem problem) {
    return problem.scope() == QuotaScope.NATIONAL ? 1 : problem.provinceList().size();
  }

  /** Whether a municipality lies in an area. */
  static boolean inArea(DecisionProblem problem, int area, MunicipalityProblem municipality) {
    return problem.scope() == QuotaScope.NATIONAL || municipality.province().index() == area;
  }

  /**
   * One area.
   *
   * @param problem the decision problem
   * @param area the index of the province; 0 for the country
   * @return hard and medium places; soft is 0
   */
  static Score of(DecisionProblem problem, int area) {
    List<List<Site>> siteListByMunicipality = new ArrayList<>();
    problem.municipalityList().forEach(m -> siteListByMunicipality.add(new ArrayList<>()));
    for (Site site : problem.siteList()) {
      siteListByMunicipality.get(site.municipality().index()).add(site);
    }
    long hard = 0;
    List<List<Point>> frontList = new ArrayList<>();
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      if (inArea(problem, area, municipality)) {
        List<Site> siteList = siteListByMunicipality.get(municipality.index());
        Reach reach = Reach.of(municipality, problem.scope(), siteList);
        hard += reach.hard();
        frontList.add(reach.pointList());
      }
    }
    long otherTask = problem.poolList().get(2 * area).task();
    long amvTask = problem.poolList().get(2 * area + 1).task();
    return new Score(hard, missing(otherTask, amvTask, frontList), 0);
  }

  /** Places short of both tasks at least, when every municipality picks a point of its front. */
  private static long missing(long otherTask, long amvTask, List<List<Point>> frontList) {
    long other = otherTask;
    long amv = amvTask;
    long range = 0;
    List<List<Point>> choiceList = new ArrayList<>();
    for (List<Point> front : frontList) {
      Point first = front.getFirst();
      amv = Math.subtractExact(amv, first.amv());
      if (front.size() == 1) {
        other = Math.subtractExact(other, first.other());
      } else {
        range = Math.addExact(range, front.getLast().amv() - first.amv());
        choiceList.add(front);
      }
    }
    long[] most = mostOther(choiceList, Math.toIntExact(Math.clamp(amv, 0, range)));
    long least = Long.MAX_VALUE;
    for (int i = 0; i < most.length; i++) {
      if (most[i] > NEVER) {
        least = Math.min(least, Measures.shortage(most[i], other) + Measures.shortage(i, amv));
      }
    }
    return least;
  }

  /**
   * The most places other than amv, by the amv places above the fewest; all numbers from the last
   * on are the same.
   */
  private static long[] mostOther(List<List<Point>> choiceList, int enough) {
    long[] most = new long[enough + 1];
    Arrays.fill(most, NEVER);
    most[0] = 0;
    for (List<Point> front : choiceList) {
      long[] next = new long[enough + 1];
      Arrays.fill(next, NEVER);
      long base = front.getFirst().amv();
      for (Point point : front) {
        int step = (int) Math.min(enough, point.amv() - base);
        for (int i = 0; i <= enough; i++) {
          int to = Math.min(enough, i + step);
          next[to] = most[i] > NEVER ? Math.max(next[to], most[i] + point.other()) : next[to];
        }
      }
      most = next;
    }
    return most;
  }
}
