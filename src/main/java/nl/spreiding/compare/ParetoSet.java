package nl.spreiding.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points of which none is at least as good in everything and better in something: less is better.
 */
public final class ParetoSet {
  private ParetoSet() {}

  /**
   * The points that no other point dominates. Equal points are all in it or all out of it.
   *
   * @param pointList points of the same number of coordinates
   * @return their places in the list, in order
   */
  public static List<Integer> of(List<long[]> pointList) {
    List<Integer> orderList = new ArrayList<>();
    for (int i = 0; i < pointList.size(); i++) {
      orderList.add(i);
    }
    // What dominates a point comes before it, so one comparison with the front so far is enough.
    orderList.sort((a, b) -> Arrays.compare(pointList.get(a), pointList.get(b)));
    List<Integer> frontList = new ArrayList<>();
    for (int candidate : orderList) {
      long[] point = pointList.get(candidate);
      if (frontList.stream().noneMatch(i -> dominates(pointList.get(i), point))) {
        frontList.add(candidate);
      }
    }
    frontList.sort(null);
    return List.copyOf(frontList);
  }

  /**
   * Whether a point is nowhere worse than another, and somewhere better.
   *
   * @param a a point
   * @param b another
   * @return true if the first dominates
   */
  public static boolean dominates(long[] a, long[] b) {
    boolean better = false;
    for (int i = 0; i < a.length; i++) {
      if (a[i] > b[i]) {
        return false;
      }
      better |= a[i] < b[i];
    }
    return better;
  }
}
