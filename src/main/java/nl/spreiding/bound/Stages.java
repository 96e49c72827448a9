package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Near-best options of one municipality after the other, with some sums over them kept exactly: the
 * state after each is a combination of sums, written as one number. What cannot stay within a
 * limit, whatever the rest does, does not fit.
 */
final class Stages {
  /** Not worth the time of narrowing down. */
  private static final int FEW_OPTIONS = 1_000;

  private final Relaxation relaxation;
  private final List<Axis> axisList;
  private final List<AxisRest> restList = new ArrayList<>();
  private List<List<Option>> optionsByStage;
  private final long limit;

  /**
   * Combinations of options.
   *
   * @param relaxation gives the prices and the shared terms
   * @param axisSet the sums that are kept exactly; shared terms of others are left at their bound
   * @param optionsByStage options of each municipality, by extra cost
   * @param limit micro-points above the bound of the relaxation
   */
  Stages(Relaxation relaxation, Set<Axis> axisSet, List<List<Option>> optionsByStage, long limit) {
    this.relaxation = relaxation;
    this.axisList = axisSet.stream().sorted().toList();
    this.optionsByStage = optionsByStage;
    this.limit = limit;
    for (Axis axis : axisList) {
      restList.add(new AxisRest(relaxation, axis, optionsByStage, limit));
    }
  }

  /**
   * Drops options that cannot be part of anything within the limit, by one sum at a time.
   *
   * @return whether there may be anything within the limit
   */
  boolean narrow() {
    if (!within()) {
      return false;
    }
    if (optionsByStage.stream().mapToInt(List::size).sum() > FEW_OPTIONS && axisList.size() > 1) {
      List<Sieve> sieveList = sieves();
      List<List<Option>> narrowed = new ArrayList<>();
      for (int j = 0; j < size(); j++) {
        narrowed.add(optionsByStage.get(j).stream().filter(sieveList.get(j)::allows).toList());
      }
      optionsByStage = narrowed;
    }
    return optionsByStage.stream().noneMatch(List::isEmpty);
  }

  /** What the options may cost at most, by one sum at a time; every municipality must have some. */
  List<Sieve> sieves() {
    return Sieve.of(size(), restList, limit);
  }

  /** Whether there may be anything within the limit, by one sum at a time. */
  boolean within() {
    return restList.stream().allMatch(rest -> rest.least() <= limit);
  }

  /** Number of states after so many municipalities, at least one. */
  long width(int stage) {
    long width = 1;
    for (AxisRest rest : restList) {
      if (stage < size()) {
        width = Math.multiplyExact(width, rest.completion(stage).width(rest.within(stage)));
      }
    }
    return width;
  }

  /** Number of municipalities. */
  int size() {
    return optionsByStage.size();
  }

  /** The options of a municipality that are left. */
  List<Option> options(int stage) {
    return optionsByStage.get(stage);
  }

  /** The state before the first municipality. */
  long start() {
    return key(0, new long[axisList.size()]);
  }

  private long key(int stage, long[] sums) {
    long key = 0;
    for (int x = 0; x < sums.length; x++) {
      Completion completion = restList.get(x).completion(stage);
      int at = restList.get(x).within(stage);
      key = key * completion.width(at) + completion.clamped(at, sums[x]) - completion.first(at);
    }
    return key;
  }

  /** What the final sums cost. */
  private long end(long[] sums) {
    long total = 0;
    long missing = relaxation.missing();
    int tasks = 0;
    for (int x = 0; x < sums.length; x++) {
      Axis axis = axisList.get(x);
      if (axis == Axis.LOCATED) {
        continue;
      }
      total += axis.rest(relaxation, 0, sums[x]);
      if (axis != Axis.BOTH) {
        tasks++;
        long task =
            axis == Axis.AMV
                ? relaxation.area().amvPool().task()
                : relaxation.area().otherPool().task();
        missing -= Math.max(0, task - sums[x]);
      }
    }
    if (tasks < 2) {
      return total;
    }
    return missing < 0
        ? PlacesCost.NEVER
        : total + missing * relaxation.multipliers().highestTask();
  }

  /** What adding one municipality needs, on plain arrays: it is done millions of times. */
  final class Stage {
    private final boolean last;
    private final int located = axisList.indexOf(Axis.LOCATED);
    private final boolean ends;
    private final long most;
    private final long[] extra;
    private final long[][] added;
    private final Completion.Amounts[] before = new Completion.Amounts[axisList.size()];
    private final Completion.Amounts[] after = new Completion.Amounts[axisList.size()];

    /** As the following municipality sees it, which may be in another district; none: the last. */
    private final Completion.Amounts[] ahead = new Completion.Amounts[axisList.size()];

    private final long[] following = new long[axisList.size()];
    private final long[] sums = new long[axisList.size()];
    private final long[] next = new long[axisList.size()];
    private long cost;
    private long closing;
    private long hope;

    Stage(int j) {
      last = j + 1 == size();
      ends = located >= 0 && restList.get(located).ends(j);
      List<Option> optionList = optionsByStage.get(j);
      extra = optionList.stream().mapToLong(Option::extra).toArray();
      added = new long[axisList.size()][];
      long floor = 0;
      for (int x = 0; x < added.length; x++) {
        Axis axis = axisList.get(x);
        added[x] = optionList.stream().mapToLong(axis::of).toArray();
        AxisRest rest = restList.get(x);
        Completion completion = rest.completion(j);
        before[x] = completion.amounts(rest.within(j));
        after[x] = completion.amounts(rest.within(j) + 1);
        if (!last) {
          ahead[x] = rest.completion(j + 1).amounts(rest.within(j + 1));
        }
        following[x] = rest.following(j);
        floor = Math.max(floor, completion.lowest(rest.within(j) + 1) + following[x]);
      }
      most = limit - floor;
    }

    /** No option fits if it and what came before it cost more than this by themselves. */
    long most() {
      return most;
    }

    /** Number of options. */
    int options() {
      return extra.length;
    }

    /** What an option costs by itself. */
    long extra(int option) {
      return extra[option];
    }

    /** Begins with the state before the municipality. */
    void from(long state) {
      long rest = state;
      for (int x = sums.length - 1; x >= 0; x--) {
        sums[x] = rest % before[x].width() + before[x].first();
        rest /= before[x].width();
      }
    }

    /**
     * Whether an option can stay within the limit.
     *
     * @param soFar micro-points so far
     * @param option which
     */
    boolean fits(long soFar, int option) {
      cost = soFar + extra[option];
      closing = 0;
      long remainingMost = 0;
      for (int x = 0; x < next.length; x++) {
        next[x] = sums[x] + added[x][option];
        long remaining = after[x].at(next[x]);
        if (x == located && ends && remaining <= limit) {
          cost += remaining;
          closing = remaining;
          next[x] = 0;
          remaining = 0;
        }
        remainingMost = Math.max(remainingMost, remaining + following[x]);
        if (cost + remainingMost > limit) {
          return false;
        }
      }
      if (last) {
        cost += end(next);
        hope = cost;
        return cost <= limit;
      }
      hope = cost + remainingMost;
      return true;
    }

    /** Micro-points after the option that was last found to fit. */
    long cost() {
      return cost;
    }

    /** What of that is for the located places of a district that ends with the municipality. */
    long closing() {
      return closing;
    }

    /** The least that it can come to. */
    long hope() {
      return hope;
    }

    /** The state after it. */
    long state() {
      if (last) {
        return 0;
      }
      long key = 0;
      for (int x = 0; x < next.length; x++) {
        key = key * ahead[x].width() + ahead[x].index(next[x]);
      }
      return key;
    }
  }
}
