package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.problem.Score;

/**
 * Finds the lowest and the highest number of a municipality among all distributions of its area
 * that cost at most a limit. From far outside inward, numbers are excluded by bounds, at whatever
 * multipliers exclude most. For the first that is not excluded a distribution is looked for: in an
 * area of one district by changing the known one, in an area of several by searching the district
 * of the municipality. Only if that does not succeed the area is decided with that number fixed.
 */
final class RangeFinder {
  /** Numbers tried one by one before the steps grow. */
  private static final int CLOSE = 6;

  /** Micro-points up to which it pays to know what the threshold of a single province adds. */
  private static final long CAP = 4_000_000;

  private final AreaSolver solver;
  private final long limit;
  private final boolean severalDistricts;
  private final Score known;
  private final List<PriceLine> lineList = new ArrayList<>();

  /**
   * What is asked.
   *
   * @param municipality which, in the order of the area
   * @param now a number it has in a distribution within the limit
   * @param most most soft micro-points of the area for a distribution to count as found; less than
   *     the limit where other areas are not known to be at their best
   * @param placesBySite that distribution
   */
  record Question(int municipality, long now, long most, long[] placesBySite) {}

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
    this.severalDistricts = solver.area().districtList().size() > 1;
    this.known = new Score(solver.hard(), missing, limit);
    for (Relaxation relaxation : solver.relaxationList()) {
      if (relaxation.bound() <= limit) {
        long most = severalDistricts ? Math.max(CAP, limit - relaxation.bound() + 1) : CAP;
        lineList.add(new PriceLine(relaxation, most));
      }
    }
  }

  /**
   * The range of one municipality.
   *
   * @return lowest and highest number found, then lowest and highest possible
   */
  long[] range(Question question) {
    MunicipalChoices choices = solver.choicesList().get(question.municipality);
    List<PriceClimb> climbByCase =
        lineList.stream()
            .map(line -> new PriceClimb(line, question.municipality, limit, severalDistricts))
            .toList();
    long[] low = end(question, climbByCase, choices.lowest(), 1);
    long[] high = end(question, climbByCase, choices.highest(), -1);
    return new long[] {low[0], high[0], low[1], high[1]};
  }

  /**
   * From one end inward: the first number for which a distribution is found, and the first not
   * excluded.
   */
  private long[] end(Question question, List<PriceClimb> climbByCase, long from, int step) {
    long now = question.now;
    long possible = now;
    boolean first = true;
    int tried = 0;
    for (long places = from; places != now; places += step) {
      if (excluded(climbByCase, places)) {
        continue;
      }
      Boolean found = tries(question, climbByCase, places, !first || tried < CLOSE);
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

  private static boolean excluded(List<PriceClimb> climbByCase, long places) {
    for (PriceClimb climb : climbByCase) {
      if (!climb.excludes(places)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a distribution with the number exists: true; null: certainly not; false: not known. */
  @SuppressWarnings("NullAway")
  private Boolean tries(
      Question question, List<PriceClimb> climbByCase, long places, boolean thorough) {
    MunicipalChoices fixed = solver.choicesList().get(question.municipality).fixedAt(places);
    if (fixed == null) {
      return null;
    }
    if (severalDistricts) {
      FixedSearch.End end = searched(question, climbByCase, fixed);
      if (end != FixedSearch.End.UNKNOWN) {
        return end == FixedSearch.End.FOUND ? true : null;
      }
    } else if (climbByCase.stream().anyMatch(climb -> reaches(question, climb, fixed, places))) {
      return true;
    }
    AreaSolver area = solver.fixedAt(question.municipality, places, limit);
    AreaSolver.Answer answer = area.answer();
    if (answer.missing() > known.medium() || answer.bound() > limit) {
      return null;
    }
    if (thorough) {
      answer = Branching.solve(area, area.solve(known), limit, question.most);
      if (answer.missing() > known.medium() || answer.bound() > limit) {
        return null;
      }
    }
    return answer.choiceList() != null && answer.found() <= question.most;
  }

  /** Whether a distribution with a number can be made from the known one. */
  private boolean reaches(
      Question question, PriceClimb climb, MunicipalChoices fixed, long places) {
    return climb.bound(places) <= limit
        && climb
            .repair()
            .reaches(question.municipality, fixed, question.placesBySite, question.most);
  }

  private FixedSearch.End searched(
      Question question, List<PriceClimb> climbByCase, MunicipalChoices fixed) {
    FixedSearch.End result = FixedSearch.End.NONE;
    for (PriceClimb climb : climbByCase) {
      FixedSearch.End end =
          climb.search().decide(question.municipality, fixed, limit, question.most).end();
      if (end == FixedSearch.End.FOUND) {
        return end;
      }
      result = end == FixedSearch.End.UNKNOWN ? end : result;
    }
    return result;
  }
}
