package nl.spreiding.generate;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.Kind;

/**
 * Divides the regular places that a municipality reports over locations, and says which of them are
 * only likely.
 */
final class Sites {
  private static final int ONE_SITE = 120;
  private static final int SMALLEST = 50;
  private static final int LARGE_LOW = 200;
  private static final int LARGE_HIGH = 560;

  private Sites() {}

  /**
   * The regular locations of a municipality, beyond those that are known. Together they hold
   * exactly what it reports. A municipality without a location offers places of which nobody knows
   * where.
   *
   * @param town the municipality
   * @param largePercent how often a location is a large one where there is room for it
   * @param draw random draws
   * @return its locations
   */
  static List<Plot> regular(Town town, int largePercent, Draw draw) {
    List<Plot> plotList = new ArrayList<>();
    long rest = town.regular - town.knownCounting;
    if (!town.located) {
      return plotList;
    }
    if (town.host != null && town.host.places() > town.knownCounting) {
      long size = Math.min(rest, town.host.places() - town.knownCounting);
      plotList.add(new Plot(town, Kind.REGULAR, size, true, true));
      rest -= size;
    }
    while (rest > 0) {
      long size = size(rest, largePercent, draw);
      plotList.add(Plot.reported(town, Kind.REGULAR, size));
      rest -= size;
    }
    return plotList;
  }

  private static long size(long rest, int largePercent, Draw draw) {
    if (rest <= ONE_SITE) {
      return rest;
    }
    boolean large = rest >= LARGE_LOW && draw.chance(largePercent);
    long size =
        Math.min(rest, large ? draw.between(LARGE_LOW, LARGE_HIGH) : draw.between(SMALLEST, 150));
    // What would be too small for a location of its own stays with this one.
    return rest - size < SMALLEST ? rest : size;
  }

  /**
   * Marks the places of a province beyond the guaranteed ones as likely. What is known and the
   * sites of hosts are guaranteed first; offers without a location are likely.
   *
   * @param townList the municipalities of the province
   * @param plotList their locations, in an order that does not favour anyone
   * @param guaranteed guaranteed places in the province
   */
  static void markLikely(List<Town> townList, List<Plot> plotList, long guaranteed) {
    long reported =
        townList.stream().mapToLong(town -> town.regular + town.amv + town.special).sum();
    long inPlots = plotList.stream().mapToLong(plot -> plot.max).sum();
    long withoutPlot =
        townList.stream().filter(town -> !town.located).mapToLong(town -> town.regular).sum();
    long rest = Math.max(0, guaranteed - (reported - inPlots - withoutPlot));
    for (Plot plot : plotList) {
      if (plot.hostSite) {
        rest = Math.max(0, rest - plot.max);
      }
    }
    for (Plot plot : plotList) {
      if (!plot.hostSite) {
        plot.likely = plot.max - Math.min(plot.max, rest);
        rest -= plot.max - plot.likely;
        plot.town.likely += plot.likely;
      }
    }
    townList.stream().filter(town -> !town.located).forEach(town -> town.likely = town.regular);
  }
}
