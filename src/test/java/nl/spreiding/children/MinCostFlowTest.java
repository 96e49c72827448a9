package nl.spreiding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MinCostFlowTest {
  private static final MinCostFlow.Arcs ALL = (source, sink) -> true;

  /** 3 and 2 units to 2 and 3: two stay for nothing, the other three cost 4, 1 and 1. */
  private static final long[] SUPPLY = {3, 2};

  private static final long[] DEMAND = {2, 3};
  private static final long[][] COST = {{0, 4}, {5, 1}};

  @Test
  void sendsEverythingAtTheLeastCost() {
    MinCostFlow flow = MinCostFlow.solve(SUPPLY, DEMAND, COST, ALL);
    assertThat(flow.amount()).isDeepEqualTo(new long[][] {{2, 1}, {0, 2}});
  }

  @Test
  void usesNoArcThatIsNotThere() {
    MinCostFlow flow = MinCostFlow.solve(SUPPLY, DEMAND, COST, (i, j) -> i != 0 || j != 0);
    assertThat(flow.amount()).isDeepEqualTo(new long[][] {{0, 3}, {2, 0}});
  }

  @Test
  void anAnswerThatIsNotTheCheapestIsRefused() {
    MinCostFlow flow = MinCostFlow.solve(SUPPLY, DEMAND, COST, ALL);
    refused(new long[][] {{1, 2}, {1, 1}}, flow, "is not the cheapest");
    refused(new long[][] {{2, 0}, {0, 2}}, flow, "Source (0) sends (2) instead of (3).");
    refused(new long[][] {{3, 0}, {0, 2}}, flow, "A sink receives more or less");
    refused(new long[][] {{4, -1}, {0, 2}}, flow, "is not the cheapest");
    assertThatThrownBy(() -> flow.check(SUPPLY, DEMAND, COST, (i, j) -> i != 1 || j != 1))
        .hasMessageContaining("is not the cheapest");
  }

  private static void refused(long[][] amount, MinCostFlow flow, String message) {
    MinCostFlow other = new MinCostFlow(amount, flow.sourcePrice(), flow.sinkPrice());
    assertThatThrownBy(() -> other.check(SUPPLY, DEMAND, COST, ALL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  /** The library takes 10^9 for endless, in units and in cost. */
  @Test
  void whatTheLibraryCannotHoldDoesNotFit() {
    long[] one = {1};
    assertThat(MinCostFlow.fits(one, one, new long[][] {{499_999_999}})).isTrue();
    assertThat(MinCostFlow.fits(one, one, new long[][] {{500_000_000}})).isFalse();
    long[] units = {999_999_999};
    assertThat(MinCostFlow.fits(units, units, new long[][] {{1}})).isTrue();
    long[] tooMany = {1_000_000_000};
    assertThat(MinCostFlow.fits(tooMany, tooMany, new long[][] {{1}})).isFalse();
    // 999,999,999 units at 10,000,000 each are more than 2^53.
    assertThat(MinCostFlow.fits(units, units, new long[][] {{10_000_000}})).isFalse();
  }

  /** 500 sources and 500 sinks make 250,000 arcs. */
  @Test
  void tooManyArcsDoNotFit() {
    assertThat(MinCostFlow.fits(500, 500)).isTrue();
    assertThat(MinCostFlow.fits(500, 501)).isFalse();
    // More than an int holds.
    assertThat(MinCostFlow.fits(65_536, 65_536)).isFalse();
  }
}
