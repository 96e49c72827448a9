package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many forced numbers together, against the same questions one by one. */
class ManyForcedTest {
  private static DecisionProblem problem(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 10, 12, 20, 8);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static List<ForcedQuestion> questions(DecisionProblem problem) {
    List<ForcedQuestion> result = new ArrayList<>();
    for (MunicipalityProblem m : problem.municipalityList()) {
      for (long places : new long[] {0, 1, m.due(), m.due() + 7}) {
        result.add(new ForcedQuestion(m.code(), places));
      }
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersAreThoseOfOneByOneInWhateverOrder(long seed) {
    DecisionProblem problem = problem(seed);
    ExactSide alone = new ExactSide(problem, 200_000, 1);
    Distribution best = alone.solve(alone.start()).best();
    List<ForcedQuestion> questionList = questions(problem);
    List<ForcedAnswer> oneByOne =
        questionList.stream().map(q -> alone.forced(q.municipality(), q.places(), best)).toList();
    assertThat(oneByOne.stream().distinct()).hasSizeGreaterThan(questionList.size() / 2);

    ExactSide together = new ExactSide(problem, 200_000, 2);
    together.solve(together.start());
    Collections.reverse(questionList);
    List<ForcedAnswer> answerList = new ArrayList<>(together.forced(questionList, best));
    Collections.reverse(answerList);
    assertThat(answerList).isEqualTo(oneByOne);
  }

  @Test
  void refusesAMunicipalityThatDoesNotExist() {
    DecisionProblem problem = problem(1);
    ExactSide exact = new ExactSide(problem, 200_000, 2);
    Distribution best = exact.solve(exact.start()).best();
    List<ForcedQuestion> questionList =
        List.of(new ForcedQuestion(new MunicipalityCode("GM9999"), 0));
    assertThatThrownBy(() -> exact.forced(questionList, best))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GM9999");
  }
}
