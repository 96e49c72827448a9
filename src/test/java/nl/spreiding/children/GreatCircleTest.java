package nl.spreiding.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GreatCircleTest {
  private static long distance(String longitude, String latitude, String lon, String lat) {
    return GreatCircle.hectometres(
        new BigDecimal(longitude),
        new BigDecimal(latitude),
        new BigDecimal(lon),
        new BigDecimal(lat));
  }

  /** 63,710.088 hm × π / 180 = 1,111.95 hm for a degree along a great circle. */
  @Test
  void aDegreeOfLatitude() {
    assertThat(distance("5.0", "52.0", "5.0", "53.0")).isEqualTo(1112);
    assertThat(distance("5.0", "52.0", "5.0", "52.1")).isEqualTo(111);
    assertThat(distance("0", "0", "1", "0")).isEqualTo(1112);
  }

  /** On 60 degrees north a degree of longitude is half as long: cos 60 = 1/2, so 555.97 hm. */
  @Test
  void aDegreeOfLongitudeIsShorterInTheNorth() {
    assertThat(distance("5", "60", "6", "60")).isEqualTo(556);
  }

  /** A quarter and a half of 2 π × 63,710.088 hm, however it is reached. */
  @Test
  void quarterAndHalfOfTheEarth() {
    assertThat(distance("0", "0", "0", "90")).isEqualTo(100_076);
    assertThat(distance("0", "0", "180", "0")).isEqualTo(200_151);
    assertThat(distance("-170", "0", "10", "0")).isEqualTo(200_151);
    assertThat(distance("-179.5", "0", "179.5", "0")).isEqualTo(1112);
  }

  @Test
  void samePlaceIsNoDistanceAndDirectionDoesNotMatter() {
    assertThat(distance("6.62066", "53.21859", "6.62066", "53.21859")).isZero();
    assertThat(distance("6.62066", "53.21859", "5.24655", "52.36714"))
        .isEqualTo(distance("5.24655", "52.36714", "6.62066", "53.21859"));
  }
}
