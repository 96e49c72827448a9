package nl.spreiding.bound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import nl.spreiding.bound.PriceLine.Bounds;

/**
 * Bounds for every number of one municipality, in one combination of over-imposition: along a line
 * of prices it goes to where most is proven.
 */
final class PriceClimb {
  /**
   * Steps in the worth of a place, in micro-points, at which the best multipliers are looked for.
   */
  private static final long FIRST_STEP = 1 << 16;

  private static final long LAST_STEP = 1 << 10;

  /**
   * The same with the located places of every province kept exactly. That is dearer, so the worth
   * of a place is a multiple of the last step, which many municipalities share.
   */
  private static final long FIRST_EXACT_STEP = 1 << 14;

  private static final long LAST_EXACT_STEP = 1 << 12;

  /**
   * Steps of one length in a row, before they grow: where a number makes a task impossible there is
   * no end to what prices prove.
   */
  private static final int EVEN_STEPS = 16;

  /** Distributions are made from choices at one of a few multipliers. */
  private static final long REPAIR_STEP = 1 << 16;

  private final PriceLine line;
  private final long limit;
  private final boolean exactly;
  private final Climb byPrices;
  private final Climb exact;

  /**
   * Begins at the best prices of the area.
   *
   * @param line the prices
   * @param municipality which, in the order of the area
   * @param limit soft micro-points of the area; it is enough to prove more
   * @param exactly whether to climb with the located places kept exactly too
   */
  PriceClimb(PriceLine line, int municipality, long limit, boolean exactly) {
    this.line = line;
    this.limit = limit;
    this.exactly = exactly;
    this.byPrices = new Climb(shift -> line.bounds(municipality, shift));
    this.exact = new Climb(shift -> line.exactBounds(municipality, shift));
  }

  /** Where the bounds of one sort are highest. */
  private final class Climb {
    private final Map<Long, Bounds> boundsByShift = new LinkedHashMap<>();
    private final LongFunction<Bounds> bounds;
    private long shift;

    Climb(LongFunction<Bounds> bounds) {
      this.bounds = bounds;
    }

    long bound(long shift, long places) {
      return boundsByShift.computeIfAbsent(shift, bounds::apply).at(places);
    }

    boolean known(long places) {
      return boundsByShift.values().stream().anyMatch(known -> known.at(places) > limit);
    }

    /** From where it is, in steps both ways that get smaller, until enough is proven. */
    long up(long places, long firstStep, long lastStep) {
      long best = bound(shift, places);
      int higher = 0;
      for (long step = firstStep; step >= lastStep && best <= limit; step /= 2) {
        for (long to : new long[] {shift - step, shift + step}) {
          long bound = bound(to, places);
          if (bound > best) {
            best = bound;
            shift = to;
            higher++;
            // Halved again before the next round.
            step *= higher > EVEN_STEPS ? 4 : 2;
            break;
          }
        }
      }
      return best;
    }
  }

  /** Whether no distribution within the limit gives the municipality this number. */
  boolean excludes(long places) {
    return bound(places) > limit
        || exact.known(places)
        || byPrices.up(places, FIRST_STEP, LAST_STEP) > limit
        || climbExactly(places) > limit;
  }

  private long climbExactly(long places) {
    exact.shift = exactly ? nearest(LAST_EXACT_STEP) : byPrices.shift;
    return exact.up(places, exactly ? FIRST_EXACT_STEP : 0, LAST_EXACT_STEP);
  }

  /** What is proven by prices alone, in soft micro-points, where it has climbed to. */
  long bound(long places) {
    return byPrices.bound(byPrices.shift, places);
  }

  /** The shift by prices alone that it has climbed to, rounded. */
  private long nearest(long step) {
    return Math.floorDiv(byPrices.shift + step / 2, step) * step;
  }

  /** Searches with one number fixed, where it has climbed to. */
  FixedSearch search() {
    return line.search(exact.shift);
  }

  /** Choices near the best ones, close to where it has climbed to. */
  Repair repair() {
    return line.repair(nearest(REPAIR_STEP));
  }
}
