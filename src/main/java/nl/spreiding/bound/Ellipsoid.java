package nl.spreiding.bound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ellipsoid method: narrows down where a concave function of a few variables is largest, from
 * its value and slope at one point at a time. Used only to guess good multipliers; what they prove
 * is computed exactly elsewhere.
 */
final class Ellipsoid {
  /** A concave function. */
  interface Concave {
    /**
     * Value and slope at a point.
     *
     * @param point where
     * @param slope filled with a supergradient
     * @return the value
     */
    double at(double[] point, double[] slope);
  }

  private final double[] low;
  private final double[] high;
  private final int n;
  private final double[] center;
  private final double[][] shape;
  private final double[] slope;
  private final double[] step;

  private Ellipsoid(double[] low, double[] high) {
    this.low = low;
    this.high = high;
    this.n = low.length;
    this.center = new double[n];
    this.shape = new double[n][n];
    this.slope = new double[n];
    this.step = new double[n];
    for (int i = 0; i < n; i++) {
      center[i] = (low[i] + high[i]) / 2;
      double half = Math.max(1, (high[i] - low[i]) / 2);
      shape[i][i] = half * half * n;
    }
  }

  /**
   * Looks for the largest value within a box.
   *
   * @param function the function
   * @param low lower corner
   * @param high upper corner
   * @param tolerance stop when no point can be better by more
   * @return the best point seen
   */
  static double[] maximize(Concave function, double[] low, double[] high, double tolerance) {
    int[] free = IntStream.range(0, low.length).filter(i -> high[i] > low[i]).toArray();
    if (free.length == low.length) {
      return new Ellipsoid(low, high).run(function, tolerance);
    }
    if (free.length == 0) {
      return low.clone();
    }
    // An ellipsoid cannot be flat: what is fixed is left out.
    double[] whole = low.clone();
    double[] wholeSlope = new double[low.length];
    Concave part =
        (point, slope) -> {
          scatter(point, free, whole);
          double value = function.at(whole, wholeSlope);
          Arrays.setAll(slope, i -> wholeSlope[free[i]]);
          return value;
        };
    double[] best = new Ellipsoid(gather(low, free), gather(high, free)).run(part, tolerance);
    scatter(best, free, whole);
    return whole;
  }

  private static double[] gather(double[] whole, int[] free) {
    return Arrays.stream(free).mapToDouble(i -> whole[i]).toArray();
  }

  private static void scatter(double[] part, int[] free, double[] whole) {
    for (int i = 0; i < free.length; i++) {
      whole[free[i]] = part[i];
    }
  }

  private double[] run(Concave function, double tolerance) {
    double[] best = clamped();
    double bestValue = function.at(best, slope);
    int most = 200 * n * (n + 1);
    for (int i = 0; i < most; i++) {
      double cut = 0;
      int outside = outside();
      if (outside >= 0) {
        Arrays.fill(slope, 0);
        slope[outside] = center[outside] < low[outside] ? 1 : -1;
        cut = Math.max(low[outside] - center[outside], center[outside] - high[outside]);
      } else {
        double value = function.at(center, slope);
        if (value > bestValue) {
          bestValue = value;
          best = center.clone();
        }
        cut = bestValue - value;
      }
      double reach = reach();
      if (!(reach > 0) || outside < 0 && reach - cut < tolerance || cut >= reach) {
        break;
      }
      shrink(reach, n == 1 ? 0 : cut / reach);
    }
    return best;
  }

  private double[] clamped() {
    double[] point = center.clone();
    for (int i = 0; i < n; i++) {
      point[i] = Math.clamp(point[i], low[i], high[i]);
    }
    return point;
  }

  private int outside() {
    for (int i = 0; i < n; i++) {
      if (center[i] < low[i] || center[i] > high[i]) {
        return i;
      }
    }
    return -1;
  }

  /** How much the function can rise within the ellipsoid along its slope. */
  private double reach() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double product = 0;
      for (int j = 0; j < n; j++) {
        product += shape[i][j] * slope[j];
      }
      step[i] = product;
      sum += product * slope[i];
    }
    return Math.sqrt(sum);
  }

  /** The smallest ellipsoid around the half that can still hold the largest value. */
  private void shrink(double reach, double depth) {
    double move = (1 + n * depth) / (n + 1) / reach;
    double outer = 2 * (1 + n * depth) / ((n + 1) * (1 + depth)) / (reach * reach);
    double scale = (double) n * n / ((double) n * n - 1) * (1 - depth * depth);
    for (int i = 0; i < n; i++) {
      center[i] += move * step[i];
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        shape[i][j] = scale * (shape[i][j] - outer * step[i] * step[j]);
      }
    }
  }
}
