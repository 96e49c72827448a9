package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.problem.Domain;

/**
 * A set of whole numbers as ranges that do not touch each other, in increasing order.
 *
 * @param rangeList the ranges; never empty
 */
record NumberSet(List<Range> rangeList) {
  /** Only zero. */
  static final NumberSet ZERO = new NumberSet(List.of(new Range(0, 0)));

  /**
   * All whole numbers between two bounds.
   *
   * @param from the first
   * @param to the last
   */
  record Range(long from, long to) {}

  /** Every sum of a number of this set and a number that a domain allows. */
  NumberSet plus(Domain domain) {
    List<Range> sumList = new ArrayList<>();
    for (Domain part : PossibleTotals.parts(domain)) {
      for (Range range : rangeList) {
        sumList.add(
            new Range(Math.addExact(range.from, part.min()), Math.addExact(range.to, part.max())));
      }
    }
    sumList.sort(Comparator.comparingLong(Range::from));
    List<Range> joined = new ArrayList<>();
    for (Range range : sumList) {
      if (!joined.isEmpty() && range.from <= joined.getLast().to + 1) {
        Range last = joined.removeLast();
        joined.add(new Range(last.from, Math.max(last.to, range.to)));
      } else {
        joined.add(range);
      }
    }
    return new NumberSet(List.copyOf(joined));
  }

  /** The smallest number of the set that is not below a number; {@link Long#MAX_VALUE}: none. */
  long atLeast(long number) {
    for (Range range : rangeList) {
      if (range.to >= number) {
        return Math.max(range.from, number);
      }
    }
    return Long.MAX_VALUE;
  }
}
