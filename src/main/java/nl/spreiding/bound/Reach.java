package nl.spreiding.bound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/**
 * How much one municipality can contribute to both tasks while it breaks as few hard rules as
 * possible, whatever that costs.
 *
 * @param hard places by which pins, cap and bounds must at least be broken
 * @param pointList most it can contribute to one task given the other, by increasing amv; every
 *     other contribution is at most one of these
 */
record Reach(long hard, List<Point> pointList) {
  /**
   * A contribution to both tasks.
   *
   * @param other places that count for the task other than amv
   * @param amv places that count for the amv task
   */
  record Point(long other, long amv) {}

  private static final long NEVER = Long.MIN_VALUE / 4;

  /**
   * What a municipality can contribute.
   *
   * @param municipality which municipality
   * @param scope whether a voluntary surplus counts
   * @param siteList all its sites
   * @return exact
   */
  static Reach of(MunicipalityProblem municipality, QuotaScope scope, List<Site> siteList) {
    return new Finder(municipality, scope == QuotaScope.MUNICIPALITY, siteList).reach();
  }

  /** The municipality at work. */
  private record Finder(
      MunicipalityProblem municipality, boolean withoutRelief, List<Site> siteList) {
    Reach reach() {
      long bounds = siteList.stream().mapToLong(Finder::againstBounds).sum();
      if (municipality.pinned() == null && municipality.cap() == null) {
        return new Reach(bounds, List.of(new Point(most(TaskKind.OTHER), most(TaskKind.AMV))));
      }
      long hard = leastHard();
      return new Reach(bounds + hard, front(hard));
    }

    private static long againstBounds(Site site) {
      return site.pinned() == null ? 0 : site.rule().distance(site.pinned());
    }

    private long most(TaskKind task) {
      long located = 0;
      for (Site site : siteList) {
        if (!site.imposed() && site.kind().taskKind() == task) {
          located = Math.addExact(located, site.domain().highest());
        }
      }
      return Math.addExact(counted(located, task), imposed(task).highest());
    }

    private long counted(long located, TaskKind task) {
      return withoutRelief
          ? Measures.countedWithoutRelief(
              located, municipality.dueOf(task), municipality.voluntaryOf(task))
          : located;
    }

    private Domain imposed(TaskKind task) {
      return siteList.stream()
          .filter(s -> s.imposed() && s.kind().taskKind() == task)
          .map(Site::domain)
          .findFirst()
          .orElse(Domain.ZERO);
    }

    /** Pin and cap are convex in the total, with their lowest value at the pin, or at the cap. */
    private long leastHard() {
      NumberSet totals = NumberSet.ZERO;
      for (Site site : siteList) {
        totals = totals.plus(site.domain());
      }
      long ideal = ideal();
      long least = Long.MAX_VALUE;
      for (NumberSet.Range range : totals.rangeList()) {
        long nearest = Math.clamp(ideal, range.from(), range.to());
        least = Math.min(least, TotalCost.hard(municipality, nearest));
      }
      return least;
    }

    private long ideal() {
      Long pinned = municipality.pinned();
      Long cap = municipality.cap();
      if (pinned == null) {
        return 0;
      }
      return cap == null ? pinned : Math.min(pinned, cap);
    }

    /** The contributions with a total that breaks pin and cap by no more than so many places. */
    private List<Point> front(long hard) {
      Long pinned = municipality.pinned();
      long lowest = pinned == null ? 0 : Math.max(0, pinned - hard);
      long highest = Long.MAX_VALUE;
      if (pinned != null) {
        highest = pinned + hard;
      }
      if (municipality.cap() != null) {
        highest = Math.min(highest, municipality.cap() + hard);
      }
      while (TotalCost.hard(municipality, highest) > hard) {
        highest--;
      }
      long[] other = mostByTotal(TaskKind.OTHER, highest);
      long[] amv = mostByTotal(TaskKind.AMV, highest);
      return undominated(pair(other, amv, Math.toIntExact(lowest)));
    }

    /** The most places that count for a task, by the number of places for that task. */
    private long[] mostByTotal(TaskKind task, long highest) {
      NumberSet located = NumberSet.ZERO;
      for (Site site : siteList) {
        if (!site.imposed() && site.kind().taskKind() == task) {
          located = located.plus(site.domain());
        }
      }
      long[] most = new long[Math.toIntExact(highest + 1)];
      Arrays.fill(most, NEVER);
      for (int total = 0; total < most.length; total++) {
        for (Domain part : PossibleTotals.parts(imposed(task))) {
          // Imposed places always count, so the fewer located ones the better.
          long fewest = located.atLeast(Math.max(0, total - part.max()));
          if (fewest <= total - part.min()) {
            most[total] = Math.max(most[total], counted(fewest, task) + total - fewest);
          }
        }
      }
      return most;
    }

    /** For every number of amv places the best number of others, the total within its bounds. */
    private static List<Point> pair(long[] other, long[] amv, int lowest) {
      List<Point> result = new ArrayList<>();
      ArrayDeque<Integer> window = new ArrayDeque<>();
      for (int a = amv.length - 1; a >= 0; a--) {
        int last = amv.length - 1 - a;
        while (!window.isEmpty() && other[window.getLast()] <= other[last]) {
          window.removeLast();
        }
        window.addLast(last);
        while (window.getFirst() < lowest - a) {
          window.removeFirst();
        }
        long most = other[window.getFirst()];
        if (amv[a] > NEVER && most > NEVER) {
          result.add(new Point(most, amv[a]));
        }
      }
      return result;
    }

    private static List<Point> undominated(List<Point> pointList) {
      List<Point> sorted = new ArrayList<>(pointList);
      sorted.sort(
          (p, q) -> p.amv != q.amv ? Long.compare(q.amv, p.amv) : Long.compare(q.other, p.other));
      List<Point> result = new ArrayList<>();
      for (Point point : sorted) {
        if (result.isEmpty() || point.other > result.getLast().other) {
          result.add(point);
        }
      }
      return result.reversed();
    }
  }
}
