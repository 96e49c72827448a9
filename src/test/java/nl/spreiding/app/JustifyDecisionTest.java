package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.EffectiveWeight;
import nl.spreiding.considered.Occasion;
import nl.spreiding.considered.RoundingTie;
import nl.spreiding.considered.Verdict;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.FixedNumbers;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is weighed for a decision to be published, against trying everything. */
class JustifyDecisionTest {
  private static final Margin ONE = Margin.parse("1%").orElseThrow();
  private static final SearchLimits NO_MOVES = new SearchLimits(1, 0, Duration.ofMinutes(5), 2);

  private static Outcome decide(PreparedCase prepared) throws InputException {
    return DecideCase.decide(prepared, NO_MOVES, SolveMethod.OPTIMAL, true, SolveProgress.SILENT);
  }

  private static Outcome small(long seed) throws InputException {
    ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
    return decide(
        new PreparedCase(
            shelterCase, StatutoryNumbers.of(shelterCase), List.of(), new TreeMap<>()));
  }

  private static Outcome example() throws InputException {
    return decide(CaseLoading.load(CaseOptions.of(Path.of("data/example"))));
  }

  private static Considered justify(Outcome outcome, int threads, int effort)
      throws InputException {
    return JustifyDecision.of(outcome, ONE, threads, effort, SolveProgress.SILENT);
  }

  private static MunicipalityProblem problem(Outcome outcome, Alternative alternative) {
    return outcome.problem().municipalityList().stream()
        .filter(m -> m.code().equals(alternative.municipality().code()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 11, 470})
  void alternativesAreTheBestWithTheirNumber(long seed) throws InputException {
    Outcome outcome = small(seed);
    Score decided = outcome.ledger().score();
    int found = 0;
    for (Alternative a : justify(outcome, 2, ExactSide.DEFAULT_EFFORT).alternativeList()) {
      MunicipalityProblem municipality = problem(outcome, a);
      assertThat(a.decided()).isEqualTo(outcome.ledger().tally().places(municipality));
      assertThat(a.verdict() == Verdict.DECIDED).isEqualTo(a.places() == a.decided());
      if (municipality.pinned() != null || a.verdict() == Verdict.DECIDED) {
        continue;
      }
      Score optimum =
          ExhaustiveOracle.optimum(
              FixedNumbers.pinned(outcome.problem(), municipality, a.places()));
      if (a.verdict() == Verdict.IMPOSSIBLE) {
        assertThat(optimum.hard()).isGreaterThan(decided.hard());
        assertPossible(outcome, municipality, a.obstacle().below(), decided);
        assertPossible(outcome, municipality, a.obstacle().above(), decided);
        continue;
      }
      found++;
      assertThat(a.verdict()).isEqualTo(Verdict.FOUND);
      assertThat(a.proven()).isTrue();
      assertThat(a.bound()).isEqualTo(optimum);
      assertThat(a.difference().hard()).isEqualTo(optimum.hard() - decided.hard());
      assertThat(a.difference().medium()).isEqualTo(optimum.medium() - decided.medium());
      assertThat(a.difference().softMicro()).isEqualTo(optimum.softMicro() - decided.softMicro());
      assertThat(a.difference().changeList())
          .filteredOn(c -> c.municipality().equals(municipality.code()))
          .singleElement()
          .satisfies(c -> assertThat(c.places()).isEqualTo(a.places()));
      assertThat(
              a.difference().ruleList().stream()
                  .filter(r -> r.constraint().level() == Level.SOFT)
                  .mapToLong(r -> r.pointsChange())
                  .sum())
          .isEqualTo(a.difference().softMicro());
    }
    assertThat(found).isPositive();
  }

  private static void assertPossible(
      Outcome outcome, MunicipalityProblem municipality, Long places, Score decided) {
    if (places != null) {
      assertThat(
              ExhaustiveOracle.optimum(FixedNumbers.pinned(outcome.problem(), municipality, places))
                  .hard())
          .isEqualTo(decided.hard());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void aWeightIsLeftOutOfTheWholeCase(long seed) throws InputException {
    Outcome outcome = small(seed);
    WeighWithout weigh = new WeighWithout(outcome, ExactSide.DEFAULT_EFFORT, 2);
    int moved = 0;
    for (EffectiveWeight weight : weigh.all((done, total) -> {})) {
      ConstraintId constraint = weight.rule().constraint();
      WeighWithout.Without without = weigh.decide(constraint);
      assertThat(Ledger.of(without.problem(), outcome.distribution()).sum(constraint)).isZero();
      Score optimum = ExhaustiveOracle.optimum(without.problem());
      assertThat(Ledger.of(without.problem(), without.distribution()).score()).isEqualTo(optimum);
      assertThat(weight.proven()).isTrue();
      boolean stays = Ledger.of(without.problem(), outcome.distribution()).score().equals(optimum);
      assertThat(weight.decisionStays()).isEqualTo(stays);
      assertThat(weight.rule().decidedPoints()).isEqualTo(outcome.ledger().sum(constraint));
      if (stays) {
        assertThat(weight.changedPlaces()).isZero();
        assertThat(weight.rule().pointsChange()).isZero();
      }
      moved += weight.changedPlaces() > 0 ? 1 : 0;
    }
    assertThat(moved).isPositive();
  }

  /** At the score of the best itself, by trying every number of every municipality. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 11})
  void tiesAreThoseOfTryingEverything(long seed) throws InputException {
    Outcome outcome = small(seed);
    Score best = outcome.ledger().score();
    List<String> expected = new ArrayList<>();
    for (MunicipalityProblem m : outcome.problem().municipalityList()) {
      long numbers = 0;
      for (long places = 0; places <= 24; places++) {
        boolean same =
            ExhaustiveOracle.optimum(FixedNumbers.pinned(outcome.problem(), m, places))
                .equals(best);
        numbers += same ? 1 : 0;
      }
      if (m.pinned() == null && numbers > 1) {
        expected.add(m.code().value());
      }
    }
    Considered considered = justify(outcome, 2, ExactSide.DEFAULT_EFFORT);
    assertThat(considered.ties().tieList())
        .extracting(t -> t.row().municipality().code().value())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theExampleIsTheSameWithMoreThreads() throws InputException {
    Outcome outcome = example();
    Considered one = justify(outcome, 1, ExactSide.DEFAULT_EFFORT);
    assertThat(one.alternativeList())
        .extracting(Alternative::verdict)
        .contains(Verdict.DECIDED, Verdict.IMPOSSIBLE, Verdict.FOUND);
    assertThat(one.alternativeList())
        .flatExtracting(Alternative::occasionList)
        .contains(Occasion.INDICATIVE, Occasion.DUE, Occasion.REPORTED, Occasion.ZERO);
    assertThat(one.room().rowList()).hasSize(12).allMatch(RangeRow::exact);
    assertThat(one.weightList()).hasSize(11);
    // 20,250 and 26,250 inhabitants at 2 per 1,000 are 40.5 and 52.5 places.
    assertThat(one.ties().roundingList())
        .extracting(RoundingTie::rounded)
        .containsExactly(41L, 53L);
    assertThat(justify(outcome, 3, ExactSide.DEFAULT_EFFORT)).isEqualTo(one);
  }

  /** With hardly any effort little is proven; what is still said must hold. */
  @Test
  void whatIsNotProvenIsNotClaimed() throws InputException {
    int unproven = 0;
    for (long seed : Depth.cases(1, 2) == 1 ? new long[] {14} : new long[] {14, 18}) {
      ShelterCase shelterCase = RandomCases.small(seed, 8, 10, 60, 20);
      Outcome outcome =
          decide(
              new PreparedCase(
                  shelterCase, StatutoryNumbers.of(shelterCase), List.of(), new TreeMap<>()));
      List<Alternative> truth = justify(outcome, 2, ExactSide.DEFAULT_EFFORT).alternativeList();
      List<Alternative> rough = justify(outcome, 2, 20).alternativeList();
      for (int i = 0; i < truth.size(); i++) {
        Alternative exact = truth.get(i);
        Alternative guess = rough.get(i);
        if (!exact.proven() || guess.bound() == null) {
          continue;
        }
        assertThat(guess.bound()).isLessThanOrEqualTo(exact.bound());
        if (guess.proven()) {
          assertThat(guess.difference().softMicro()).isEqualTo(exact.difference().softMicro());
        } else {
          unproven++;
        }
        if (guess.leastLossMicro() != null && exact.leastLossMicro() != null) {
          assertThat(guess.leastLossMicro()).isLessThanOrEqualTo(exact.leastLossMicro());
        }
      }
    }
    assertThat(unproven).isPositive();
  }
}
