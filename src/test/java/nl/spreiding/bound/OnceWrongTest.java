package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.List;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.MunicipalitySketch;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The smallest cases of claims that were once wrong, each found by trying everything. */
class OnceWrongTest {
  private static final int EFFORT = 200_000;

  private static Score score(DecisionProblem problem, ExactAnswer answer) {
    return Ledger.of(problem, answer.best()).score();
  }

  /**
   * Task 20 and 10 amv. The first has 40 amv places on a location that may not close, 30 beyond the
   * task; the second is pinned at 90, all imposed, and may divide these over the tasks. Places
   * imposed beyond a task cost 150 micro-points each, next to nothing, so that the prices of the
   * tasks are next to nothing too. Where all imposed amv places count as too many, a place beyond
   * the amv task costs nothing, so that its price may not be below 0. Once both tasks were given
   * one price of -100 there, which makes 30 places beyond the task add 3,000 to the bound: it lay
   * exactly as much above the optimum.
   */
  @Test
  void equalPricesProveNoMoreThanThereIs() {
    Problems country = Problems.country().overImposedPrice(150);
    ProvinceSketch province = country.province().task(20).amvTask(10);
    MunicipalitySketch host = province.municipality().due(10).amvDue(5);
    host.fairSharePrices(66_667, 667, 66_667).location(Kind.AMV).between(40, 40);
    host.imposed().zeroOr(4, 20).unlocatedPrice(50_000);
    MunicipalitySketch pinned = province.municipality().due(10).amvDue(5).pinned(90);
    pinned.fairSharePrices(66_667, 667, 66_667);
    pinned.imposed().zeroOr(4, 100).unlocatedPrice(50_000);
    pinned.imposed(Kind.AMV).zeroOr(2, 100).unlocatedPrice(50_000);
    DecisionProblem problem = country.problem();
    Score optimum = ExhaustiveOracle.optimum(problem);

    ExactSide exact = new ExactSide(problem, EFFORT, 1);
    ExactAnswer answer = exact.solve(exact.start());
    assertThat(answer.bound()).isEqualTo(optimum).isEqualTo(score(problem, answer));
    assertThat(new ExactSide(problem, EFFORT, 1).quick().bound()).isLessThanOrEqualTo(optimum);
  }

  /**
   * Task 2 and 1 amv; all there is is a location for 2 to 4 amv places. So 2 places are undelivered
   * if it is used, and 3 if not: no range goes below 2, however wide. Where the tasks have prices
   * of their own, each was once allowed to be 2 short by itself, as if 4 might be missing together.
   */
  @Test
  void aRangeLeavesNoMoreUndelivered() {
    Problems country = Problems.country(QuotaScope.MUNICIPALITY).overImposedPrice(10_000_000);
    ProvinceSketch province = country.province().task(2).amvTask(1).target75(2, 2_000_000);
    MunicipalitySketch only = province.municipality().due(2).amvDue(1);
    only.fairSharePrices(333_333, 6_667, 333_333);
    only.location(Kind.AMV).zeroOr(2, 4).openingPrice(5_000_000);
    DecisionProblem problem = country.problem();
    ExactSide exact = new ExactSide(problem, EFFORT, 1);
    ExactAnswer answer = exact.solve(exact.start());
    // With 3 nothing is due any more; what is left is the price of opening.
    assertThat(answer.bound()).isEqualTo(new Score(0, 2, 5_000_000));

    MunicipalityProblem municipality = problem.municipalityList().getFirst();
    NumberRange range = exact.range(municipality.code(), answer.best(), 100_000_000);
    assertThat(range).isEqualTo(new NumberRange(municipality.code(), 2, 4, 2, 4));
  }

  /**
   * The case of {@link RaisedMissingTest}: 5 places must be undelivered, which shows only when the
   * area is decided. With no effort it is not known that they must be, and what prices prove of
   * distributions that deliver everything says nothing of those that there are. The third may have
   * 0 to 3 places. Once its other numbers were said to be excluded.
   */
  @Test
  void nothingIsExcludedWhileItIsNotKnownHowManyPlacesMustBeUndelivered() {
    DecisionProblem problem = RaisedMissingTest.problem();
    ExactAnswer best =
        new ExactSide(problem, EFFORT, 1).solve(new ExactSide(problem, 1, 1).start());
    ExactSide hardlyTried = new ExactSide(problem, 1, 1);
    assertThat(hardlyTried.solve(best.best()).bound().medium()).isLessThan(5);

    long limit = best.bound().softMicro() + 9_000_000;
    List<MunicipalityProblem> list = problem.municipalityList();
    NumberRange range = hardlyTried.range(list.getLast().code(), best.best(), limit);
    assertThat(range.lowestPossible()).isZero();
    assertThat(range.highestPossible()).isEqualTo(3);
  }

  /**
   * Task 5, and the only municipality can have just that many, or none and so leave 5 undelivered.
   * The more a place is said to be worth, the dearer none: whatever the limit some price excludes
   * it. Once all steps were as long as the first, 65,536 micro-points, and what each came to was
   * kept: with a limit of a million points that are millions of them, until memory was full.
   */
  @Test
  @Timeout(value = 20, threadMode = SEPARATE_THREAD)
  void farPricesAreReachedInFewSteps() {
    Problems country = Problems.country();
    MunicipalitySketch only = country.province().task(5).municipality().due(5);
    only.imposed().zeroOr(5, 5);
    DecisionProblem problem = country.problem();
    ExactSide exact = new ExactSide(problem, EFFORT, 1);
    ExactAnswer answer = exact.solve(exact.start());
    MunicipalityProblem municipality = problem.municipalityList().getFirst();
    NumberRange range = exact.range(municipality.code(), answer.best(), 1_000_000_000_000L);
    assertThat(range).isEqualTo(new NumberRange(municipality.code(), 5, 5, 5, 5));
  }
}
