package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.spreiding.benchmark.Instances;
import nl.spreiding.model.QuotaScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of the tasks far beyond where the search begins. */
class MultiplierSearchTest {
  /**
   * Where tasks cannot be met, a place may be worth any amount. The bound is concave in the prices,
   * so if it falls in both directions along a line it is highest between. (With amounts of a
   * million points the guesses differ from what they prove by more than the tolerance: the search
   * once took that for a sign that there was more to find at 20 points per place, where the best is
   * 95.)
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void priceOfTheTasksIsTheBestHoweverHigh(int overCase) {
    Area area = Areas.of(Instances.problem("infeasible", QuotaScope.NATIONAL)).getFirst();
    Relaxation relaxation =
        new Relaxation(area, OverCase.all().get(overCase), MostOfArea.of(area).missing());
    MultiplierSearch.maximize(relaxation, Long.MAX_VALUE, 500);
    long bound = relaxation.bound();
    Multipliers best = relaxation.multipliers();
    assertThat(best.highestTask()).isPositive();
    for (long percent : new long[] {10, 50, 90, 110, 200, 1_000}) {
      Multipliers beside =
          new Multipliers(
              best.other() * percent / 100,
              best.amv() * percent / 100,
              Arrays.copyOf(best.locatedByDistrict(), best.locatedByDistrict().length));
      assertThat(relaxation.look(beside).bound())
          .as("at %d%% of the price", percent)
          .isLessThanOrEqualTo(bound);
    }
  }
}
