package nl.spreiding.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The figures of {@code docs/fairness.md} for one distribution of one area. */
final class Evenness {
  final List<Town> towns;
  final ToLongFunction<Town> places;
  final long total;
  final long due;
  final long withoutDue;
  @Nullable Town lowest;
  @Nullable Town highest;
  final Ratio meanAbsolute;
  final Ratio meanSquared;
  final @Nullable Ratio gini;
  @Nullable BigDecimal theil;
  @Nullable BigDecimal between;

  Evenness(List<Town> towns, ToLongFunction<Town> places) {
    this.towns = towns;
    this.places = places;
    this.total = towns.stream().mapToLong(places).sum();
    this.due = towns.stream().mapToLong(Evenness::due).sum();
    this.withoutDue = towns.stream().filter(t -> due(t) == 0).count();
    for (Town town : towns.stream().sorted(Comparator.comparing(Town::code)).toList()) {
      if (due(town) > 0) {
        if (lowest == null || ratio(town).compareTo(ratio(lowest)) < 0) {
          lowest = town;
        }
        if (highest == null || ratio(town).compareTo(ratio(highest)) > 0) {
          highest = town;
        }
      }
    }
    long absolute = 0;
    BigInteger squared = BigInteger.ZERO;
    for (Town town : towns) {
      long gap = places.applyAsLong(town) - due(town);
      absolute += Math.abs(gap);
      squared = squared.add(BigInteger.valueOf(gap).pow(2));
    }
    this.meanAbsolute = Ratio.of(absolute, towns.size());
    this.meanSquared = new Ratio(squared, BigInteger.valueOf(towns.size()));
    List<Town> counted = towns.stream().filter(t -> due(t) > 0).toList();
    long sum = counted.stream().mapToLong(places).sum();
    this.gini = sum == 0 ? null : gini(counted, sum);
    if (sum > 0) {
      theil(counted, sum);
    }
  }

  static long due(Town town) {
    return town.due(Task.BOTH);
  }

  Ratio ratio(Town town) {
    return Ratio.of(places.applyAsLong(town), due(town));
  }

  long withRatio(Town one) {
    return towns.stream().filter(t -> due(t) > 0 && ratio(t).compareTo(ratio(one)) == 0).count();
  }

  @Nullable Ratio range() {
    return highest == null || lowest == null ? null : ratio(highest).minus(ratio(lowest));
  }

  private Ratio gini(List<Town> counted, long sum) {
    BigInteger above = BigInteger.ZERO;
    long dueSum = counted.stream().mapToLong(Evenness::due).sum();
    for (Town a : counted) {
      for (Town b : counted) {
        BigInteger cross =
            BigInteger.valueOf(places.applyAsLong(a))
                .multiply(BigInteger.valueOf(due(b)))
                .subtract(
                    BigInteger.valueOf(places.applyAsLong(b)).multiply(BigInteger.valueOf(due(a))));
        above = above.add(cross.abs());
      }
    }
    return new Ratio(
        above,
        BigInteger.TWO.multiply(BigInteger.valueOf(sum)).multiply(BigInteger.valueOf(dueSum)));
  }

  private void theil(List<Town> counted, long sum) {
    long dueSum = counted.stream().mapToLong(Evenness::due).sum();
    Map<String, long[]> provinces = new TreeMap<>();
    BigDecimal all = BigDecimal.ZERO;
    for (Town town : counted) {
      all = all.add(term(places.applyAsLong(town), sum, due(town), dueSum));
      long[] sums = provinces.computeIfAbsent(town.province(), p -> new long[2]);
      sums[0] += places.applyAsLong(town);
      sums[1] += due(town);
    }
    BigDecimal among = BigDecimal.ZERO;
    for (long[] sums : provinces.values()) {
      among = among.add(term(sums[0], sum, sums[1], dueSum));
    }
    theil = all.setScale(6, RoundingMode.HALF_UP);
    between = among.setScale(6, RoundingMode.HALF_UP);
  }

  /** s ln(s / p), 0 if there are no places. */
  private static BigDecimal term(long places, long allPlaces, long due, long allDue) {
    if (places == 0) {
      return BigDecimal.ZERO;
    }
    Ratio share = Ratio.of(places, allPlaces);
    BigDecimal logarithm = Trigonometry.logarithm(share.over(Ratio.of(due, allDue)));
    return new BigDecimal(share.top())
        .multiply(logarithm)
        .divide(new BigDecimal(share.bottom()), Trigonometry.DIGITS);
  }
}
