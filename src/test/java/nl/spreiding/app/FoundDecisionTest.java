package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Finder;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.junit.jupiter.api.Test;

class FoundDecisionTest {
  /**
   * Two municipalities with 10 due each; below that the square costs 1 micro-point. Of a task of 20
   * each should deliver 10: 0. With 12 and 8: 4; with 13 and 7: 9; with 7 and 13 the same 9.
   */
  private static final DecisionProblem PROBLEM = problem();

  private static final Distribution BEST = places(10, 10);
  private static final Distribution GOOD = places(12, 8);
  private static final Distribution POOR = places(13, 7);
  private static final Distribution AS_POOR = places(7, 13);

  private static DecisionProblem problem() {
    Problems country = Problems.country();
    ProvinceSketch province = country.province().task(20);
    province.municipality().due(10).fairSharePrices(1, 0, 0).imposed().zeroOr(1, 20);
    province.municipality().due(10).fairSharePrices(1, 0, 0).imposed().zeroOr(1, 20);
    return country.problem();
  }

  private static Distribution places(long... places) {
    return new Distribution(places);
  }

  private static FoundDecision choose(
      Distribution start, Distribution search, Distribution exact, long bound, int undecided) {
    return FoundDecision.proven(
        PROBLEM,
        new FoundDecision.Steps(
            start, search, exact, new Score(0, 0, bound), undecided, undecided > 0));
  }

  @Test
  void scoresAreAsTheSketchSays() {
    assertThat(Ledger.of(PROBLEM, BEST).score()).isEqualTo(new Score(0, 0, 0));
    assertThat(Ledger.of(PROBLEM, GOOD).score()).isEqualTo(new Score(0, 0, 4));
    assertThat(Ledger.of(PROBLEM, POOR).score()).isEqualTo(new Score(0, 0, 9));
    assertThat(Ledger.of(PROBLEM, AS_POOR).score()).isEqualTo(new Score(0, 0, 9));
  }

  @Test
  void aWrongBoundIsRefusedWhoeverGoesBelowIt() {
    // The bound says that nothing scores below 5, and GOOD scores 4.
    assertThatIllegalStateException()
        .isThrownBy(() -> choose(POOR, GOOD, POOR, 5, 0))
        .withMessageContaining("bound is wrong");
    assertThatIllegalStateException()
        .isThrownBy(() -> choose(POOR, POOR, GOOD, 5, 0))
        .withMessageContaining("bound is wrong");
    assertThat(choose(POOR, GOOD, GOOD, 4, 0).proof().proven()).isTrue();
  }

  @Test
  void theExactSideFindsWhatTheSearchDidNot() {
    FoundDecision found = choose(POOR, GOOD, BEST, 0, 0);
    assertThat(found.distribution()).isEqualTo(BEST);
    assertThat(found.ledger().score()).isEqualTo(new Score(0, 0, 0));
    assertThat(found.foundBy()).containsExactly(Finder.EXACT);
    assertThat(found.proof().proven()).isTrue();
  }

  @Test
  void atEqualScoresItIsTheOneOfTheExactSide() {
    FoundDecision found = choose(GOOD, POOR, AS_POOR, 0, 0);
    assertThat(found.distribution()).isEqualTo(AS_POOR);
    assertThat(found.foundBy()).containsExactly(Finder.SEARCH, Finder.EXACT);
    assertThat(found.proof().proven()).isFalse();
    assertThat(found.proof().gapMicro()).isEqualTo(9);
  }

  @Test
  void aSearchThatAddedNothingLeavesTheMeritToTheStart() {
    assertThat(choose(POOR, AS_POOR, POOR, 0, 0).foundBy())
        .containsExactly(Finder.PRICE_START, Finder.EXACT);
  }

  @Test
  void anAreaTakenOverFromTheSearchIsNoMeritOfTheExactSide() {
    assertThat(choose(POOR, GOOD, GOOD, 4, 1).foundBy()).containsExactly(Finder.SEARCH);
    assertThat(choose(POOR, GOOD, BEST, 0, 1).foundBy()).containsExactly(Finder.EXACT);
  }

  @Test
  void aBetterSearchIsAdoptedWithItsOwnGap() {
    FoundDecision found = choose(POOR, GOOD, POOR, 1, 2);
    assertThat(found.distribution()).isEqualTo(GOOD);
    assertThat(found.foundBy()).containsExactly(Finder.SEARCH);
    assertThat(found.proof().gapMicro()).isEqualTo(3);
    assertThat(found.proof().undecidedAreas()).isEqualTo(2);
  }

  @Test
  void withoutAProofNothingIsClaimed() {
    FoundDecision found = FoundDecision.unproven(PROBLEM, BEST);
    assertThat(found.foundBy()).containsExactly(Finder.SEARCH);
    assertThat(found.proof()).isNull();
  }
}
