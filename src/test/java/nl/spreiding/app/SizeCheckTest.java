package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import nl.spreiding.input.CaseReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Amounts that do not fit are refused, whatever term they come from, before anything is decided.
 */
class SizeCheckTest {
  private static DecisionProblem problem(WeightKey key, BigFraction factor) throws InputException {
    ShelterCase example = CaseReader.read(Path.of("data", "example")).shelterCase();
    BigFraction known = example.settings().weights().of(key);
    BigFraction weight = known.signum() == 0 ? factor : known.multiply(factor);
    ShelterCase weighted =
        example.with(example.settings().with(example.settings().weights().with(key, weight)));
    return ProblemBuilder.build(weighted, StatutoryNumbers.of(weighted));
  }

  /** A hundred times the weight of any term still fits. */
  @ParameterizedTest
  @EnumSource(WeightKey.class)
  void largeWeightsAreTaken(WeightKey key) throws InputException {
    DecisionProblem problem = problem(key, BigFraction.of(100));
    assertThatCode(() -> SizeCheck.requireCalculable(problem)).doesNotThrowAnyException();
  }

  /**
   * But for the shared terms, which do not belong to a municipality, and stability, as the example
   * has no earlier run nor a small location near a large one. A point is 10^6 micro-points and 2^58
   * is some 3 * 10^17 of them.
   */
  @ParameterizedTest
  @EnumSource(
      value = WeightKey.class,
      mode = Mode.EXCLUDE,
      names = {"TARGET_75", "OVER_IMPOSED", "STABILITY", "NEW_LOCATIONS_NEAR_LARGE"})
  void everyTermOfAMunicipalityIsCounted(WeightKey key) throws InputException {
    // The price of a place is tens of thousands of euros times that of COST.
    int zeros = key == WeightKey.COST ? 6 : 11;
    DecisionProblem problem = problem(key, BigFraction.of(10).pow(zeros));
    InputException refused =
        catchThrowableOfType(InputException.class, () -> SizeCheck.requireCalculable(problem));
    assertThat(refused).as(key.name()).isNotNull();
  }
}
