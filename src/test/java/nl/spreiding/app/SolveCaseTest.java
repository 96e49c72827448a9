package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Finder;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import nl.spreiding.solve.SearchResult;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolveCaseTest {
  private static SearchLimits limits(long seed, long moves) {
    return new SearchLimits(seed, moves, Duration.ofMinutes(2), 2);
  }

  private static PreparedCase example() throws InputException {
    return CaseLoading.load(CaseOptions.of(Path.of("data/example")));
  }

  private static PreparedCase random(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 12, 16, 60, 20);
    return new PreparedCase(
        shelterCase, StatutoryNumbers.of(shelterCase), List.of(), new TreeMap<>());
  }

  private static Outcome decide(PreparedCase prepared, SearchLimits limits, boolean prove)
      throws InputException {
    return DecideCase.decide(prepared, limits, SolveMethod.OPTIMAL, prove, SolveProgress.SILENT);
  }

  private static void sameDecisionForEverySeedAndMoveLimit(PreparedCase prepared)
      throws InputException {
    Outcome first = decide(prepared, limits(1, 2_000), true);
    assertThat(first.proof().independentOfSearch()).isTrue();
    assertThat(first.method().foundBy()).contains(Finder.EXACT);
    for (SearchLimits limits : List.of(limits(2, 2_000), limits(77, 300), limits(1, 0))) {
      Outcome other = decide(prepared, limits, true);
      assertThat(other.distribution()).isEqualTo(first.distribution());
      assertThat(other.ledger().lineList()).isEqualTo(first.ledger().lineList());
      assertThat(other.proof()).isEqualTo(first.proof());
    }
  }

  @Test
  void aProvenDecisionDoesNotDependOnTheSearch() throws InputException {
    sameDecisionForEverySeedAndMoveLimit(example());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aProvenDecisionOfARandomCaseDoesNotDependOnTheSearch(long seed) throws InputException {
    sameDecisionForEverySeedAndMoveLimit(random(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theDecisionIsNeverWorseThanThatOfTheSearchAlone(long seed) throws InputException {
    Outcome proven = decide(random(seed), limits(1, 2_000), true);
    Outcome alone = decide(random(seed), limits(1, 2_000), false);
    assertThat(proven.ledger().score()).isLessThanOrEqualTo(alone.ledger().score());
    assertThat(proven.proof().bound()).isLessThanOrEqualTo(alone.ledger().score());
  }

  /** An exact side that gives up at once leaves the decision to the search, with a true gap. */
  @Test
  void whereTheExactSideGivesUpTheSearchIsNotLost() {
    int bySearch = 0;
    for (long seed = 1; seed <= 12; seed++) {
      PreparedCase prepared = random(seed);
      DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
      ExactSide exact = new ExactSide(problem, 1, 1);
      Distribution start = DistributionSearch.polish(problem, exact.start());
      SearchResult search =
          DistributionSearch.search(problem, start, limits(1, 3_000), SearchProgress.SILENT);
      FoundDecision found =
          DecideCase.prove(problem, exact, start, search.distribution(), limits(1, 3_000));
      Score score = found.ledger().score();
      assertThat(score).isLessThanOrEqualTo(search.score());
      assertThat(score).isGreaterThanOrEqualTo(found.proof().bound());
      if (!found.proof().withoutSearch()) {
        bySearch++;
        assertThat(found.proof().independentOfSearch()).isFalse();
        assertThat(found.foundBy()).isNotEmpty().doesNotContain(Finder.PRICE_START);
      }
    }
    assertThat(bySearch).isPositive();
  }

  /**
   * Where the exact side gives up and the search did nothing, exchanges of whole municipalities
   * find something better than both, and the decision says that it was a search that found it.
   */
  @Test
  void whereNothingIsProvenMunicipalitiesExchange() {
    int better = 0;
    for (long seed = 1; seed <= 12; seed++) {
      PreparedCase prepared = random(seed);
      DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
      ExactSide exact = new ExactSide(problem, 1, 1);
      Distribution start = DistributionSearch.polish(problem, exact.start());
      ExactAnswer own = exact.solve(start);
      Score known = Ledger.of(problem, DistributionSearch.polish(problem, own.best())).score();
      FoundDecision found = DecideCase.prove(problem, exact, start, start, limits(1, 1), own);
      assertThat(found.ledger().score()).isLessThanOrEqualTo(known);
      assertThat(found.proof().bound()).isGreaterThanOrEqualTo(own.bound());
      if (found.ledger().score().compareTo(known) < 0) {
        assertThat(found.foundBy()).containsExactly(Finder.SEARCH);
        assertThat(found.proof().withoutSearch()).isFalse();
        better++;
      }
      FoundDecision none = DecideCase.prove(problem, exact, start, start, limits(1, 0), own);
      assertThat(none.ledger().score()).isEqualTo(known);
    }
    assertThat(better).isPositive();
  }

  /**
   * Places that cost the same everywhere: every division of the task is as good as any other. The
   * polish takes the one that the order of codes says; the exact side need not.
   */
  @Test
  void theExactAnswerIsPolished() {
    int changed = 0;
    for (int task = 1; task <= 12; task++) {
      Problems country = Problems.country();
      ProvinceSketch province = country.province().task(task);
      for (int g = 0; g < 3; g++) {
        province.municipality().imposed().zeroOr(1, 5).unlocatedPrice(1);
      }
      DecisionProblem problem = country.problem();
      ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 1);
      Distribution start = DistributionSearch.polish(problem, exact.start());
      Distribution best = exact.solve(start).best();
      Distribution polished = DistributionSearch.polish(problem, best);
      assertThat(DecideCase.prove(problem, exact, start, start, limits(1, 0)).distribution())
          .isEqualTo(polished);
      changed += polished.equals(best) ? 0 : 1;
    }
    assertThat(changed).as("answers that the polish changes").isPositive();
  }

  @Test
  void withoutAProofOnlyTheSearchRuns() throws InputException {
    Outcome outcome = decide(example(), limits(1, 2_000), false);
    assertThat(outcome.proof()).isNull();
    assertThat(outcome.method().foundBy()).containsExactly(Finder.SEARCH);
    assertThat(outcome.method().name()).isEqualTo("construction+timefold+exchange-polish");
  }

  @Test
  void tellsWhichStepIsUnderWay() throws InputException {
    List<SolveProgress.Phase> phaseList = new ArrayList<>();
    SolveProgress progress =
        new SolveProgress() {
          @Override
          public void begin(Phase phase) {
            phaseList.add(phase);
          }

          @Override
          public void report(long moves, long moveLimit, long softMicro, long medium) {
            assertThat(phaseList).last().isEqualTo(Phase.SEARCH);
          }
        };
    DecideCase.decide(example(), limits(1, 2_000), SolveMethod.OPTIMAL, true, progress);
    assertThat(phaseList)
        .containsExactly(
            SolveProgress.Phase.START, SolveProgress.Phase.SEARCH, SolveProgress.Phase.EXACT);
    phaseList.clear();
    DecideCase.decide(example(), limits(1, 2_000), SolveMethod.OPTIMAL, false, progress);
    assertThat(phaseList).containsExactly(SolveProgress.Phase.SEARCH);
  }
}
