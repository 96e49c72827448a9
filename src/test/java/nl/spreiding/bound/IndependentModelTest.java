package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.spreiding.input.CaseReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.ProvinceSlice;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Engine;
import nl.spreiding.testing.Oracle;
import nl.spreiding.testing.OracleAnswer;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The exact side against models of the whole problem that share nothing with it, on cases that are
 * too large to try everything.
 */
class IndependentModelTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Far more than is needed, so that only a stuck solver runs into it. */
  private static final Duration LONG_LIMIT = Duration.ofMinutes(2);

  private static final int CASES = 24;

  private static DecisionProblem medium(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 6, 9, 40, 12);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private record Exact(Score bound, Score found) {}

  private static Exact exact(DecisionProblem problem) {
    ExactSide exact = new ExactSide(problem, 200_000, 1);
    ExactAnswer answer = exact.solve(exact.start());
    return new Exact(answer.bound(), Ledger.of(problem, answer.best()).score());
  }

  /** A model that is not decided in time must not contradict the bound either; most are. */
  @Test
  void constraintProgramAgrees() {
    int exactProven = 0;
    int bothProven = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      DecisionProblem problem = medium(seed);
      Exact exact = exact(problem);
      OracleAnswer model = Oracle.solve(problem, LIMIT, Engine.CP_SAT);
      assertThat(model.score()).as("seed " + seed).isGreaterThanOrEqualTo(exact.bound());
      assertThat(model.lowerBound()).as("seed " + seed).isLessThanOrEqualTo(exact.found());
      exactProven += proven(exact) ? 1 : 0;
      if (model.proven() && proven(exact)) {
        assertThat(exact.found()).as("seed " + seed).isEqualTo(model.score());
        bothProven++;
      }
    }
    assertThat(exactProven).isGreaterThanOrEqualTo(22);
    assertThat(bothProven).isGreaterThanOrEqualTo(20);
  }

  private static boolean proven(Exact exact) {
    return exact.found().equals(exact.bound());
  }

  /** Flevoland, Zeeland and Groningen; in floating point, so within the tolerance of the model. */
  @ParameterizedTest
  @ValueSource(strings = {"PV24", "PV29", "PV20"})
  void mixedIntegerProgramAgreesOnProvincesOfTheNationalCase(String code) throws InputException {
    ShelterCase shelterCase = CaseReader.read(Path.of("data", "nl-2024")).shelterCase();
    DecisionProblem whole = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
    ProvinceProblem province =
        whole.provinceList().stream()
            .filter(p -> p.code().value().equals(code))
            .findFirst()
            .orElseThrow();
    DecisionProblem problem = ProvinceSlice.of(whole, province).problem();
    Exact exact = exact(problem);
    assertThat(proven(exact)).isTrue();
    OracleAnswer model = Oracle.solve(problem, LONG_LIMIT, Engine.SCIP);
    assertThat(model.proven()).isTrue();
    assertThat(model.score()).isNotNull().isGreaterThanOrEqualTo(exact.bound());
    // Its bound stands its tolerance below its score already: both within it of the true optimum.
    assertThat(model.lowerBound()).isLessThanOrEqualTo(exact.found());
    System.err.println("XX " + code + " " + model + " " + exact);
  }
}
