package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides an area of several districts with the number of one municipality fixed, at given
 * multipliers. Only the district of the municipality is searched; what all others together can give
 * both tasks, and at what cost, is worked out once for all questions. It depends on nothing but the
 * multipliers, so it does not matter who asks first.
 */
final class FixedSearch {
  private static final Set<Axis> TOGETHER = EnumSet.of(Axis.BOTH, Axis.LOCATED);
  private static final Set<Axis> ONLY_LOCATED = EnumSet.of(Axis.LOCATED);

  /** Micro-points above what the thresholds at least add, in which is searched: tried in steps. */
  private static final long FIRST_ABOVE = 1 << 18;

  static final long MOST_ABOVE = 1 << 20;

  /** Choices of one municipality beyond which it is not worth the time. */
  private static final long MOST_OPTIONS = 100_000;

  private static final int MOST_LABELS = 600_000;

  private final Relaxation relaxation;
  private final List<LocatedGap> gaps;
  private final long mostAbove;
  private final int[] firstOf;
  private final List<NearChoices> nearList;
  private final Map<Key, List<List<Option>>> optionsByKey = new ConcurrentHashMap<>();
  private final Map<Key, DistrictSums> sumsByKey = new ConcurrentHashMap<>();
  private final Map<Key, OtherDistricts> othersByKey = new ConcurrentHashMap<>();

  private record Key(int district, long micro) {}

  /** How a search ended. */
  enum End {
    /** There is such a distribution. */
    FOUND,
    /** There is certainly none. */
    NONE,
    /** Neither is known. */
    UNKNOWN
  }

  /**
   * Prepares the area.
   *
   * @param relaxation the area at the multipliers
   * @param gaps what the threshold of each district at least adds at them
   * @param mostAbove micro-points above what the thresholds at least add in which is searched at
   *     most
   */
  FixedSearch(Relaxation relaxation, List<LocatedGap> gaps, long mostAbove) {
    this.relaxation = relaxation;
    this.gaps = gaps;
    this.mostAbove = mostAbove;
    this.firstOf = relaxation.area().firstByDistrict();
    Multipliers multipliers = relaxation.multipliers();
    this.nearList =
        Together.map(
            relaxation.choicesList().size(),
            g ->
                new NearChoices(
                    relaxation.choicesList().get(g), relaxation.prices(multipliers, g)));
  }

  /**
   * Whether there is a distribution in which a municipality has its number, of the combination of
   * over-imposition of the relaxation.
   *
   * @param municipality which, in the order of the area
   * @param fixed its choices with that number
   * @param limit most soft micro-points of the area for one not to be excluded
   * @param most most soft micro-points of the area for one to count as found; not above the limit
   */
  End decide(int municipality, MunicipalChoices fixed, long limit, long most) {
    Multipliers multipliers = relaxation.multipliers();
    return multipliers.other() == multipliers.amv()
        ? new Question(municipality, fixed).decide(limit, most)
        : End.UNKNOWN;
  }

  /** The choices of a district within a limit, a list per municipality; null: too many. */
  private @Nullable List<List<Option>> options(int district, long limit) {
    long more = Math.max(FIRST_ABOVE, Long.highestOneBit(limit) << 1);
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
    for (int g = firstOf[district]; g < firstOf[district + 1]; g++) {
      List<Option> optionList = nearList.get(g).within(limit, TOGETHER, MOST_OPTIONS, Sieve.OPEN);
      if (optionList == null) {
        return List.of();
      }
      result.add(optionList);
    }
    return result;
  }

  /** What all districts but one can give; null: too many choices. */
  private @Nullable OtherDistricts others(int district, long above) {
    List<DistrictSums> sumsList = new ArrayList<>();
    for (int d = 0; d < gaps.size(); d++) {
      if (d != district) {
        DistrictSums sums = sums(d, above);
        if (sums == null) {
          return null;
        }
        sumsList.add(sums);
      }
    }
    return othersByKey.computeIfAbsent(
        new Key(district, above), key -> new OtherDistricts(sumsList, leastBut(district) + above));
  }

  private @Nullable DistrictSums sums(int district, long above) {
    long limit = gaps.get(district).least() + above;
    List<List<Option>> optionLists = options(district, limit);
    return optionLists == null
        ? null
        : sumsByKey.computeIfAbsent(
            new Key(district, above),
            key -> new DistrictSums(relaxation, district, optionLists, limit));
  }

  /** What the thresholds of all districts but one at least add. */
  private long leastBut(int district) {
    return IntStream.range(0, gaps.size())
        .filter(d -> d != district)
        .mapToLong(d -> gaps.get(d).least())
        .sum();
  }

  /** One municipality with its number fixed. */
  private final class Question {
    private final int municipality;
    private final MunicipalChoices fixed;
    private final int district;
    private final int within;
    private final NearChoices near;
    private final long bound;

    Question(int municipality, MunicipalChoices fixed) {
      this.municipality = municipality;
      this.fixed = fixed;
      this.district = relaxation.districtOf()[municipality];
      this.within = municipality - firstOf[district];
      Prices prices = relaxation.prices(relaxation.multipliers(), municipality);
      this.near = new NearChoices(fixed, prices);
      MunicipalChoices free = relaxation.choicesList().get(municipality);
      this.bound =
          relaxation.bound()
              - free.priced(free.best(prices), prices)
              + fixed.priced(fixed.best(prices), prices);
    }

    End decide(long limit, long most) {
      long slack = limit - bound;
      long elsewhere = leastBut(district);
      long least = elsewhere + ownLeast();
      for (long above = FIRST_ABOVE; above <= mostAbove && least <= slack; above *= 2) {
        long highest = Math.min(slack, least + above);
        List<List<Option>> own = ownOptions(highest - elsewhere);
        OtherDistricts others = others(district, above);
        if (own == null || others == null) {
          return End.UNKNOWN;
        }
        own.add(others.optionList());
        LabelSearch search =
            new LabelSearch(
                relaxation.only(district, municipality, fixed),
                TOGETHER,
                own,
                highest,
                MOST_LABELS);
        LabelSearch.End end = search.run();
        LabelSearch.Answer answer = search.answer();
        if (answer != null) {
          return bound + answer.extra() <= most && divides(answer, others)
              ? End.FOUND
              : End.UNKNOWN;
        }
        if (end == LabelSearch.End.GAVE_UP) {
          return End.UNKNOWN;
        }
        if (highest == slack) {
          return End.NONE;
        }
      }
      return least > slack ? End.NONE : End.UNKNOWN;
    }

    /** What the threshold of its own district at least adds. */
    private long ownLeast() {
      long[] added = gaps.get(district).added(within);
      List<Option> optionList =
          near.within(PlacesCost.NEVER / 2, ONLY_LOCATED, MOST_OPTIONS, Sieve.OPEN);
      return optionList == null
          ? 0
          : optionList.stream()
              .mapToLong(option -> option.extra() + added[(int) option.located()])
              .min()
              .orElseThrow();
    }

    private @Nullable List<List<Option>> ownOptions(long limit) {
      List<List<Option>> own = options(district, limit);
      List<Option> optionList = near.within(limit, TOGETHER, MOST_OPTIONS, Sieve.OPEN);
      if (own == null || optionList == null) {
        return null;
      }
      List<List<Option>> result = new ArrayList<>(own);
      result.set(within, optionList);
      return result;
    }

    /** Whether what was found for both tasks together can be divided over them at no extra cost. */
    private boolean divides(LabelSearch.Answer answer, OtherDistricts others) {
      int last = answer.optionList().size() - 1;
      int sum = Math.toIntExact(answer.optionList().get(last).other());
      List<List<Option>> byDistrict = new ArrayList<>(others.options(sum));
      byDistrict.add(district, answer.optionList().subList(0, last));
      List<Option> all = byDistrict.stream().flatMap(List::stream).toList();
      Area area = relaxation.area().with(municipality, fixed);
      return new Division(
                  relaxation.with(area, municipality), new LabelSearch.Answer(answer.extra(), all))
              .free()
          != null;
    }
  }
}
