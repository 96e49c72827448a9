package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a district can give to both tasks together, and what each sum costs at least: by dynamic
 * programming over its municipalities, with its located places kept exactly.
 */
final class DistrictSums {
  private final List<List<Option>> optionLists;
  private final long limit;
  private final long[] leastBySum;

  /** For every sum within the limit which option each municipality has. */
  private final int[][] chosenBySum;

  /**
   * Works it out.
   *
   * @param relaxation gives the prices
   * @param district which district
   * @param optionLists options of its municipalities, by extra cost: all that may matter
   * @param limit micro-points above the bound; what costs more is left out
   */
  DistrictSums(Relaxation relaxation, int district, List<List<Option>> optionLists, long limit) {
    this.optionLists = optionLists;
    this.limit = limit;
    Completion completion = Completion.of(relaxation, Axis.LOCATED, district, optionLists, limit);
    List<LabelTable> tableList = new ArrayList<>();
    LabelTable table = new LabelTable();
    if (completion.at(0, 0) <= limit) {
      table.offer(completion.amounts(0).index(0), 0, 0, -1, -1);
    }
    tableList.add(table);
    for (int j = 0; j < optionLists.size(); j++) {
      table = step(completion, j, table);
      tableList.add(table);
    }
    Completion.Amounts end = completion.amounts(optionLists.size());
    int highest = -1;
    for (int label = 0; label < table.size(); label++) {
      highest = Math.max(highest, Math.toIntExact(table.key(label) / end.width()));
    }
    this.leastBySum = new long[highest + 1];
    Arrays.fill(leastBySum, PlacesCost.NEVER);
    int[] labelBySum = new int[highest + 1];
    for (int label = 0; label < table.size(); label++) {
      int sum = (int) (table.key(label) / end.width());
      long cost = table.cost(label) + end.at(table.key(label) % end.width() + end.first());
      if (cost < leastBySum[sum]) {
        leastBySum[sum] = cost;
        labelBySum[sum] = label;
      }
    }
    this.chosenBySum = new int[highest + 1][];
    for (int sum = 0; sum <= highest; sum++) {
      if (leastBySum[sum] <= limit) {
        chosenBySum[sum] = chosen(tableList, labelBySum[sum]);
      }
    }
  }

  private LabelTable step(Completion completion, int j, LabelTable from) {
    LabelTable to = new LabelTable();
    Completion.Amounts before = completion.amounts(j);
    Completion.Amounts after = completion.amounts(j + 1);
    List<Option> optionList = optionLists.get(j);
    long[] extra = optionList.stream().mapToLong(Option::extra).toArray();
    long[] given = optionList.stream().mapToLong(Axis.BOTH::of).toArray();
    long[] located = optionList.stream().mapToLong(Option::located).toArray();
    long most = limit - completion.lowest(j + 1);
    for (int label = 0; label < from.size(); label++) {
      if ((label & Interruption.EVERY) == 0) {
        Interruption.check();
      }
      long both = from.key(label) / before.width();
      long locatedBefore = from.key(label) % before.width() + before.first();
      long cost = from.cost(label);
      for (int i = 0; i < extra.length && cost + extra[i] <= most; i++) {
        long sum = locatedBefore + located[i];
        long soFar = cost + extra[i];
        if (soFar + after.at(sum) <= limit) {
          to.offer((both + given[i]) * after.width() + after.index(sum), soFar, 0, label, i);
        }
      }
    }
    to.close();
    return to;
  }

  private static int[] chosen(List<LabelTable> tableList, int lastLabel) {
    int[] chosen = new int[tableList.size() - 1];
    int label = lastLabel;
    for (int j = chosen.length; j > 0; j--) {
      chosen[j - 1] = tableList.get(j).option(label);
      label = tableList.get(j).previous(label);
    }
    return chosen;
  }

  /** The highest sum; -1: there is none. */
  int highest() {
    return leastBySum.length - 1;
  }

  /** The least that a sum costs; {@link PlacesCost#NEVER}: more than the limit. */
  long least(int sum) {
    return leastBySum[sum];
  }

  /** What the municipalities have at a sum that costs no more than the limit. */
  List<Option> options(int sum) {
    int[] chosen = chosenBySum[sum];
    return IntStream.range(0, chosen.length)
        .mapToObj(j -> optionLists.get(j).get(chosen[j]))
        .toList();
  }
}
