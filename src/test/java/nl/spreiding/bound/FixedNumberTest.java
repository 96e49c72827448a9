package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.FixedNumbers;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The best distribution with one number fixed, and the near-optimal range, against trying
 * everything with that number pinned.
 */
class FixedNumberTest {
  /** The last is a case whose tasks cannot be met. */
  static LongStream seeds() {
    return LongStream.of(1, 2, 3, 4, 5, 8, 11, 470);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void forcedAnswersAndRangesAreThoseOfTryingEverything(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 4, 5, 8, 4);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    ExactSide exact = new ExactSide(problem, 200_000, 1);
    ExactAnswer answer = exact.solve(exact.start());
    Score best = Ledger.of(problem, answer.best()).score();
    assertThat(best).isEqualTo(answer.bound());
    MunicipalityProblem municipality =
        problem.municipalityList().stream()
            .filter(m -> m.pinned() == null)
            .skip(seed % 2)
            .findFirst()
            .orElseThrow();

    Map<Long, Score> optimumByNumber = new TreeMap<>();
    Map<Long, Score> byNumber = ExhaustiveOracle.byNumber(problem, municipality);
    for (long places = 0; places <= 24; places++) {
      ForcedAnswer forced = exact.forced(municipality.code(), places, answer.best());
      Score optimum = ExhaustiveOracle.optimum(FixedNumbers.pinned(problem, municipality, places));
      if (forced == null) {
        assertThat(optimum.hard()).as("%d places", places).isGreaterThan(best.hard());
        continue;
      }
      Distribution found = forced.best();
      assertThat(found).as("%d places", places).isNotNull();
      assertThat(Ledger.of(problem, found).score()).isEqualTo(optimum).isEqualTo(forced.bound());
      assertThat(placesOf(problem, municipality, found)).isEqualTo(places);
      optimumByNumber.put(places, optimum);
      assertThat(byNumber.get(places)).as("all at once, %d places", places).isEqualTo(optimum);
    }

    for (long percent : new long[] {0, 1, 10, 50}) {
      long limit = best.softMicro() + best.softMicro() * percent / 100;
      List<Long> within = FixedNumbers.within(optimumByNumber, best, limit);
      NumberRange range = exact.range(municipality.code(), answer.best(), limit);
      assertThat(range)
          .as("within %d%%", percent)
          .isEqualTo(
              new NumberRange(
                  municipality.code(),
                  within.getFirst(),
                  within.getLast(),
                  within.getFirst(),
                  within.getLast()));
    }
  }

  private static long placesOf(
      DecisionProblem problem, MunicipalityProblem municipality, Distribution distribution) {
    return problem.siteList().stream()
        .filter(site -> site.municipality().equals(municipality))
        .mapToLong(distribution::places)
        .sum();
  }
}
