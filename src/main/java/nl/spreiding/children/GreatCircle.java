package nl.spreiding.children;

import java.math.BigDecimal;

/**
 * Distances over the surface of the earth, a sphere with the mean radius of 6,371.0088 km (IUGG).
 * In floating point, but the same on every machine.
 */
final class GreatCircle {
  private static final double RADIUS_HECTOMETRES = 63_710.088;

  private GreatCircle() {}

  /**
   * The distance between two points (haversine formula).
   *
   * @param longitude degrees east of the first
   * @param latitude degrees north of the first
   * @param otherLongitude degrees east of the second
   * @param otherLatitude degrees north of the second
   * @return rounded to whole hectometres (100 m)
   */
  static long hectometres(
      BigDecimal longitude,
      BigDecimal latitude,
      BigDecimal otherLongitude,
      BigDecimal otherLatitude) {
    double phi = StrictMath.toRadians(latitude.doubleValue());
    double otherPhi = StrictMath.toRadians(otherLatitude.doubleValue());
    double sinPhi = StrictMath.sin((otherPhi - phi) / 2);
    double sinLambda =
        StrictMath.sin(StrictMath.toRadians(otherLongitude.subtract(longitude).doubleValue()) / 2);
    double haversine =
        sinPhi * sinPhi + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * sinLambda * sinLambda;
    double angle = 2 * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, haversine)));
    return StrictMath.round(RADIUS_HECTOMETRES * angle);
  }
}
