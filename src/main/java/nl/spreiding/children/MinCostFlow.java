package nl.spreiding.children;

import java.util.Arrays;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The cheapest way to send what sources have to what sinks need, by a library that calculates in
 * floating point. All numbers are whole and small enough to be exact in it, and the answer is
 * checked in whole numbers: what is sent, and that no other way is cheaper (prices at the nodes
 * under which no arc costs less than nothing and every arc in use costs exactly nothing).
 *
 * @param amount units sent, by source and sink
 * @param sourcePrice price at each source
 * @param sinkPrice price at each sink
 */
record MinCostFlow(long[][] amount, long[] sourcePrice, long[] sinkPrice) {
  private static final int MOST_ARCS = 250_000;
  private static final long MOST_UNITS = CapacityScalingMinimumCostFlow.CAP_INF;
  private static final long MOST_COST = (long) CapacityScalingMinimumCostFlow.COST_INF;
  private static final long EXACT = 1L << 53;

  /** Which arcs there are. */
  @FunctionalInterface
  interface Arcs {
    /** Whether a source may send to a sink. */
    boolean has(int source, int sink);
  }

  /**
   * Whether there are few enough arcs to make a network of them.
   *
   * @param sources number of sources
   * @param sinks number of sinks
   * @return false if there are too many
   */
  static boolean fits(int sources, int sinks) {
    return (long) sources * sinks <= MOST_ARCS;
  }

  /**
   * Whether the numbers are small enough to be exact in the library.
   *
   * @param supply what each source has
   * @param demand what each sink needs
   * @param cost cost per unit, by source and sink, not negative
   * @return false if they are too large
   */
  static boolean fits(long[] supply, long[] demand, long[][] cost) {
    long most = Arrays.stream(cost).flatMapToLong(Arrays::stream).max().orElse(0);
    // A path goes forward over each of the fewer nodes once.
    long path = Math.multiplyExact(Math.min(supply.length, demand.length) + 1L, most);
    return sum(supply) < MOST_UNITS
        && path < MOST_COST
        && Math.multiplyExact(sum(supply), most) < EXACT;
  }

  /**
   * Solves a problem that fits.
   *
   * @param supply what each source has, more than nothing
   * @param demand what each sink needs, more than nothing; in total what the sources have
   * @param cost cost per unit, by source and sink, not negative
   * @param arcs which of these may be used; some way must exist
   * @return the cheapest flow
   * @throws IllegalStateException if the answer of the library is not right
   */
  static MinCostFlow solve(long[] supply, long[] demand, long[][] cost, Arcs arcs) {
    int sources = supply.length;
    var graph =
        new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    for (int node = 0; node < sources + demand.length; node++) {
      graph.addVertex(node);
    }
    DefaultWeightedEdge[][] edge = new DefaultWeightedEdge[sources][demand.length];
    for (int i = 0; i < sources; i++) {
      for (int j = 0; j < demand.length; j++) {
        if (arcs.has(i, j)) {
          edge[i][j] = graph.addEdge(i, sources + j);
          graph.setEdgeWeight(edge[i][j], cost[i][j]);
        }
      }
    }
    var library = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>();
    Map<DefaultWeightedEdge, Double> flow =
        library
            .getMinimumCostFlow(
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                    graph,
                    node ->
                        Math.toIntExact(node < sources ? supply[node] : -demand[node - sources]),
                    e -> CapacityScalingMinimumCostFlow.CAP_INF))
            .getFlowMap();
    Map<Integer, Double> price = library.getDualSolution();
    long[][] amount = new long[sources][demand.length];
    for (int i = 0; i < sources; i++) {
      for (int j = 0; j < demand.length; j++) {
        amount[i][j] = edge[i][j] == null ? 0 : whole(flow.get(edge[i][j]));
      }
    }
    long[] sourcePrice = new long[sources];
    Arrays.setAll(sourcePrice, i -> whole(price.get(i)));
    long[] sinkPrice = new long[demand.length];
    Arrays.setAll(sinkPrice, j -> whole(price.get(sources + j)));
    MinCostFlow result = new MinCostFlow(amount, sourcePrice, sinkPrice);
    result.check(supply, demand, cost, arcs);
    return result;
  }

  private static long whole(double value) {
    long whole = (long) value;
    if (whole != value || Math.abs(whole) >= EXACT) {
      throw new IllegalStateException("The flow holds (" + value + "), no whole number.");
    }
    return whole;
  }

  /** What a unit costs beyond the prices at its two ends. */
  long extra(long[][] cost, int source, int sink) {
    return cost[source][sink] + sinkPrice[sink] - sourcePrice[source];
  }

  /** Everything is sent, and the prices prove that it cannot be cheaper. */
  void check(long[] supply, long[] demand, long[][] cost, Arcs arcs) {
    long[] received = new long[demand.length];
    for (int i = 0; i < supply.length; i++) {
      long sent = 0;
      for (int j = 0; j < demand.length; j++) {
        long units = amount[i][j];
        sent = Math.addExact(sent, units);
        received[j] = Math.addExact(received[j], units);
        boolean right = arcs.has(i, j) ? extra(cost, i, j) >= 0 : units == 0;
        if (!right || units < 0 || units > 0 && extra(cost, i, j) != 0) {
          throw new IllegalStateException(
              "The flow from (" + i + ") to (" + j + ") of (" + units + ") is not the cheapest.");
        }
      }
      if (sent != supply[i]) {
        throw new IllegalStateException(
            "Source (" + i + ") sends (" + sent + ") instead of (" + supply[i] + ").");
      }
    }
    if (!Arrays.equals(received, demand)) {
      throw new IllegalStateException("A sink receives more or less than it needs.");
    }
  }

  private static long sum(long[] values) {
    return Arrays.stream(values).reduce(0, Math::addExact);
  }
}
