package nl.spreiding.fairness;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.measure.Measures;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How equally one distribution follows what is due, over the municipalities of an area. Where
 * nothing is due there is no ratio: such a municipality counts in the deviations only.
 *
 * @param municipalities how many municipalities
 * @param withoutDue from how many of them nothing is due
 * @param due all that is due
 * @param places all places
 * @param lowest the smallest ratio of places to due; null: nothing is due anywhere
 * @param highest the largest one
 * @param meanAbsolute mean of |places - due|, in places
 * @param meanSquared mean of (places - due) squared
 * @param gini Gini coefficient of the ratios, weighted by what is due; null: no places
 * @param theil Theil's T, split over provinces; null: no places
 * @param pairs pairs of comparable neighbours of which one does more than is due and the other less
 */
public record Figures(
    long municipalities,
    long withoutDue,
    long due,
    long places,
    @Nullable Extreme lowest,
    @Nullable Extreme highest,
    BigFraction meanAbsolute,
    BigFraction meanSquared,
    @Nullable BigFraction gini,
    @Nullable Theil theil,
    long pairs) {

  /**
   * Computes the figures.
   *
   * @param shareList at least one municipality
   * @param pairs uneven pairs among them
   * @return the figures
   */
  static Figures of(List<Share> shareList, long pairs) {
    List<Share> withDue = shareList.stream().filter(s -> s.due() > 0).toList();
    return new Figures(
        shareList.size(),
        shareList.size() - withDue.size(),
        sum(shareList.stream().map(s -> BigInteger.valueOf(s.due()))).longValueExact(),
        sum(shareList.stream().map(s -> BigInteger.valueOf(s.places()))).longValueExact(),
        Extreme.lowest(withDue),
        Extreme.highest(withDue),
        mean(
            sum(
                shareList.stream()
                    .map(s -> BigInteger.valueOf(Measures.deviation(s.places(), s.due())))),
            shareList.size()),
        mean(
            sum(shareList.stream().map(s -> BigInteger.valueOf(Measures.square(s.deviation())))),
            shareList.size()),
        gini(withDue),
        Theil.of(withDue),
        pairs);
  }

  /**
   * Largest ratio minus smallest.
   *
   * @return exact; null: nothing is due anywhere
   */
  public @Nullable BigFraction range() {
    return lowest == null || highest == null
        ? null
        : highest.share().ratio().subtract(lowest.share().ratio());
  }

  /**
   * Half the mean difference between two ratios, each weighted by what is due, divided by the mean
   * ratio. With x = d / D that is the sum over all i and j of {@code |d_i D_j - d_j D_i|} divided
   * by {@code 2 sum(D) sum(d)}. In the order of the ratios the absolute value can be left out, and
   * one pass is enough.
   */
  private static @Nullable BigFraction gini(List<Share> withDue) {
    BigInteger difference = BigInteger.ZERO;
    BigInteger dueBefore = BigInteger.ZERO;
    BigInteger placesBefore = BigInteger.ZERO;
    List<Share> ordered = withDue.stream().sorted(Comparator.comparing(Share::ratio)).toList();
    for (Share share : ordered) {
      BigInteger due = BigInteger.valueOf(share.due());
      BigInteger places = BigInteger.valueOf(share.places());
      difference = difference.add(places.multiply(dueBefore)).subtract(due.multiply(placesBefore));
      dueBefore = dueBefore.add(due);
      placesBefore = placesBefore.add(places);
    }
    BigInteger scale = dueBefore.multiply(placesBefore);
    return scale.signum() == 0 ? null : BigFraction.of(difference, scale);
  }

  private static BigInteger sum(Stream<BigInteger> numbers) {
    return numbers.reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigFraction mean(BigInteger sum, long count) {
    return BigFraction.of(sum, BigInteger.valueOf(count));
  }
}
