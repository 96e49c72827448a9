package nl.spreiding.generate;

import nl.spreiding.model.Basis;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;

/**
 * What a location is like besides its size and dates: residents, limits, cost. All assumptions,
 * none a known fact.
 */
final class Details {
  private static final int COST_STEP = 100;

  private Details() {}

  /** Sets children and whether it may close. */
  static void settle(Plot plot, Draw draw) {
    int percent = childrenPercent(plot, draw);
    plot.children = plot.now * percent / 100;
    boolean contracted = plot.form != Form.EMERGENCY && plot.form != Form.HOTEL && draw.chance(10);
    plot.mayClose = !(plot.open() && plot.reported && (plot.hostSite || contracted));
  }

  /** A quarter of all residents are children; minors who are alone are not children in families. */
  private static int childrenPercent(Plot plot, Draw draw) {
    int jitter = draw.between(-6, 6);
    if (plot.kind == Kind.AMV) {
      return 0;
    }
    if (plot.kind == Kind.SPECIAL) {
      return Math.max(0, 5 + jitter);
    }
    return jitter
        + switch (plot.form) {
          case AZC -> 30;
          case SMALL_SCALE, MUNICIPAL -> 29;
          case EMERGENCY -> 25;
          case HOTEL -> 26;
          case REGISTRATION -> 12;
        };
  }

  /** The finished location. */
  static Location location(Plot plot, LocationId id, String source, Draw draw) {
    return new Location(
        id,
        plot.town.municipality.code(),
        name(id, plot.kind, plot.form),
        plot.kind,
        plot.form,
        plot.status,
        plot.now,
        fewest(plot),
        plot.max,
        plot.openFrom,
        plot.openUntil,
        plot.extendableUntil,
        plot.mayClose,
        plot.children,
        cost(plot, draw),
        Basis.SYNTHETIC,
        source);
  }

  /** The likeness of a reported location in a copy of its municipality. */
  static Location likeness(Location known, Town town, LocationId id, String source) {
    return new Location(
        id,
        town.municipality.code(),
        name(id, known.kind(), known.form()),
        known.kind(),
        known.form(),
        known.status(),
        known.placesNow(),
        known.minPlaces(),
        known.maxPlaces(),
        known.openFrom(),
        known.openUntil(),
        known.extendableUntil(),
        known.mayClose(),
        known.children(),
        known.annualCostPerPlace(),
        Basis.SYNTHETIC,
        source);
  }

  private static String name(LocationId id, Kind kind, Form form) {
    String what =
        switch (form) {
          case AZC -> "azc";
          case SMALL_SCALE -> "kleinschalig";
          case MUNICIPAL -> "gemeentelijk";
          case EMERGENCY -> "noodopvang";
          case HOTEL -> "hotel";
          case REGISTRATION -> "aanmeldcentrum";
        };
    String whom =
        switch (kind) {
          case REGULAR -> "";
          case AMV -> "amv ";
          case SPECIAL -> "bijzonder ";
        };
    return "Synthetische locatie " + id.value().substring(1) + " (" + whom + what + ")";
  }

  private static long fewest(Plot plot) {
    long fewest =
        plot.kind != Kind.REGULAR
            ? 16
            : switch (plot.form) {
              case AZC, REGISTRATION -> Math.max(50, plot.max / 20 * 10);
              case SMALL_SCALE, EMERGENCY -> 50;
              case MUNICIPAL -> 30;
              case HOTEL -> 20;
            };
    return Math.min(fewest, plot.max);
  }

  /** Euros per place and year. */
  private static long cost(Plot plot, Draw draw) {
    if (plot.kind == Kind.AMV) {
      return steps(60_000, 75_000, draw);
    }
    if (plot.kind == Kind.SPECIAL) {
      return steps(45_000, 60_000, draw);
    }
    return switch (plot.form) {
      case AZC -> steps(26_000, 31_000, draw);
      case SMALL_SCALE, MUNICIPAL -> steps(32_000, 40_000, draw);
      case REGISTRATION -> steps(33_000, 38_000, draw);
      case EMERGENCY -> steps(45_000, 60_000, draw);
      case HOTEL -> steps(60_000, 75_000, draw);
    };
  }

  private static long steps(int low, int high, Draw draw) {
    return (long) draw.between(low / COST_STEP, high / COST_STEP) * COST_STEP;
  }
}
