package nl.spreiding.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.compare.ParetoSet;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The trade-off among the runs that decide the same question with other weights and seeds.
 *
 * @param first one of the runs; tells scenario, scope and total
 * @param runList the runs that miss the least, in order of the plan; only these are compared
 * @param left runs of the same question that miss more, so that they are not compared
 * @param frontList places in the list of the runs that no other dominates in all four objectives
 * @param curveList fair share against each of the other three
 */
public record TradeOff(
    SweepCell first,
    List<StudiedRun> runList,
    int left,
    List<Integer> frontList,
    List<Curve> curveList) {
  /** Copies the lists. */
  public TradeOff {
    runList = List.copyOf(runList);
    frontList = List.copyOf(frontList);
    curveList = List.copyOf(curveList);
  }

  /**
   * Fair share against one other objective.
   *
   * @param other the other objective
   * @param frontList places of the runs on the front of these two, of equal ones the first, the
   *     fairest first
   * @param knee the place of the run with the largest distance below the line between both ends of
   *     the front (Das 1999), both axes scaled to that line; null: none lies below it
   * @param price what the fairest costs
   */
  public record Curve(
      Objective other, List<Integer> frontList, @Nullable Integer knee, Price price) {
    /** Copies the list. */
    public Curve {
      frontList = List.copyOf(frontList);
    }
  }

  /**
   * The price of fairness: the other objective in the fairest run, against its least.
   *
   * @param least the least value of the other objective
   * @param atFairest its value in the fairest run; of equally fair ones the lowest
   */
  public record Price(long least, long atFairest) {
    /**
     * The relative price.
     *
     * @return by which share it is higher; null: the least is zero
     */
    public @Nullable BigFraction ratio() {
      return least == 0 ? null : BigFraction.of(atFairest - least, least);
    }
  }

  /**
   * The trade-offs of a sweep.
   *
   * @param studiedList its runs
   * @return one per scenario, scope and total, in order of the plan
   */
  public static List<TradeOff> of(List<StudiedRun> studiedList) {
    Map<List<Object>, List<StudiedRun>> runsByQuestion = new LinkedHashMap<>();
    for (StudiedRun run : studiedList) {
      if (run.run().figures() != null) {
        SweepCell cell = run.cell();
        runsByQuestion
            .computeIfAbsent(
                List.of(cell.scenarioSet().id(), cell.scope(), cell.capacity()),
                key -> new ArrayList<>())
            .add(run);
      }
    }
    return runsByQuestion.values().stream().map(TradeOff::ofQuestion).toList();
  }

  private static TradeOff ofQuestion(List<StudiedRun> all) {
    Score least =
        all.stream()
            .map(r -> r.run().figures().score())
            .min(Comparator.comparingLong(Score::hard).thenComparingLong(Score::medium))
            .orElseThrow();
    List<StudiedRun> list =
        all.stream()
            .filter(r -> r.run().figures().score().hard() == least.hard())
            .filter(r -> r.run().figures().score().medium() == least.medium())
            .toList();
    List<long[]> pointList = list.stream().map(r -> point(r, Objective.values())).toList();
    List<Curve> curveList =
        Arrays.stream(Objective.values())
            .filter(o -> o != Objective.FAIR_SHARE)
            .map(o -> curve(list, o))
            .toList();
    return new TradeOff(
        all.getFirst().cell(), list, all.size() - list.size(), ParetoSet.of(pointList), curveList);
  }

  private static long[] point(StudiedRun run, Objective... objectives) {
    return Arrays.stream(objectives).mapToLong(o -> o.of(run.run().figures())).toArray();
  }

  private static Curve curve(List<StudiedRun> list, Objective other) {
    List<long[]> pointList = list.stream().map(r -> point(r, Objective.FAIR_SHARE, other)).toList();
    List<Integer> frontList = new ArrayList<>();
    for (int i : ParetoSet.of(pointList)) {
      if (frontList.stream().noneMatch(j -> Arrays.equals(pointList.get(i), pointList.get(j)))) {
        frontList.add(i);
      }
    }
    frontList.sort(Comparator.comparingLong(i -> pointList.get(i)[0]));
    long leastOther = pointList.stream().mapToLong(p -> p[1]).min().orElseThrow();
    return new Curve(
        other,
        frontList,
        knee(frontList.stream().map(pointList::get).toList(), frontList),
        new Price(leastOther, pointList.get(frontList.getFirst())[1]));
  }

  /** The point of a falling front that lies farthest below the line from its first to its last. */
  private static @Nullable Integer knee(List<long[]> front, List<Integer> placeList) {
    if (front.size() < 3) {
      return null;
    }
    long[] first = front.getFirst();
    long[] last = front.getLast();
    BigInteger width = BigInteger.valueOf(last[0] - first[0]);
    BigInteger height = BigInteger.valueOf(first[1] - last[1]);
    BigInteger farthest = BigInteger.ZERO;
    Integer knee = null;
    for (int i = 1; i < front.size() - 1; i++) {
      // Scaled, the line is x + y = 1; this is the distance below it times width and height.
      BigInteger x = BigInteger.valueOf(front.get(i)[0] - first[0]).multiply(height);
      BigInteger y = BigInteger.valueOf(front.get(i)[1] - last[1]).multiply(width);
      BigInteger below = width.multiply(height).subtract(x).subtract(y);
      if (below.compareTo(farthest) > 0) {
        farthest = below;
        knee = placeList.get(i);
      }
    }
    return knee;
  }
}
