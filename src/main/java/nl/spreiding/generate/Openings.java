package nl.spreiding.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;

/**
 * Decides which locations are open, in which form, and how many places are in use, to match the
 * national facts.
 */
final class Openings {
  private static final long SMALL_SCALE_MOST = 150;
  private static final long SMALLEST_CENTRE = 180;

  private final List<Plot> plotList;
  private final List<Town> townList;
  private final Draw draw;

  /**
   * Openings of a country.
   *
   * @param plotList all reported locations in random order; those that end are added
   * @param townList all municipalities
   * @param draw random draws
   */
  Openings(List<Plot> plotList, List<Town> townList, Draw draw) {
    this.plotList = plotList;
    this.townList = townList;
    this.draw = draw;
  }

  /**
   * Opens locations of one form until there are as many as the facts say.
   *
   * @param target the facts, brought to the size of the country
   */
  void open(Calibration.OpenTarget target) {
    List<Location> knownList =
        townList.stream()
            .flatMap(town -> town.knownList.stream())
            .filter(
                l ->
                    l.status() == Status.OPEN
                        && l.form() == target.form()
                        && l.kind() == target.kind())
            .toList();
    long ending = target.ending();
    long lasting = Math.max(0, target.locations() - ending - knownList.size());
    List<Plot> openList = new ArrayList<>();
    openHosts(target, openList);
    for (Plot plot : plotList) {
      if (openList.size() >= lasting) {
        break;
      }
      if (opens(plot, target)) {
        openOne(plot, target.form(), openList);
      }
    }
    long places =
        Math.max(0, target.places() - knownList.stream().mapToLong(Location::placesNow).sum());
    if (ending == 0) {
      exchangeForLarger(target, openList, places);
    }
    addEnding(
        target, ending, places - openList.stream().mapToLong(plot -> plot.max).sum(), openList);
    fill(openList, places);
  }

  /**
   * If the open locations cannot hold the places in use, the smallest stay closed and larger ones
   * open instead.
   */
  private void exchangeForLarger(Calibration.OpenTarget target, List<Plot> openList, long places) {
    Comparator<Plot> bySize = Comparator.comparingLong(plot -> plot.max);
    List<Plot> smallestFirst =
        openList.stream().filter(plot -> !plot.hostSite).sorted(bySize).toList();
    List<Plot> largestFirst =
        plotList.stream().filter(plot -> opens(plot, target)).sorted(bySize.reversed()).toList();
    long room = openList.stream().mapToLong(plot -> plot.max).sum();
    for (int i = 0; i < Math.min(smallestFirst.size(), largestFirst.size()) && room < places; i++) {
      Plot small = smallestFirst.get(i);
      Plot large = largestFirst.get(i);
      if (large.max <= small.max) {
        return;
      }
      small.status = Status.OFFERED;
      openList.remove(small);
      openOne(large, target.form(), openList);
      room += large.max - small.max;
    }
  }

  /**
   * Whether a location may be opened for a target: guaranteed, not open yet, of the right kind and
   * size.
   */
  private static boolean opens(Plot plot, Calibration.OpenTarget target) {
    return plot.reported
        && !plot.open()
        && plot.likely == 0
        && plot.kind == target.kind()
        && fits(target, plot.max);
  }

  private void openHosts(Calibration.OpenTarget target, List<Plot> openList) {
    Predicate<Plot> host =
        plot -> plot.hostSite && plot.town.host != null && plot.town.host.form() == target.form();
    if (target.kind() == Kind.REGULAR) {
      plotList.stream().filter(host).forEach(plot -> openOne(plot, target.form(), openList));
    }
  }

  private static void openOne(Plot plot, Form form, List<Plot> openList) {
    plot.status = Status.OPEN;
    plot.form = form;
    openList.add(plot);
  }

  private static boolean fits(Calibration.OpenTarget target, long size) {
    if (target.kind() != Kind.REGULAR) {
      return true;
    }
    return switch (target.form()) {
      case AZC -> size >= SMALLEST_CENTRE;
      case REGISTRATION -> false;
      case EMERGENCY -> size >= 100;
      case HOTEL -> size >= 60;
      case SMALL_SCALE -> size <= SMALL_SCALE_MOST;
      case MUNICIPAL -> size <= 2 * SMALL_SCALE_MOST;
    };
  }

  /**
   * Locations that end too soon to be reported: they hold the places in use that the others do not.
   */
  private void addEnding(
      Calibration.OpenTarget target, long count, long places, List<Plot> openList) {
    List<Town> locatedList = townList.stream().filter(town -> town.located).toList();
    if (count == 0 || locatedList.isEmpty()) {
      return;
    }
    long[] cumulative =
        Town.cumulative(locatedList, town -> town.municipality.inhabitants() / 1000);
    long[] weights = new long[Math.toIntExact(count)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = draw.between(40, 200);
    }
    long smallest = 40;
    // Some room above the places in use, as everywhere.
    long[] extra = Apportion.shares(Math.max(0, places * 21 / 20 - smallest * count), weights);
    for (long size : extra) {
      Town town = locatedList.get(draw.weighted(cumulative));
      Plot plot = Plot.extra(town, target.kind(), smallest + size, target.form(), Status.OPEN);
      plotList.add(plot);
      openList.add(plot);
    }
  }

  /** Places in use: together exactly the national figure, never more than a location holds. */
  private void fill(List<Plot> openList, long places) {
    long[] caps = openList.stream().mapToLong(plot -> plot.max).toArray();
    long[] weights = Arrays.stream(caps).map(max -> max * draw.between(80, 130)).toArray();
    long[] nowArray = Apportion.capped(places, weights, caps);
    for (int i = 0; i < nowArray.length; i++) {
      openList.get(i).now = nowArray[i];
    }
  }

  /**
   * Gives a form and a status to the reported locations that are not open.
   *
   * @param likelyAgreedPercent how many of the likely ones are agreed rather than offered
   */
  void planTheRest(int likelyAgreedPercent) {
    for (Plot plot : plotList) {
      if (!plot.open()) {
        boolean agreed = plot.likely == 0 || draw.chance(likelyAgreedPercent);
        plot.status = agreed ? Status.AGREED : Status.OFFERED;
        plot.form = plannedForm(plot.kind, plot.max, draw);
      }
    }
  }

  /** Form of a location that is still to open. */
  static Form plannedForm(Kind kind, long size, Draw draw) {
    int roll = draw.between(1, 100);
    if (kind == Kind.SPECIAL) {
      return Form.MUNICIPAL;
    }
    if (kind == Kind.AMV) {
      return Form.SMALL_SCALE;
    }
    if (size > SMALL_SCALE_MOST) {
      return roll <= 75 ? Form.AZC : roll <= 88 ? Form.EMERGENCY : Form.MUNICIPAL;
    }
    return roll <= 62
        ? Form.SMALL_SCALE
        : roll <= 88 ? Form.MUNICIPAL : roll <= 95 ? Form.EMERGENCY : Form.HOTEL;
  }
}
