package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Kind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.MunicipalitySketch;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.junit.jupiter.api.Test;

/**
 * Two municipalities that may have at most 10 places: all for one task, or all for the other. A
 * third can have up to 3 for the task other than amv. Either task, and both together, could be met
 * by themselves (18 of 23, 5 of 20, 23 of 23), but not 18 and 5: 13 and 10 leaves 5 undelivered,
 * and 20 and 0 too, whatever the third has. That shows only when the area is decided.
 */
class RaisedMissingTest {
  static DecisionProblem problem() {
    Problems country = Problems.country();
    ProvinceSketch province = country.province().task(18).amvTask(5);
    for (int g = 0; g < 2; g++) {
      MunicipalitySketch either = province.municipality().due(8 + g).cap(10);
      either.fairSharePrices(1_000_000, 0, 0).imposed().zeroOr(10, 10);
      either.imposed(Kind.AMV).zeroOr(10, 10);
    }
    MunicipalitySketch third = province.municipality().due(3);
    third.fairSharePrices(1_000_000, 0, 0).imposed().zeroOr(1, 3);
    return country.problem();
  }

  @Test
  void rangesHoldForAsManyUndeliveredPlacesAsThereMustBe() {
    DecisionProblem problem = problem();
    ExactSide exact = new ExactSide(problem, 200_000, 1);
    ExactAnswer answer = exact.solve(exact.start());
    Score best = Ledger.of(problem, answer.best()).score();
    assertThat(best).isEqualTo(answer.bound()).isEqualTo(ExhaustiveOracle.optimum(problem));
    assertThat(best.medium()).isEqualTo(5);

    // With none at all the third is 3 short of what is due: 9 points.
    long limit = best.softMicro() + 9_000_000;
    List<NumberRange> rangeList =
        problem.municipalityList().stream()
            .map(m -> exact.range(m.code(), answer.best(), limit))
            .toList();
    assertThat(rangeList)
        .extracting(NumberRange::lowest, NumberRange::highest, NumberRange::exact)
        .containsExactly(tuple(10L, 10L, true), tuple(10L, 10L, true), tuple(0L, 3L, true));

    // Without the first: 13 for one task and nothing for the other.
    ForcedAnswer none =
        exact.forced(problem.municipalityList().getFirst().code(), 0, answer.best());
    assertThat(none.bound()).isEqualTo(Ledger.of(problem, none.best()).score());
    assertThat(none.bound().medium()).isEqualTo(10);
  }
}
