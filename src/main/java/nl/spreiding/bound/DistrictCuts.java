package nl.spreiding.bound;

import java.util.List;

/**
 * The choices seen so far of the municipalities of one district. At given prices of the tasks the
 * price of a located place there concerns no other district, and how good it is at best is a
 * concave function of that one price. In floating point, for guesses only.
 */
final class DistrictCuts {
  private static final int MOST_STEPS = 60;

  /**
   * Micro-points. Far below what is worth any time: the ellipsoid around the prices of the tasks is
   * thin where these go together, and what is not known exactly cuts the best off.
   */
  private static final double TOLERANCE = 0.01;

  /** So often the middle is tried instead of where the tangents meet. */
  private static final int MIDDLE = 4;

  private final long threshold;
  private final double highest;
  private final CutTable seen;
  private final double[] priced;

  /**
   * The value at one price of a located place and how it rises from there.
   *
   * @param at the price
   * @param value what the cheapest choices cost, with the worth of the threshold
   * @param slope by the price
   * @param other by the price of a place for the task other than amv
   * @param amv by the price of a place for the amv task
   */
  record Tangent(double at, double value, double slope, double other, double amv) {
    /** Between two tangents where they meet, neither rising nor falling by the price. */
    private Tangent level(Tangent left, Tangent right) {
      double share = right.slope / (right.slope - left.slope);
      return new Tangent(
          at,
          value,
          0,
          share * left.other + (1 - share) * right.other,
          share * left.amv + (1 - share) * right.amv);
    }
  }

  /**
   * With the choices seen.
   *
   * @param cutsByMunicipality at least one of every municipality of the district
   * @param threshold located places from which TARGET_75 costs nothing
   * @param highest the highest price of a located place
   */
  DistrictCuts(List<List<Cut>> cutsByMunicipality, long threshold, long highest) {
    this.threshold = threshold;
    this.highest = highest;
    this.seen = new CutTable(cutsByMunicipality);
    this.priced = new double[seen.cost.length];
  }

  /**
   * The price of a located place at which the value is highest.
   *
   * @param otherPrice of a place for the task other than amv
   * @param amvPrice of a place for the amv task
   */
  Tangent highest(double otherPrice, double amvPrice) {
    for (int i = 0; i < priced.length; i++) {
      priced[i] = seen.cost[i] - seen.other[i] * otherPrice - seen.amv[i] * amvPrice;
    }
    Tangent left = tangent(0);
    if (left.slope <= 0) {
      return left;
    }
    Tangent right = tangent(highest);
    if (right.slope >= 0) {
      return right;
    }
    for (int step = 1; ; step++) {
      double steep = left.slope - right.slope;
      double rise = right.value - right.slope * right.at - left.value + left.slope * left.at;
      double meet = Math.clamp(rise / steep, left.at, right.at);
      double most = left.value + left.slope * (meet - left.at);
      boolean middle = step % MIDDLE == 0 && step < MOST_STEPS;
      Tangent now = tangent(middle ? (left.at + right.at) / 2 : meet);
      if (now.slope == 0) {
        return now;
      }
      if (!middle && (now.value >= most - TOLERANCE || step >= MOST_STEPS)) {
        return now.level(left, right);
      }
      if (now.slope > 0) {
        left = now;
      } else {
        right = now;
      }
    }
  }

  private Tangent tangent(double price) {
    double value = threshold * price;
    double slope = threshold;
    double slopeOther = 0;
    double slopeAmv = 0;
    for (int g = 0; g + 1 < seen.first.length; g++) {
      int lowest = seen.first[g];
      double least = Double.POSITIVE_INFINITY;
      for (int i = seen.first[g]; i < seen.first[g + 1]; i++) {
        double here = priced[i] - seen.located[i] * price;
        if (here < least) {
          least = here;
          lowest = i;
        }
      }
      value += least;
      slope -= seen.located[lowest];
      slopeOther -= seen.other[lowest];
      slopeAmv -= seen.amv[lowest];
    }
    return new Tangent(price, value, slope, slopeOther, slopeAmv);
  }
}
