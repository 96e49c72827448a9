package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the districts of an area can give near their best at given prices, worked out once for all
 * questions about the area. It depends on nothing but the prices, so it does not matter who asks
 * first.
 */
final class NearDistricts {
  /** Choices of one municipality beyond which it is not worth the time. */
  static final long MOST_OPTIONS = 100_000;

  /** Micro-points for which choices are made at least; above that, doubled each time. */
  private static final long FEWEST = 1 << 18;

  private final Relaxation relaxation;
  private final List<LocatedGap> gaps;
  private final int[] firstOf;
  private final List<NearChoices> nearList;
  private final Map<Key, List<List<Option>>> optionsByKey = new ConcurrentHashMap<>();
  private final Map<Key, DistrictSums> sumsByKey = new ConcurrentHashMap<>();
  private final Map<Key, OtherDistricts> othersByKey = new ConcurrentHashMap<>();

  private record Key(int district, long micro) {}

  /**
   * Prepares the area.
   *
   * @param relaxation the area at the prices
   * @param gaps what the threshold of each district at least adds at them
   */
  NearDistricts(Relaxation relaxation, List<LocatedGap> gaps) {
    this.relaxation = relaxation;
    this.gaps = gaps;
    this.firstOf = relaxation.area().firstByDistrict();
    this.nearList = NearChoices.of(relaxation);
  }

  /** What the threshold of a district adds. */
  LocatedGap gap(int district) {
    return gaps.get(district);
  }

  /** The place of a municipality in its district. */
  int within(int municipality) {
    return municipality - firstOf[relaxation.districtOf()[municipality]];
  }

  /** The municipalities of a district. */
  List<NearChoices> nearList(int district) {
    return nearList.subList(firstOf[district], firstOf[district + 1]);
  }

  /** The choices of a district within a limit, a list per municipality; null: too many. */
  @Nullable List<List<Option>> options(int district, long limit) {
    long more = Math.max(FEWEST, Long.highestOneBit(limit) << 1);
    List<List<Option>> made =
        optionsByKey.computeIfAbsent(new Key(district, more), key -> made(district, more));
    return made.isEmpty()
        ? null
        : made.stream()
            .map(list -> list.stream().takeWhile(option -> option.extra() <= limit).toList())
            .toList();
  }

  private List<List<Option>> made(int district, long limit) {
    List<List<Option>> result = new ArrayList<>();
    for (NearChoices near : nearList(district)) {
      List<Option> optionList = near.within(limit, Axis.TOGETHER, MOST_OPTIONS, Sieve.OPEN);
      if (optionList == null) {
        return List.of();
      }
      result.add(optionList);
    }
    return result;
  }

  /** What all districts but one can give; null: too many choices. */
  @Nullable OtherDistricts others(int district, long above) {
    List<Optional<DistrictSums>> sumsList =
        IntStream.range(0, gaps.size())
            .filter(d -> d != district)
            .parallel()
            .mapToObj(d -> Optional.ofNullable(sums(d, above)))
            .toList();
    if (sumsList.stream().anyMatch(Optional::isEmpty)) {
      return null;
    }
    return othersByKey.computeIfAbsent(
        new Key(district, above),
        key ->
            new OtherDistricts(
                sumsList.stream().map(Optional::orElseThrow).toList(), leastBut(district) + above));
  }

  /** The choices of a district that can be part of anything within a limit; null: too many. */
  private @Nullable List<List<Option>> sifted(int district, long limit) {
    List<List<Option>> result = new ArrayList<>();
    List<NearChoices> own = nearList(district);
    for (int g = 0; g < own.size(); g++) {
      Sieve sieve = Sieve.of(Axis.LOCATED, gaps.get(district).added(g), limit);
      List<Option> optionList = own.get(g).within(limit, Axis.TOGETHER, MOST_OPTIONS, sieve);
      if (optionList == null) {
        return null;
      }
      result.add(optionList);
    }
    return result;
  }

  private @Nullable DistrictSums sums(int district, long above) {
    long limit = gaps.get(district).least() + above;
    List<List<Option>> optionLists = sifted(district, limit);
    return optionLists == null
        ? null
        : sumsByKey.computeIfAbsent(
            new Key(district, above),
            key -> new DistrictSums(relaxation, district, optionLists, limit));
  }

  /** What the thresholds of all districts but one at least add. */
  long leastBut(int district) {
    return IntStream.range(0, gaps.size())
        .filter(d -> d != district)
        .mapToLong(d -> gaps.get(d).least())
        .sum();
  }
}
