package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The options of a province that together are the cheapest at the prices, with what its threshold
 * of located places really costs. What they give the tasks counts at its price only. Member after
 * member, the cheapest way to each number of located places is kept.
 */
final class ProvinceStart {
  /** Located places by which a combination may differ from the present one. */
  private static final int REACH = 4_000;

  private static final long NEVER = Long.MAX_VALUE / 2;

  private final ArrangementTable table;
  private final int district;

  /** What its members may take, each number of located places once. */
  private final List<List<MemberOption>> optionLists = new ArrayList<>();

  /** By member and located places: which option comes last on the cheapest way there. */
  private final List<MemberOption[]> lastLists = new ArrayList<>();

  /**
   * The province.
   *
   * @param table the area; every member of the province has its cheapest option
   * @param district the province, in the order of the area
   */
  ProvinceStart(ArrangementTable table, int district) {
    this.table = table;
    this.district = district;
    long most = table.slackOfLocated(district, 0);
    for (int g = 0; g < table.members(); g++) {
      if (table.current(g).district() == district) {
        optionLists.add(cheapestByLocated(table.options(g), most));
      }
    }
  }

  private static List<MemberOption> cheapestByLocated(MemberOption[] options, long most) {
    List<MemberOption> result = new ArrayList<>();
    Arrays.stream(options)
        .filter(option -> option.reduced() <= most)
        .sorted(
            Comparator.comparingLong(MemberOption::located)
                .thenComparingLong(MemberOption::reduced))
        .filter(o -> result.isEmpty() || result.getLast().located() != o.located())
        .forEach(result::add);
    return result;
  }

  /** Takes the cheapest combination. */
  void take() {
    long most = table.slackOfLocated(district, 0);
    long[] cost = new long[2 * REACH + 1];
    Arrays.fill(cost, NEVER);
    cost[REACH] = 0;
    for (List<MemberOption> optionList : optionLists) {
      cost = with(optionList, cost, most);
    }
    int best = REACH;
    long lowest = NEVER;
    for (int sum = 0; sum < cost.length; sum++) {
      if (cost[sum] < NEVER && cost[sum] + table.slackOfLocated(district, sum - REACH) < lowest) {
        lowest = cost[sum] + table.slackOfLocated(district, sum - REACH);
        best = sum;
      }
    }
    takeWayTo(best);
  }

  private long[] with(List<MemberOption> optionList, long[] before, long most) {
    long[] cost = new long[before.length];
    Arrays.fill(cost, NEVER);
    MemberOption[] last = new MemberOption[before.length];
    for (MemberOption option : optionList) {
      int more = more(option);
      for (int sum = Math.max(0, -more); sum < Math.min(cost.length, cost.length - more); sum++) {
        long together = before[sum] + option.reduced();
        if (together <= most && together < cost[sum + more]) {
          cost[sum + more] = together;
          last[sum + more] = option;
        }
      }
    }
    lastLists.add(last);
    return cost;
  }

  /** Located places more than the member has. */
  private int more(MemberOption option) {
    long more = option.located() - table.current(option.member()).located();
    return (int) Math.clamp(more, -2 * REACH - 1, 2 * REACH + 1);
  }

  private void takeWayTo(int end) {
    int sum = end;
    for (MemberOption[] last : lastLists.reversed()) {
      MemberOption option = last[sum];
      sum -= more(option);
      table.take(option);
    }
  }
}
