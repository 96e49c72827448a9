package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an option of one municipality may cost at most to be part of anything within a limit, as far
 * as one sum at a time can tell: by its located places, and by its places for both tasks together.
 */
final class Sieve {
  /** Holds nothing back. */
  static final Sieve OPEN = new Sieve();

  private long @Nullable [] mostByLocated;
  private long @Nullable [] mostByBoth;

  /**
   * The sieves of all municipalities.
   *
   * @param relaxation gives the prices and the shared terms
   * @param locatedLists options within the limit, by located places; null: not known
   * @param bothLists options within the limit, by places for both tasks; null: not known
   * @param limit micro-points above the bound of the relaxation
   * @return by municipality
   */
  static List<Sieve> of(
      Relaxation relaxation,
      @Nullable List<List<Option>> locatedLists,
      @Nullable List<List<Option>> bothLists,
      long limit) {
    List<Sieve> result = new ArrayList<>();
    for (int g = 0; g < relaxation.choicesList().size(); g++) {
      result.add(new Sieve());
    }
    if (locatedLists != null) {
      located(relaxation, locatedLists, limit, result);
    }
    if (bothLists != null) {
      Completion completion = Completion.of(relaxation, Axis.BOTH, 0, bothLists, limit);
      List<long[]> most = most(Axis.BOTH, completion, bothLists, limit);
      for (int g = 0; g < result.size(); g++) {
        result.get(g).mostByBoth = most.get(g);
      }
    }
    return result;
  }

  private static void located(
      Relaxation relaxation, List<List<Option>> lists, long limit, List<Sieve> result) {
    List<Completion> completionList = new ArrayList<>();
    List<Area.District> districtList = relaxation.area().districtList();
    long all = 0;
    int from = 0;
    for (int d = 0; d < districtList.size(); d++) {
      int to = from + districtList.get(d).choicesList().size();
      completionList.add(
          Completion.of(relaxation, Axis.LOCATED, d, lists.subList(from, to), limit));
      all = Math.min(PlacesCost.NEVER, all + completionList.get(d).at(0, 0));
      from = to;
    }
    from = 0;
    for (int d = 0; d < districtList.size(); d++) {
      int to = from + districtList.get(d).choicesList().size();
      long elsewhere = all - completionList.get(d).at(0, 0);
      List<long[]> most =
          most(Axis.LOCATED, completionList.get(d), lists.subList(from, to), limit - elsewhere);
      for (int g = from; g < to; g++) {
        result.get(g).mostByLocated = most.get(g - from);
      }
      from = to;
    }
  }

  /** The highest extra cost, by what an option adds to the sum; below 0: none is within. */
  private static List<long[]> most(
      Axis axis, Completion completion, List<List<Option>> lists, long limit) {
    List<long[]> result = new ArrayList<>();
    List<Map<Long, Long>> leastList = completion.leastWith(axis, lists, limit);
    for (Map<Long, Long> leastByValue : leastList) {
      long highest = leastByValue.keySet().stream().mapToLong(value -> value).max().orElse(0);
      long[] most = new long[Math.toIntExact(highest + 1)];
      Arrays.fill(most, -1);
      leastByValue.forEach((value, least) -> most[value.intValue()] = limit - least);
      result.add(most);
    }
    return result;
  }

  /** The highest extra cost with a number of located places. */
  long mostByLocated(long located) {
    return most(mostByLocated, located);
  }

  /** The highest extra cost with a number of places for both tasks together. */
  long mostByBoth(long both) {
    return most(mostByBoth, both);
  }

  private static long most(long @Nullable [] mostByValue, long value) {
    return mostByValue == null
        ? Long.MAX_VALUE
        : value < mostByValue.length ? mostByValue[(int) value] : -1;
  }
}
