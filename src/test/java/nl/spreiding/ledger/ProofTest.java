package nl.spreiding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.spreiding.problem.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
  private static Proof proof(Score bound, Score found) {
    return new Proof(bound, found, 0, true);
  }

  @Test
  void equalToTheBoundIsProven() {
    Proof proof = proof(new Score(0, 100, 7), new Score(0, 100, 7));
    assertThat(proof.proven()).isTrue();
    assertThat(proof.independentOfSearch()).isTrue();
    assertThat(proof.gapMicro()).isZero();
    assertThat(proof.gapPercent()).isEqualTo("0");
  }

  @Test
  void provenWithTheHelpOfTheSearchDependsOnTheSearch() {
    Proof proof = new Proof(new Score(0, 0, 7), new Score(0, 0, 7), 0, false);
    assertThat(proof.proven()).isTrue();
    assertThat(proof.independentOfSearch()).isFalse();
  }

  // 1 of 3 is 33.3333333...%: up. 1 of 100,000,000 is exactly 0.000001%; of 100,000,001 it is less,
  // and is still not 0. 15 of 300 is 5%; 50 of 50 is 100%.
  @ParameterizedTest
  @CsvSource({
    "2, 3, 1, 33.333334",
    "1, 3, 2, 66.666667",
    "99999999, 100000000, 1, 0.000001",
    "100000000, 100000001, 1, 0.000001",
    "285, 300, 15, 5",
    "0, 50, 50, 100",
    "150, 200, 50, 25"
  })
  void gapIsRoundedUp(long bound, long found, long gap, String percent) {
    Proof proof = proof(new Score(1, 2, bound), new Score(1, 2, found));
    assertThat(proof.proven()).isFalse();
    assertThat(proof.gapMicro()).isEqualTo(gap);
    assertThat(proof.gapPercent().toPlainString()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 5", "0, 1, 5", "0, 1, 20", "1, 0, 20"})
  void aboveTheBoundOnAHigherLevelHasNoGapInPoints(long hard, long medium, long soft) {
    Proof proof = proof(new Score(0, 0, 10), new Score(hard, medium, soft));
    assertThat(proof.proven()).isFalse();
    assertThat(proof.gapMicro()).isNull();
    assertThat(proof.gapPercent()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 9", "1, 0, 99", "0, 9, 99"})
  void betterThanTheBoundIsRefused(long hard, long medium, long soft) {
    assertThatIllegalStateException()
        .isThrownBy(() -> proof(new Score(1, 1, 10), new Score(hard, medium, soft)))
        .withMessageContaining("bound is wrong");
  }
}
