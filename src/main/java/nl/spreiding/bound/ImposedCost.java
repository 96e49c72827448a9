package nl.spreiding.bound;

import nl.spreiding.problem.Domain;

/**
 * The best way to add imposed places to what a municipality has on known locations, at given prices
 * per imposed place. The total is convex and imposed places cost the same each, so that in each of
 * five cases (none, one kind, the other, both with the cheaper kind growing, both with the dearer
 * kind growing) the best number follows at once.
 */
final class ImposedCost {
  private static final int CASES = 5;

  private final TotalCost total;
  private final Domain other;
  private final Domain amv;
  private final long otherPrice;
  private final long amvPrice;
  private final boolean otherCheaper;

  // One column per case: the range of imposed places, price per place, fixed amount, best total.
  private final long[] from = new long[CASES];
  private final long[] to = new long[CASES];
  private final long[] slope = new long[CASES];
  private final long[] base = new long[CASES];
  private final long[] best = new long[CASES];

  ImposedCost(TotalCost total, Domain other, Domain amv, long otherPrice, long amvPrice) {
    this.total = total;
    this.other = other;
    this.amv = amv;
    this.otherPrice = otherPrice;
    this.amvPrice = amvPrice;
    this.otherCheaper = otherPrice <= amvPrice;
    boolean someOther = other.max() >= other.min();
    boolean someAmv = amv.max() >= amv.min();
    long bestOther = total.best(otherPrice);
    long bestAmv = total.best(amvPrice);
    set(0, other.zero() && amv.zero(), 0, 0, 0, 0, 0);
    set(1, someOther && amv.zero(), other.min(), other.max(), otherPrice, 0, bestOther);
    set(2, someAmv && other.zero(), amv.min(), amv.max(), amvPrice, 0, bestAmv);
    Domain cheap = otherCheaper ? other : amv;
    Domain dear = otherCheaper ? amv : other;
    long cheapPrice = Math.min(otherPrice, amvPrice);
    long dearPrice = Math.max(otherPrice, amvPrice);
    long bend = cheap.max() + dear.min();
    set(
        3,
        someOther && someAmv,
        cheap.min() + dear.min(),
        bend,
        cheapPrice,
        (dearPrice - cheapPrice) * dear.min(),
        otherCheaper ? bestOther : bestAmv);
    set(
        4,
        someOther && someAmv,
        bend,
        cheap.max() + dear.max(),
        dearPrice,
        (cheapPrice - dearPrice) * cheap.max(),
        otherCheaper ? bestAmv : bestOther);
  }

  private void set(
      int i, boolean possible, long lowest, long highest, long price, long fixed, long bestTotal) {
    from[i] = possible ? lowest : 1;
    to[i] = possible ? highest : 0;
    slope[i] = price;
    base[i] = fixed;
    best[i] = bestTotal;
  }

  /** Micro-points of the total and the imposed places, given the located places. */
  long cost(long located) {
    long cheapest = PlacesCost.NEVER;
    for (int i = 0; i < CASES; i++) {
      long imposed = imposed(i, located);
      if (imposed >= 0) {
        cheapest = Math.min(cheapest, cost(i, located, imposed));
      }
    }
    return cheapest;
  }

  /** Micro-points of a number of imposed places by themselves, divided in the cheapest way. */
  long costOf(long imposed) {
    long cheapest = PlacesCost.NEVER;
    for (int i = 0; i < CASES; i++) {
      if (imposed >= from[i] && imposed <= to[i]) {
        cheapest = Math.min(cheapest, base[i] + slope[i] * imposed);
      }
    }
    return cheapest;
  }

  /** The best number of imposed places in one case; -1: the case is impossible. */
  private long imposed(int i, long located) {
    long lowest = Math.max(from[i], total.lowest() - located);
    long highest = Math.min(to[i], total.highest() - located);
    return lowest > highest ? -1 : Math.clamp(best[i] - located, lowest, highest);
  }

  private long cost(int i, long located, long imposed) {
    return base[i] + slope[i] * imposed + total.of(located + imposed);
  }

  /**
   * The imposed places other than amv and the amv ones, at the cost that {@link #cost(long)}
   * states.
   */
  long[] divide(long located) {
    long wanted = cost(located);
    for (int i = 0; i < CASES; i++) {
      long imposed = imposed(i, located);
      if (imposed >= 0 && cost(i, located, imposed) == wanted) {
        return divide(i, imposed);
      }
    }
    throw new IllegalStateException("No imposed places beside " + located + " are allowed.");
  }

  private long[] divide(int i, long imposed) {
    return switch (i) {
      case 0 -> new long[] {0, 0};
      case 1 -> new long[] {imposed, 0};
      case 2 -> new long[] {0, imposed};
      default -> {
        Domain cheap = otherCheaper ? other : amv;
        Domain dear = otherCheaper ? amv : other;
        long ofCheap = Math.min(cheap.max(), imposed - dear.min());
        yield otherCheaper
            ? new long[] {ofCheap, imposed - ofCheap}
            : new long[] {imposed - ofCheap, ofCheap};
      }
    };
  }

  /** Receives a way to impose places. */
  interface Visitor {
    void visit(long otherImposed, long amvImposed, long cost);
  }

  /**
   * Every way to impose places that costs at most a limit.
   *
   * @param located located places
   * @param limit micro-points
   * @param everySplit whether to tell every division of a number over the kinds, or the cheapest
   * @param visitor told each way
   */
  void within(long located, long limit, boolean everySplit, Visitor visitor) {
    for (int i = 0; i < CASES; i++) {
      long best = imposed(i, located);
      if (best < 0) {
        continue;
      }
      long start = Math.max(best, first(i));
      // Convex: once a number is too expensive, so are all further ones.
      for (long u = start;
          allowed(i, located, u) && report(i, located, u, limit, everySplit, visitor);
          u++) {}
      for (long u = start - 1;
          allowed(i, located, u) && report(i, located, u, limit, everySplit, visitor);
          u--) {}
    }
  }

  /**
   * Every division of a number of imposed places over the kinds that costs at most a limit.
   *
   * @param located located places
   * @param imposed imposed places
   * @param limit micro-points
   * @param visitor told each division
   */
  void divisions(long located, long imposed, long limit, Visitor visitor) {
    for (int i = 0; i < CASES; i++) {
      if (allowed(i, located, imposed)) {
        report(i, located, imposed, limit, true, visitor);
      }
    }
  }

  private boolean allowed(int i, long located, long imposed) {
    long places = located + imposed;
    return imposed >= first(i)
        && imposed <= to[i]
        && places >= total.lowest()
        && places <= total.highest();
  }

  /** The last case starts where the one before it ends. */
  private long first(int i) {
    return i == CASES - 1 ? from[i] + 1 : from[i];
  }

  private boolean report(
      int i, long located, long imposed, long limit, boolean everySplit, Visitor visitor) {
    long cost = cost(i, located, imposed);
    if (cost > limit) {
      return false;
    }
    long[] division = divide(i, imposed);
    if (i < 3 || !everySplit) {
      visitor.visit(division[0], division[1], cost);
      return true;
    }
    // Swap cheap places for dear ones as long as the limit allows.
    Domain cheap = otherCheaper ? other : amv;
    Domain dear = otherCheaper ? amv : other;
    long ofCheap = otherCheaper ? division[0] : division[1];
    long step = Math.abs(otherPrice - amvPrice);
    while (ofCheap >= cheap.min() && imposed - ofCheap <= dear.max() && cost <= limit) {
      long ofDear = imposed - ofCheap;
      visitor.visit(otherCheaper ? ofCheap : ofDear, otherCheaper ? ofDear : ofCheap, cost);
      ofCheap--;
      cost += step;
    }
    return true;
  }
}
