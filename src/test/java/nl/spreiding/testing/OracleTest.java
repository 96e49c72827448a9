package nl.spreiding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.ProvinceSlice;
import nl.spreiding.problem.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The solvers' optimum against the one by trying everything, over small random cases of all three
 * scopes, and against each other where trying everything would take too long.
 */
class OracleTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SMALL_DUE = 8;

  /** Larger than the number of lines that FAIR_SHARE starts with, so that lines must be added. */
  private static final int LARGE_DUE = 200;

  private static DecisionProblem problem(long seed, int averageDue) {
    ShelterCase shelterCase = RandomCases.small(seed, 4, 5, averageDue, averageDue / 2);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  static LongStream hundred() {
    return LongStream.rangeClosed(1, 100);
  }

  static LongStream few() {
    return LongStream.rangeClosed(1, 10);
  }

  static Stream<Engine> engines() {
    return Stream.of(Engine.values());
  }

  private static OracleAnswer proven(DecisionProblem problem, Engine engine) {
    OracleAnswer answer = Oracle.solve(problem, LIMIT, engine);
    assertThat(answer.proven()).as("proven by %s: %s", engine, answer).isTrue();
    assertThat(answer.score()).isEqualTo(Ledger.of(problem, answer.best()).score());
    return answer;
  }

  @ParameterizedTest
  @MethodSource("hundred")
  void constraintProgramIsExact(long seed) {
    DecisionProblem problem = problem(seed, SMALL_DUE);
    OracleAnswer answer = proven(problem, Engine.CP_SAT);
    assertThat(answer.lowerBound()).isEqualTo(answer.score());
    assertThat(answer.score()).isEqualTo(ExhaustiveOracle.optimum(problem, answer.score()));
  }

  @ParameterizedTest
  @MethodSource("hundred")
  void mixedIntegerProgramIsWithinTolerance(long seed) {
    DecisionProblem problem = problem(seed, SMALL_DUE);
    OracleAnswer answer = proven(problem, seed % 4 == 0 ? Engine.HIGHS : Engine.SCIP);
    Score optimum = ExhaustiveOracle.optimum(problem, answer.score());
    assertThat(answer.score().hard()).isEqualTo(optimum.hard());
    assertThat(answer.score().medium()).isEqualTo(optimum.medium());
    assertThat(answer.lowerBound()).isLessThanOrEqualTo(optimum);
    assertThat(answer.score().softMicro() - optimum.softMicro())
        .isBetween(0L, MipOracle.toleranceMicro(optimum.softMicro()));
  }

  @ParameterizedTest
  @MethodSource("few")
  void bothAgreeWhereLinesMustBeAdded(long seed) {
    DecisionProblem problem = problem(seed, LARGE_DUE);
    OracleAnswer exact = proven(problem, Engine.CP_SAT);
    OracleAnswer inexact = proven(problem, Engine.SCIP);
    assertThat(inexact.lowerBound()).isLessThanOrEqualTo(exact.score());
    assertThat(inexact.score().softMicro() - exact.score().softMicro())
        .isBetween(0L, MipOracle.toleranceMicro(exact.score().softMicro()));
  }

  @ParameterizedTest
  @MethodSource("few")
  void provincesAddUp(long seed) {
    DecisionProblem problem = problem(seed, SMALL_DUE);
    if (problem.scope() == QuotaScope.NATIONAL) {
      return;
    }
    long[] places = new long[problem.siteList().size()];
    for (ProvinceProblem province : problem.provinceList()) {
      ProvinceSlice slice = ProvinceSlice.of(problem, province);
      slice.copyTo(proven(slice.problem(), Engine.CP_SAT).best(), places);
    }
    assertThat(Ledger.of(problem, new Distribution(places)).score())
        .isEqualTo(proven(problem, Engine.CP_SAT).score());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void saysSoWhenTimeIsUp(Engine engine) {
    OracleAnswer answer = Oracle.solve(problem(1, LARGE_DUE), Duration.ZERO, engine);
    assertThat(answer.proven()).isFalse();
    assertThat(answer.best()).isNull();
    assertThat(answer.lowerBound()).isEqualTo(new Score(0, 0, 0));
  }
}
