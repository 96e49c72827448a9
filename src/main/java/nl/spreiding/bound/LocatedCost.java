package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/**
 * What places on the known locations of one municipality cost at best, for one of the two tasks.
 * DURABLE_MINIMUM for regular places is included. That for special places reaches over both tasks,
 * so there is a table per level: the durable special places of this task, counted up to the minimum
 * size.
 */
final class LocatedCost {
  private final MunicipalityProblem municipality;
  private final List<Site> durableRegular = new ArrayList<>();
  private final List<Site> durableSpecial = new ArrayList<>();
  private final List<Site> others = new ArrayList<>();
  private final int mostLevel;

  /** By level; null: no combination of places reaches that level. */
  private final long[][] costByLevel;

  /**
   * Tables for one municipality.
   *
   * @param municipality the municipality
   * @param task which task
   * @param siteList its known locations, of either task
   */
  LocatedCost(MunicipalityProblem municipality, TaskKind task, List<Site> siteList) {
    this.municipality = municipality;
    this.mostLevel = Math.toIntExact(municipality.minimumDurableSpecial());
    for (Site site : siteList) {
      if (site.kind().taskKind() != task) {
        continue;
      }
      if (!site.durable()) {
        others.add(site);
      } else if (site.kind() == Kind.REGULAR) {
        durableRegular.add(site);
      } else {
        durableSpecial.add(site);
      }
    }
    long[] base = regular();
    for (Site site : others) {
      base = PlacesCost.plus(base, site);
    }
    long[] special = PlacesCost.of(durableSpecial);
    this.costByLevel = new long[mostLevel + 1][];
    for (int level = 0; level <= mostLevel; level++) {
      long[] ofLevel = ofLevel(special, level);
      if (Arrays.stream(ofLevel).anyMatch(cost -> cost < PlacesCost.NEVER)) {
        costByLevel[level] = sum(base, ofLevel);
      }
    }
  }

  /** Durable regular places, with the points for fewer than the minimum size. */
  private long[] regular() {
    long[] cost = PlacesCost.of(durableRegular);
    for (int r = 0; r < cost.length; r++) {
      if (cost[r] < PlacesCost.NEVER) {
        cost[r] +=
            municipality.durableMinimumPrice()
                * Measures.belowMinimum(r, municipality.minimumDurableRegular());
      }
    }
    return cost;
  }

  private long[] ofLevel(long[] special, int level) {
    long[] result = special.clone();
    for (int s = 0; s < result.length; s++) {
      if (Math.min(s, mostLevel) != level) {
        result[s] = PlacesCost.NEVER;
      }
    }
    return result;
  }

  private static long[] sum(long[] a, long[] b) {
    long[] result = new long[a.length + b.length - 1];
    Arrays.fill(result, PlacesCost.NEVER);
    for (int j = 0; j < b.length; j++) {
      if (b[j] < PlacesCost.NEVER) {
        for (int i = 0; i < a.length; i++) {
          result[i + j] = Math.min(result[i + j], a[i] + b[j]);
        }
      }
    }
    return result;
  }

  /** The levels that can be reached. */
  List<Integer> levelList() {
    List<Integer> result = new ArrayList<>();
    for (int level = 0; level < costByLevel.length; level++) {
      if (costByLevel[level] != null) {
        result.add(level);
      }
    }
    return result;
  }

  /** Micro-points by number of places at one level. */
  long[] cost(int level) {
    return costByLevel[level];
  }

  /**
   * Divides places over the locations at the cost that {@link #cost} states.
   *
   * @param level durable special places, counted up to the minimum size
   * @param places how many places
   * @param placesBySite where to write
   */
  void divide(int level, int places, long[] placesBySite) {
    long wanted = costByLevel[level][places];
    long[] special = ofLevel(PlacesCost.of(durableSpecial), level);
    long[] regular = regular();
    long[] rest = PlacesCost.of(others);
    for (int s = 0; s < special.length && s <= places; s++) {
      for (int r = 0; r < regular.length && r + s <= places; r++) {
        int left = places - s - r;
        if (left < rest.length
            && special[s] < PlacesCost.NEVER
            && regular[r] < PlacesCost.NEVER
            && rest[left] < PlacesCost.NEVER
            && special[s] + regular[r] + rest[left] == wanted) {
          PlacesCost.divide(durableSpecial, s, placesBySite);
          PlacesCost.divide(durableRegular, r, placesBySite);
          PlacesCost.divide(others, left, placesBySite);
          return;
        }
      }
    }
    throw new IllegalStateException(
        "No division of " + places + " places in (" + municipality.code() + ") adds up.");
  }
}
