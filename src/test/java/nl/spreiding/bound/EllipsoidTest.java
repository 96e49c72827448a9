package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EllipsoidTest {
  /** Largest at (300,000, 7, −200), of which the middle one may be held elsewhere. */
  private static double hill(double[] point, double[] slope) {
    double[] top = {300_000, 7, -200};
    double[] steepness = {1e-6, 4, 1};
    double value = 0;
    for (int i = 0; i < top.length; i++) {
      slope[i] = -2 * steepness[i] * (point[i] - top[i]);
      value -= steepness[i] * (point[i] - top[i]) * (point[i] - top[i]);
    }
    return value;
  }

  @Test
  void findsTheTop() {
    double[] best =
        Ellipsoid.maximize(
            EllipsoidTest::hill, new double[] {0, 0, -1e4}, new double[] {1e6, 1e3, 1e4}, 1e-4);
    assertThat(hill(best, new double[3])).isCloseTo(0, within(1e-3));
  }

  /**
   * What cannot move stays exactly where it is, and the others are found as if it were not there.
   */
  @Test
  void leavesOutWhatIsFixed() {
    double[] best =
        Ellipsoid.maximize(
            EllipsoidTest::hill, new double[] {0, 0, -1e4}, new double[] {1e6, 0, 1e4}, 1e-4);
    assertThat(best[1]).isZero();
    assertThat(hill(best, new double[3])).isCloseTo(-4 * 7 * 7, within(1e-3));
  }

  @Test
  void nothingIsFree() {
    double[] corner = {5, 6, 7};
    assertThat(Ellipsoid.maximize(EllipsoidTest::hill, corner, corner, 1)).isEqualTo(corner);
  }
}
