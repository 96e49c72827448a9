package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * Which totals of a municipality break its pin and its cap as little as possible. Both are convex
 * in the total, so these totals lie next to each other as far as they can be reached.
 */
final class PossibleTotals {
  private final MunicipalTables tables;
  private final MunicipalityProblem municipality;
  private final Domain otherImposed;
  private final Domain amvImposed;

  private PossibleTotals(MunicipalTables tables) {
    this.tables = tables;
    this.municipality = tables.municipality();
    this.otherImposed = tables.imposed(TaskKind.OTHER);
    this.amvImposed = tables.imposed(TaskKind.AMV);
  }

  /** Places by which pin and cap must at least be broken. */
  static long hard(MunicipalTables tables) {
    return new PossibleTotals(tables).leastHard();
  }

  /** The cost of the totals that break pin and cap by no more than a number of places. */
  static TotalCost within(MunicipalTables tables, long hard) {
    PossibleTotals totals = new PossibleTotals(tables);
    return new TotalCost(
        tables.municipality(), totals.lowestWithin(hard), totals.highestWithin(hard));
  }

  /** Whether a municipality can have exactly so many places. */
  static boolean reachable(MunicipalTables tables, long places) {
    Domain other = tables.imposed(TaskKind.OTHER);
    Domain amv = tables.imposed(TaskKind.AMV);
    for (long located : tables.locatedTotals()) {
      for (Domain o : parts(other)) {
        for (Domain a : parts(amv)) {
          long imposed = places - located;
          if (imposed >= o.min() + a.min() && imposed <= o.max() + a.max()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private long leastHard() {
    if (municipality.pinned() == null && municipality.cap() == null) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (long located : tables.locatedTotals()) {
      least = Math.min(least, leastHard(located));
    }
    return least;
  }

  private long leastHard(long located) {
    long least = Long.MAX_VALUE;
    for (Domain o : parts(otherImposed)) {
      for (Domain a : parts(amvImposed)) {
        long from = located + o.min() + a.min();
        least = Math.min(least, leastHard(from, located + o.max() + a.max()));
      }
    }
    return least;
  }

  /** Pin and cap are convex in the total, with their lowest value at the pin, or at the cap. */
  private long leastHard(long from, long to) {
    long ideal =
        municipality.pinned() == null
            ? from
            : municipality.cap() == null
                ? municipality.pinned()
                : Math.min(municipality.pinned(), municipality.cap());
    return TotalCost.hard(municipality, Math.clamp(ideal, from, to));
  }

  private long lowestWithin(long mostHard) {
    return municipality.pinned() == null ? 0 : Math.max(0, municipality.pinned() - mostHard);
  }

  private long highestWithin(long mostHard) {
    long high = mostPlaces();
    if (municipality.pinned() != null) {
      high = Math.min(high, municipality.pinned() + mostHard);
    }
    if (municipality.cap() != null) {
      high = Math.min(high, municipality.cap() + mostHard);
    }
    while (TotalCost.hard(municipality, high) > mostHard) {
      high--;
    }
    return high;
  }

  /** More than this is impossible. */
  private long mostPlaces() {
    return tables.highestLocated() + otherImposed.highest() + amvImposed.highest();
  }

  /** The ranges of a domain: nothing, and what lies between its bounds. */
  static List<Domain> parts(Domain domain) {
    List<Domain> result = new ArrayList<>();
    if (domain.zero()) {
      result.add(new Domain(false, 0, 0));
    }
    if (domain.max() >= domain.min()) {
      result.add(new Domain(false, domain.min(), domain.max()));
    }
    return result;
  }
}
