package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.bound.PriceLine.Bounds;
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

  /**
   * Steps in the worth of a place, in micro-points, at which the best multipliers are looked for.
   */
  private static final long FIRST_STEP = 1 << 19;

  private static final long LAST_STEP = 1 << 10;

  /** Micro-points up to which it pays to know what the threshold of a single province adds. */
  private static final long CAP = 4_000_000;

  /** Distributions are made from choices at one of a few multipliers. */
  private static final long REPAIR_STEP = 1 << 16;

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
    List<Curves> curvesByCase =
        lineList.stream().map(line -> new Curves(line, question.municipality)).toList();
    long[] low = end(question, curvesByCase, choices.lowest(), 1);
    long[] high = end(question, curvesByCase, choices.highest(), -1);
    return new long[] {low[0], high[0], low[1], high[1]};
  }

  /**
   * From one end inward: the first number for which a distribution is found, and the first not
   * excluded.
   */
  private long[] end(Question question, List<Curves> curvesByCase, long from, int step) {
    long now = question.now;
    long possible = now;
    boolean first = true;
    int tried = 0;
    for (long places = from; places != now; places += step) {
      if (excluded(curvesByCase, places)) {
        continue;
      }
      Boolean found = tries(question, curvesByCase, places, !first || tried < CLOSE);
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

  private static boolean excluded(List<Curves> curvesByCase, long places) {
    for (Curves curves : curvesByCase) {
      if (!curves.excludes(places)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a distribution with the number exists: true; null: certainly not; false: not known. */
  @SuppressWarnings("NullAway")
  private Boolean tries(
      Question question, List<Curves> curvesByCase, long places, boolean thorough) {
    MunicipalChoices fixed = solver.choicesList().get(question.municipality).fixedAt(places);
    if (fixed == null) {
      return null;
    }
    if (severalDistricts) {
      FixedSearch.End end = searched(question, curvesByCase, fixed);
      if (end != FixedSearch.End.UNKNOWN) {
        return end == FixedSearch.End.FOUND ? true : null;
      }
    } else if (curvesByCase.stream().anyMatch(c -> c.reaches(question, fixed, places))) {
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

  private FixedSearch.End searched(
      Question question, List<Curves> curvesByCase, MunicipalChoices fixed) {
    FixedSearch.End result = FixedSearch.End.NONE;
    for (Curves curves : curvesByCase) {
      FixedSearch.End end = curves.searched(question, fixed);
      if (end == FixedSearch.End.FOUND) {
        return end;
      }
      result = end == FixedSearch.End.UNKNOWN ? end : result;
    }
    return result;
  }

  /** Bounds for every number of one municipality, in one combination of over-imposition. */
  private final class Curves {
    private final PriceLine line;
    private final int municipality;
    private final Map<Long, Bounds> boundsByShift = new HashMap<>();
    private final Map<Long, Bounds> exactByShift = new LinkedHashMap<>();
    private long bestShift;

    Curves(PriceLine line, int municipality) {
      this.line = line;
      this.municipality = municipality;
    }

    /** Whether no distribution within the limit gives the municipality this number. */
    boolean excludes(long places) {
      if (bounds(bestShift).at(places) > limit) {
        return true;
      }
      for (Bounds bounds : exactByShift.values()) {
        if (bounds.at(places) > limit) {
          return true;
        }
      }
      return climb(places) > limit
          || exactByShift
                  .computeIfAbsent(bestShift, shift -> line.exactBounds(municipality, shift))
                  .at(places)
              > limit;
    }

    /** Looks for the multipliers that prove most, until they prove enough. */
    private long climb(long places) {
      long best = bounds(bestShift).at(places);
      for (long step = FIRST_STEP; step >= LAST_STEP && best <= limit; step /= 2) {
        for (long shift : new long[] {bestShift - step, bestShift + step}) {
          long bound = bounds(shift).at(places);
          if (bound > best) {
            best = bound;
            bestShift = shift;
            step *= 2;
            break;
          }
        }
      }
      return best;
    }

    private Bounds bounds(long shift) {
      return boundsByShift.computeIfAbsent(shift, s -> line.bounds(municipality, s));
    }

    /** Whether there is a distribution with a number, where that can be searched by district. */
    FixedSearch.End searched(Question question, MunicipalChoices fixed) {
      return line.search(bestShift).decide(question.municipality, fixed, limit, question.most);
    }

    /** Whether a distribution with this number can be made from the known one. */
    boolean reaches(Question question, MunicipalChoices fixed, long places) {
      long shift = Math.floorDiv(bestShift + REPAIR_STEP / 2, REPAIR_STEP) * REPAIR_STEP;
      return bounds(bestShift).at(places) <= limit
          && line.repair(shift).reaches(municipality, fixed, question.placesBySite, question.most);
    }
  }
}
