package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.problem.Score;

/**
 * Finds the lowest and the highest number of a municipality among all distributions of its area
 * that cost at most a limit. From far outside inward, numbers are excluded by bounds at many
 * multipliers; at the first that is not excluded the area is decided with that number fixed.
 */
final class RangeFinder {
  /** Shifts of the worth of a place, in micro-points; a bound at each. */
  private static final long[] SHIFTS = {
    -4_000_000,
    -2_500_000,
    -1_800_000,
    -1_400_000,
    -1_000_000,
    -800_000,
    -600_000,
    -450_000,
    -300_000,
    -200_000,
    -100_000,
    -50_000,
    0,
    50_000,
    100_000,
    200_000,
    300_000,
    450_000,
    600_000,
    800_000,
    1_000_000,
    1_400_000,
    1_800_000,
    2_500_000,
    4_000_000
  };

  /** Numbers tried one by one before the steps grow. */
  private static final int CLOSE = 6;

  private final AreaSolver solver;
  private final long limit;
  private final Score known;
  private final List<List<Point>> pointsByCase = new ArrayList<>();

  /** Multipliers, what they prove, and what each municipality contributes to that. */
  private record Point(Multipliers multipliers, long bound, long[] pricedByMunicipality) {}

  private record Question(int municipality, long now, long most) {}

  /**
   * Prepares an area.
   *
   * @param solver the area, decided
   * @param missing places that remain undelivered in it
   * @param limit most soft micro-points of the area
   */
  RangeFinder(AreaSolver solver, long missing, long limit) {
    this.solver = solver;
    this.limit = limit;
    this.known = new Score(solver.hard(), missing, limit);
    for (Relaxation relaxation : solver.relaxationList()) {
      if (relaxation.bound() <= limit) {
        pointsByCase.add(points(relaxation));
      }
    }
  }

  private static List<Point> points(Relaxation relaxation) {
    List<Point> result = new ArrayList<>();
    Multipliers best = relaxation.multipliers();
    long otherLeast = relaxation.leastOther();
    long amvLeast = relaxation.leastAmv();
    for (long shift : SHIFTS) {
      Multipliers shifted =
          new Multipliers(
              Math.max(otherLeast, best.other() + shift),
              Math.max(amvLeast, best.amv() + shift),
              best.locatedByDistrict());
      Relaxation.Evaluation evaluation = relaxation.look(shifted);
      long[] priced = new long[evaluation.choiceList().size()];
      for (int g = 0; g < priced.length; g++) {
        MunicipalChoices choices = relaxation.choicesList().get(g);
        priced[g] = choices.priced(evaluation.choiceList().get(g), relaxation.prices(shifted, g));
      }
      result.add(new Point(shifted, evaluation.bound(), priced));
    }
    return result;
  }

  /**
   * The range of one municipality.
   *
   * @param municipality which, in the order of the area
   * @param now a number it has in a distribution within the limit
   * @param most most soft micro-points of the area for a distribution to count as found; less than
   *     the limit where other areas are not known to be at their best
   * @return lowest and highest number found, then lowest and highest possible
   */
  long[] range(int municipality, long now, long most) {
    Curves curves = new Curves(municipality);
    MunicipalChoices choices = solver.choicesList().get(municipality);
    long[] low = end(new Question(municipality, now, most), curves, choices.lowest(), 1);
    long[] high = end(new Question(municipality, now, most), curves, choices.highest(), -1);
    return new long[] {low[0], high[0], low[1], high[1]};
  }

  /**
   * From one end inward: the first number for which a distribution is found, and the first not
   * excluded.
   */
  private long[] end(Question question, Curves curves, long from, int step) {
    long now = question.now;
    long possible = now;
    boolean first = true;
    int tried = 0;
    for (long places = from; places != now; places += step) {
      if (curves.excludes(places)) {
        continue;
      }
      Boolean found = tries(question, places, !first || tried < CLOSE);
      if (found == null) {
        continue;
      }
      if (first) {
        possible = places;
        first = false;
      }
      if (found) {
        return new long[] {places, possible};
      }
      tried++;
      if (tried > CLOSE) {
        places += step * Math.min(Math.abs(now - places) - 1, 1L << Math.min(20, tried - CLOSE));
      }
    }
    return new long[] {now, possible};
  }

  /** Whether a distribution with the number exists: true; null: certainly not; false: not known. */
  @SuppressWarnings("NullAway")
  private Boolean tries(Question question, long places, boolean thorough) {
    AreaSolver fixed = solver.fixedAt(question.municipality, places, limit);
    if (fixed == null) {
      return null;
    }
    fixed.start();
    AreaSolver.Answer answer = fixed.answer();
    if (answer.found() > limit && answer.bound() <= limit && thorough) {
      answer = fixed.solve(known);
    }
    if (answer.missing() > known.medium() || answer.bound() > limit) {
      return null;
    }
    return answer.choiceList() != null && answer.found() <= question.most;
  }

  /** Bounds for every number of one municipality. */
  private final class Curves {
    private final int municipality;
    private final List<List<TotalCurve>> curvesByCase = new ArrayList<>();
    private final int[] last;

    Curves(int municipality) {
      this.municipality = municipality;
      this.last = new int[pointsByCase.size()];
      List<Relaxation> relaxationList =
          solver.relaxationList().stream().filter(r -> r.bound() <= limit).toList();
      for (int c = 0; c < pointsByCase.size(); c++) {
        List<TotalCurve> curves = new ArrayList<>();
        for (Point point : pointsByCase.get(c)) {
          Prices prices = relaxationList.get(c).prices(point.multipliers, municipality);
          curves.add(solver.choicesList().get(municipality).curve(prices));
        }
        curvesByCase.add(curves);
      }
    }

    /** Whether no distribution within the limit gives the municipality this number. */
    boolean excludes(long places) {
      for (int c = 0; c < curvesByCase.size(); c++) {
        if (!excludes(c, Math.toIntExact(places))) {
          return false;
        }
      }
      return true;
    }

    private boolean excludes(int c, int places) {
      int size = curvesByCase.get(c).size();
      for (int i = 0; i < size; i++) {
        int at = (last[c] + i) % size;
        Point point = pointsByCase.get(c).get(at);
        long cost = curvesByCase.get(c).get(at).at(places);
        long rest = point.bound - point.pricedByMunicipality[municipality];
        if (cost >= PlacesCost.NEVER || rest + cost > limit) {
          last[c] = at;
          return true;
        }
      }
      return false;
    }
  }
}
