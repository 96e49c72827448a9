package nl.spreiding.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import org.jspecify.annotations.Nullable;

/** A municipality while the landscape is being made. */
final class Town {
  final Municipality municipality;
  final long indicative;
  final long indicativeAmv;
  final Calibration.@Nullable Host host;

  /**
   * Locations that are not made here: the reported ones, or in a copied municipality their
   * synthetic likeness.
   */
  final List<Location> knownList = new ArrayList<>();

  /** Regular places that the known locations bring to the cycle. */
  long knownCounting;

  /** Places it lends to others: it must have them. */
  long lent;

  /** Whether it has any location. */
  boolean located = true;

  /** Reported regular places. */
  long regular;

  /** Reported amv places; at first those of the known locations. */
  long amv;

  /** Other special places reported; at first those of the known locations. */
  long special;

  /** How many of all these are likely rather than guaranteed. */
  long likely;

  Town(
      Municipality municipality,
      long indicative,
      long indicativeAmv,
      Calibration.@Nullable Host host) {
    this.municipality = municipality;
    this.indicative = indicative;
    this.indicativeAmv = indicativeAmv;
    this.host = host;
  }

  String province() {
    return municipality.province().code().value();
  }

  /** Whether it must have a location: a host, a lender, or one where a location is known. */
  boolean mustBeLocated() {
    return host != null || lent > 0 || !knownList.isEmpty();
  }

  /** Fewest regular places it reports, if it reports any. */
  long floor(long usual) {
    return Math.max(Math.max(knownCounting, lent), host == null ? usual : host.places());
  }

  /** Running sums of a weight over towns, to draw one from. */
  static long[] cumulative(List<Town> townList, ToLongFunction<Town> weight) {
    long[] sums = new long[townList.size()];
    long sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += Math.max(1, weight.applyAsLong(townList.get(i)));
      sums[i] = sum;
    }
    return sums;
  }
}
