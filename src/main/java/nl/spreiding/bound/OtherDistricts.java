package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What several districts can give to both tasks together, and what each sum costs at least. */
final class OtherDistricts {
  private static final Choice NO_CHOICE = new Choice(0, 0, 0, 0, 0, 0);

  private final List<DistrictSums> districtList;
  private final long limit;
  private final List<int[]> ownBySums = new ArrayList<>();
  private final List<Option> optionList;

  /**
   * Works it out.
   *
   * @param districtList the districts
   * @param limit micro-points above the bound; what costs more is left out
   */
  OtherDistricts(List<DistrictSums> districtList, long limit) {
    this.districtList = districtList;
    this.limit = limit;
    long[] leastBySum = {0};
    for (DistrictSums district : districtList) {
      leastBySum = with(leastBySum, district);
    }
    long[] least = leastBySum;
    this.optionList =
        IntStream.range(0, least.length)
            .filter(sum -> least[sum] <= limit)
            .mapToObj(sum -> new Option(sum, 0, 0, least[sum], NO_CHOICE))
            .sorted(Comparator.comparingLong(Option::extra).thenComparingLong(Option::other))
            .toList();
  }

  private long[] with(long[] leastBySum, DistrictSums district) {
    int[] own =
        IntStream.rangeClosed(0, district.highest())
            .filter(sum -> district.least(sum) <= limit)
            .toArray();
    long[] least = new long[leastBySum.length + Math.max(0, district.highest())];
    int[] chosen = new int[least.length];
    Arrays.fill(least, PlacesCost.NEVER);
    for (int before = 0; before < leastBySum.length; before++) {
      for (int sum : own) {
        long total = leastBySum[before] + district.least(sum);
        if (total <= limit && total < least[before + sum]) {
          least[before + sum] = total;
          chosen[before + sum] = sum;
        }
      }
    }
    ownBySums.add(chosen);
    return least;
  }

  /**
   * All of them as if they were one municipality: each sum within the limit, by extra cost. What an
   * option says of the two tasks apart, and its choice, means nothing.
   */
  List<Option> optionList() {
    return optionList;
  }

  /** What the municipalities have at a sum, by district. */
  List<List<Option>> options(int sum) {
    List<List<Option>> result = new ArrayList<>();
    int left = sum;
    for (int d = districtList.size() - 1; d >= 0; d--) {
      int own = ownBySums.get(d)[left];
      result.addFirst(districtList.get(d).options(own));
      left -= own;
    }
    return result;
  }
}
