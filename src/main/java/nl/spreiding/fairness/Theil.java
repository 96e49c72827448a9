package nl.spreiding.fairness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * Theil's T of places against what is due, split over provinces: {@code T = sum of s ln(s / p)},
 * with s a municipality's part of all places and p its part of all that is due. Between: the same
 * with provinces for municipalities; within: the rest, which is each province's own T weighted by
 * its part of the places (Shorrocks 1980).
 *
 * <p>An approximation, as logarithms are: total and between are rounded half up to {@link #DIGITS}
 * decimals and every decimal is right, because the error is bounded and the calculation is repeated
 * with more digits until the bound leaves one rounding. Within is their difference, so that the
 * three add up; it can be one unit of the last decimal off.
 *
 * @param total T, not negative
 * @param within within the provinces
 * @param between between the provinces
 */
public record Theil(BigDecimal total, BigDecimal within, BigDecimal between) {
  /** Decimals of the three numbers. */
  public static final int DIGITS = 6;

  private static final int FIRST_PRECISION = 30;

  /**
   * Theil's T of a distribution.
   *
   * @param shareList municipalities from which something is due
   * @return the three numbers; null: there are no places
   */
  static @Nullable Theil of(List<Share> shareList) {
    long places = shareList.stream().mapToLong(Share::places).reduce(0, Math::addExact);
    if (places == 0) {
      return null;
    }
    Map<ProvinceCode, Group> groupByProvince = new TreeMap<>();
    for (Share share : shareList) {
      groupByProvince.merge(share.province(), new Group(share.due(), share.places()), Group::plus);
    }
    BigDecimal total =
        rounded(shareList.stream().map(s -> new Group(s.due(), s.places())).toList());
    BigDecimal between = rounded(List.copyOf(groupByProvince.values()));
    return new Theil(total, total.subtract(between), between);
  }

  private record Group(long due, long places) {
    Group plus(Group other) {
      return new Group(Math.addExact(due, other.due), Math.addExact(places, other.places));
    }
  }

  /**
   * T is 0 or transcendental, so never halfway between two decimals: more digits decide in the end.
   */
  private static BigDecimal rounded(List<Group> groupList) {
    for (int digits = FIRST_PRECISION; ; digits *= 2) {
      Logarithm logarithm = new Logarithm(digits);
      Group all = groupList.stream().reduce(new Group(0, 0), Group::plus);
      BigInteger sum = BigInteger.ZERO;
      BigInteger error = BigInteger.ZERO;
      for (Group group : groupList) {
        if (group.places > 0) {
          BigInteger places = BigInteger.valueOf(group.places);
          BigInteger numerator = places.multiply(BigInteger.valueOf(all.due));
          BigInteger denominator =
              BigInteger.valueOf(group.due).multiply(BigInteger.valueOf(all.places));
          sum = sum.add(places.multiply(logarithm.of(numerator, denominator)));
          error = error.add(places.multiply(logarithm.error(numerator, denominator)));
        }
      }
      BigDecimal least = rounded(sum.subtract(error), all.places, digits);
      if (least.equals(rounded(sum.add(error), all.places, digits))) {
        return least;
      }
    }
  }

  private static BigDecimal rounded(BigInteger sum, long places, int digits) {
    return new BigDecimal(sum, digits)
        .divide(BigDecimal.valueOf(places), DIGITS, RoundingMode.HALF_UP);
  }
}
