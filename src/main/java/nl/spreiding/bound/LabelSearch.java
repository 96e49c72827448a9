package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dynamic programming over municipalities: all combinations of near-best options that can stay
 * within a limit, as the cheapest way to each combination of sums. A combination is dropped only if
 * it cannot stay within the limit, whatever the rest does. So the answer is the true minimum, or
 * the certainty that every combination costs more than the limit.
 */
final class LabelSearch {
  /** Combinations looked at for each that is kept. */
  private static final long WORK_PER_LABEL = 100;

  /** Not worth the time of narrowing down. */
  private static final int FEW_OPTIONS = 1_000;

  private final Relaxation relaxation;
  private final List<Axis> axisList;
  private List<List<Option>> optionsByStage;
  private final long limit;
  private final int mostLabels;
  private final int[] districtOf;
  private final Map<Axis, Completion> completionByAxis = new EnumMap<>(Axis.class);
  private final List<Completion> locatedByDistrict = new ArrayList<>();
  private final int[] firstStage;

  /** What the located places of all districts after one must still add. */
  private final long[] following;

  private final List<LabelTable> tableList = new ArrayList<>();
  private int labels;
  private int beam;
  private long work;

  /**
   * The best combination within the limit.
   *
   * @param extra micro-points above the bound of the relaxation
   * @param optionList an option per municipality
   */
  record Answer(long extra, List<Option> optionList) {}

  /** How a search ended. */
  enum End {
    /** The true minimum was found. */
    FOUND,
    /** Every combination costs more than the limit. */
    NOTHING_WITHIN,
    /** Too many combinations: nothing is known. */
    GAVE_UP
  }

  private @Nullable Answer answer;
  private End end = End.GAVE_UP;

  /**
   * A search.
   *
   * @param relaxation gives the prices and the shared terms
   * @param axisSet the sums that are kept exactly; shared terms of others are left at their bound
   * @param optionsByStage options of each municipality, by extra cost: all that cost at most the
   *     limit
   * @param limit micro-points above the bound of the relaxation
   * @param mostLabels give up beyond so many combinations
   */
  LabelSearch(
      Relaxation relaxation,
      Set<Axis> axisSet,
      List<List<Option>> optionsByStage,
      long limit,
      int mostLabels) {
    this.relaxation = relaxation;
    this.axisList = axisSet.stream().sorted().toList();
    this.optionsByStage = optionsByStage;
    this.limit = limit;
    this.mostLabels = mostLabels;
    this.districtOf = relaxation.districtOf();
    this.following = new long[relaxation.area().districtList().size()];
    this.firstStage = new int[relaxation.area().districtList().size() + 1];
    for (int j = districtOf.length - 1; j >= 0; j--) {
      firstStage[districtOf[j]] = j;
    }
    firstStage[firstStage.length - 1] = districtOf.length;
  }

  /**
   * Searches on among the most hopeful combinations of each stage only: quick, and what it finds is
   * good, but not known to be the best.
   *
   * @param width combinations kept at each stage
   * @return the best combination seen; null: none
   */
  @Nullable Answer beam(int width) {
    beam = width;
    run();
    return answer;
  }

  /** Searches. */
  End run() {
    if (!prepare()) {
      end = End.NOTHING_WITHIN;
      return end;
    }
    LabelTable start = new LabelTable();
    start.offer(key(0, new long[axisList.size()]), 0, 0, -1, -1);
    tableList.add(start);
    for (int j = 0; j < optionsByStage.size(); j++) {
      LabelTable next = new LabelTable();
      if (!step(j, tableList.getLast(), next)) {
        return end;
      }
      if (beam > 0 && next.size() > beam) {
        next = next.mostHopeful(beam);
      }
      next.close();
      tableList.add(next);
      labels += next.size();
    }
    if (tableList.getLast().size() == 0) {
      end = End.NOTHING_WITHIN;
    } else {
      answer = trace();
      end = End.FOUND;
    }
    return end;
  }

  /** The best combination; null unless one was found. */
  @Nullable Answer answer() {
    return answer;
  }

  // ---------------------------------------------------------------------------------------------
  // Lower bounds on what remains
  // ---------------------------------------------------------------------------------------------

  private boolean prepare() {
    if (least() > limit) {
      return false;
    }
    if (optionsByStage.stream().mapToInt(List::size).sum() > FEW_OPTIONS && axisList.size() > 1) {
      narrow();
    }
    return optionsByStage.stream().noneMatch(List::isEmpty);
  }

  /**
   * The least that a combination adds, by each sum alone: exact with a single sum, and at least a
   * lower bound with several.
   *
   * @return micro-points above the bound of the relaxation, if that is within the limit
   */
  long least() {
    long least = 0;
    for (Axis axis : axisList) {
      if (axis == Axis.LOCATED) {
        long sum = 0;
        for (int d = 0; d + 1 < firstStage.length; d++) {
          Completion completion = completion(axis, d, firstStage[d], firstStage[d + 1]);
          locatedByDistrict.add(completion);
          sum = Math.min(PlacesCost.NEVER, sum + completion.at(0, 0));
        }
        for (int d = following.length - 2; d >= 0; d--) {
          following[d] =
              Math.min(PlacesCost.NEVER, following[d + 1] + locatedByDistrict.get(d + 1).at(0, 0));
        }
        least = Math.max(least, sum);
      } else {
        Completion completion = completion(axis, 0, 0, optionsByStage.size());
        completionByAxis.put(axis, completion);
        least = Math.max(least, completion.at(0, 0));
      }
    }
    return least;
  }

  /** Drops options that cannot be part of anything within the limit, by one sum at a time. */
  private void narrow() {
    List<List<Option>> narrowed = new ArrayList<>(optionsByStage);
    for (Axis axis : axisList) {
      if (axis == Axis.LOCATED) {
        long all = following[0] + locatedByDistrict.get(0).at(0, 0);
        for (int d = 0; d + 1 < firstStage.length; d++) {
          Completion completion = locatedByDistrict.get(d);
          long elsewhere = all - completion.at(0, 0);
          narrow(narrowed, axis, completion, firstStage[d], firstStage[d + 1], limit - elsewhere);
        }
      } else {
        Completion completion = completionByAxis.get(axis);
        narrow(narrowed, axis, completion, 0, optionsByStage.size(), limit);
      }
    }
    optionsByStage = narrowed;
  }

  private void narrow(
      List<List<Option>> narrowed, Axis axis, Completion completion, int from, int to, long most) {
    List<Map<Long, Long>> least =
        completion.leastWith(axis, optionsByStage.subList(from, to), most);
    for (int j = from; j < to; j++) {
      Map<Long, Long> leastByValue = least.get(j - from);
      narrowed.set(
          j,
          narrowed.get(j).stream()
              .filter(o -> o.extra() + leastByValue.get(axis.of(o)) <= most)
              .toList());
    }
  }

  private Completion completion(Axis axis, int district, int from, int to) {
    return Completion.of(relaxation, axis, district, optionsByStage.subList(from, to), limit);
  }

  // ---------------------------------------------------------------------------------------------
  // Stages
  // ---------------------------------------------------------------------------------------------

  private Completion completionAt(int axis, int stage) {
    return axisList.get(axis) == Axis.LOCATED
        ? locatedByDistrict.get(districtOf[Math.min(stage, districtOf.length - 1)])
        : completionByAxis.get(axisList.get(axis));
  }

  private int within(int axis, int stage) {
    return axisList.get(axis) == Axis.LOCATED
        ? stage - firstStage[districtOf[Math.min(stage, districtOf.length - 1)]]
        : stage;
  }

  private long key(int stage, long[] sums) {
    long key = 0;
    for (int x = 0; x < sums.length; x++) {
      Completion completion = completionAt(x, stage);
      int at = within(x, stage);
      key = key * completion.width(at) + completion.clamped(at, sums[x]) - completion.first(at);
    }
    return key;
  }

  private void sums(int stage, long key, long[] sums) {
    long rest = key;
    for (int x = sums.length - 1; x >= 0; x--) {
      Completion completion = completionAt(x, stage);
      int at = within(x, stage);
      sums[x] = rest % completion.width(at) + completion.first(at);
      rest /= completion.width(at);
    }
  }

  /** What adding one municipality needs, on plain arrays: it is done millions of times. */
  private final class Stage {
    final int stage;
    final boolean last;
    final boolean ends;
    final int located = axisList.indexOf(Axis.LOCATED);
    final long[] extra;
    final long[][] added;
    final Completion[] completion = new Completion[axisList.size()];
    final int[] at = new int[axisList.size()];

    Stage(int j) {
      stage = j;
      last = j + 1 == optionsByStage.size();
      ends = last || districtOf[j + 1] != districtOf[j];
      List<Option> optionList = optionsByStage.get(j);
      extra = optionList.stream().mapToLong(Option::extra).toArray();
      added = new long[axisList.size()][];
      for (int x = 0; x < added.length; x++) {
        Axis axis = axisList.get(x);
        added[x] = optionList.stream().mapToLong(axis::of).toArray();
        completion[x] = completionAt(x, j);
        at[x] = within(x, j) + 1;
      }
    }

    /** Whether an option fits; fills the sums after it. */
    boolean fits(long before, long[] sums, int option, long[] next) {
      cost = before + extra[option];
      hope = cost;
      long most = 0;
      for (int x = 0; x < next.length; x++) {
        next[x] = sums[x] + added[x][option];
        long remaining = completion[x].at(at[x], next[x]);
        if (x == located && ends && remaining <= limit) {
          cost += remaining;
          next[x] = 0;
          remaining = 0;
        }
        most = Math.max(most, x == located ? remaining + following[districtOf[stage]] : remaining);
        if (cost + most > limit) {
          return false;
        }
      }
      hope = cost + most;
      return true;
    }

    long cost;
    long hope;
  }

  private boolean step(int j, LabelTable from, LabelTable to) {
    Stage stage = new Stage(j);
    int options = stage.extra.length;
    long[] sums = new long[axisList.size()];
    long[] next = new long[axisList.size()];
    for (int label = 0; label < from.size(); label++) {
      sums(j, from.key(label), sums);
      long before = from.cost(label);
      for (int i = 0; i < options && before + stage.extra[i] <= limit; i++) {
        if (!stage.fits(before, sums, i, next)) {
          continue;
        }
        if (stage.last) {
          long total = stage.cost + end(next);
          if (total <= limit) {
            to.offer(0, total, total, label, i);
          }
        } else {
          to.offer(key(j + 1, next), stage.cost, stage.hope, label, i);
        }
      }
      work += options;
      if (labels + to.size() > mostLabels || work > WORK_PER_LABEL * mostLabels) {
        end = End.GAVE_UP;
        return false;
      }
    }
    return true;
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

  private Answer trace() {
    List<Option> chosen = new ArrayList<>();
    int label = 0;
    long extra = tableList.getLast().cost(0);
    for (int j = optionsByStage.size(); j > 0; j--) {
      LabelTable table = tableList.get(j);
      chosen.addFirst(optionsByStage.get(j - 1).get(table.option(label)));
      label = table.previous(label);
    }
    return new Answer(extra, chosen);
  }
}
