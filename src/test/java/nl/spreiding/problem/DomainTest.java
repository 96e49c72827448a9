package nl.spreiding.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {
  @ParameterizedTest
  @CsvSource({"0,true", "1,false", "49,false", "50,true", "100,true", "101,false", "-1,false"})
  void zeroOrRangeAllows(long places, boolean allowed) {
    assertThat(Domain.zeroOr(50, 100).allows(places)).isEqualTo(allowed);
    assertThat(Domain.zeroOr(50, 100).distance(places) == 0).isEqualTo(allowed);
  }

  // Nearest of 0 and 50..100.
  @ParameterizedTest
  @CsvSource({"1,1", "25,25", "26,24", "49,1", "101,1", "1000,900", "-3,3"})
  void distanceToTheNearest(long places, long distance) {
    assertThat(Domain.zeroOr(50, 100).distance(places)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({"0,60", "59,1", "60,0", "101,1"})
  void rangeWithoutZero(long places, long distance) {
    assertThat(new Domain(false, 60, 100).distance(places)).isEqualTo(distance);
  }

  @Test
  void emptyRangesAllowOnlyZero() {
    assertThat(Domain.zeroOr(50, 49)).isEqualTo(Domain.ZERO);
    assertThat(Domain.zeroOr(50, 50)).isEqualTo(new Domain(true, 50, 50));
    assertThat(Domain.zeroOr(0, 0)).isEqualTo(Domain.ZERO);
    assertThat(Domain.zeroOr(-5, 3)).isEqualTo(new Domain(true, 1, 3));
    assertThat(Domain.ZERO.allows(0)).isTrue();
    assertThat(Domain.ZERO.allows(1)).isFalse();
    assertThat(Domain.ZERO.distance(7)).isEqualTo(7);
  }

  @Test
  void onlyOneNumber() {
    assertThat(Domain.only(0)).isEqualTo(Domain.ZERO);
    assertThat(Domain.only(30)).isEqualTo(new Domain(false, 30, 30));
    assertThat(Domain.only(30).distance(28)).isEqualTo(2);
  }

  @Test
  void fixedWithoutAChoice() {
    assertThat(Domain.ZERO.fixed()).isTrue();
    assertThat(Domain.only(30).fixed()).isTrue();
    assertThat(Domain.zeroOr(30, 30).fixed()).isFalse();
    assertThat(new Domain(false, 30, 31).fixed()).isFalse();
  }

  @Test
  void lowestAndHighest() {
    assertThat(Domain.zeroOr(50, 100).lowest()).isZero();
    assertThat(new Domain(false, 60, 100).lowest()).isEqualTo(60);
    assertThat(Domain.zeroOr(50, 100).highest()).isEqualTo(100);
    assertThat(Domain.ZERO.highest()).isZero();
  }
}
