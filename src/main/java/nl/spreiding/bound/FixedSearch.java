package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides an area of several districts with the number of one municipality fixed, at given
 * multipliers. Only the district of the municipality is searched; what all others together can give
 * both tasks, and at what cost, is worked out once for all questions. It depends on nothing but the
 * multipliers, so it does not matter who asks first.
 */
final class FixedSearch {
  private static final Set<Axis> ONLY_LOCATED = EnumSet.of(Axis.LOCATED);

  /** Micro-points above what the thresholds at least add, in which is searched: tried in steps. */
  private static final long FIRST_ABOVE = 1 << 18;

  static final long MOST_ABOVE = 1 << 19;

  private static final int MOST_LABELS = 600_000;

  /**
   * Micro-points that the threshold of a district adds up to which the prices of all questions will
   * do.
   */
  private static final long MOST_SHARED = 1 << 22;

  /** Last step in the worth of a located place, in micro-points, where it is looked for. */
  private static final long LAST_STEP = 1 << 12;

  private final Relaxation relaxation;
  private final NearDistricts districts;
  private final long mostAbove;

  /**
   * An answer.
   *
   * @param end how the search ended
   * @param cost soft micro-points of the best such distribution, if one was found
   * @param choiceList that distribution, a choice per municipality; empty: none
   */
  record Answer(End end, long cost, List<Choice> choiceList) {
    private static Answer without(End end) {
      return new Answer(end, PlacesCost.NEVER, List.of());
    }
  }

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
    this.districts = new NearDistricts(relaxation, gaps);
    this.mostAbove = mostAbove;
  }

  /**
   * The best distribution in which a municipality has its number, of the combination of
   * over-imposition of the relaxation.
   *
   * @param municipality which, in the order of the area
   * @param fixed its choices with that number
   * @param limit most soft micro-points of the area for one not to be excluded
   * @param most most soft micro-points of the area for one to count as found; not above the limit
   */
  Answer decide(int municipality, MunicipalChoices fixed, long limit, long most) {
    Multipliers multipliers = relaxation.multipliers();
    if (multipliers.other() != multipliers.amv()) {
      return Answer.without(End.UNKNOWN);
    }
    Question question = new Question(municipality, fixed);
    return question.least > MOST_SHARED
        ? question.repriced().decide(limit, most)
        : question.decide(limit, most);
  }

  /** One municipality with its number fixed. */
  private final class Question {
    private final int municipality;
    private final MunicipalChoices fixed;
    private final int district;

    /** The whole area and its own district, at the prices of the question. */
    private final Relaxation whole;

    private final Relaxation own;
    private final List<NearChoices> ownList;
    private final boolean shared;
    private final long bound;

    /** What the threshold of its own district at least adds. */
    private final long least;

    /** At the prices of the area. */
    Question(int municipality, MunicipalChoices fixed) {
      this.municipality = municipality;
      this.fixed = fixed;
      this.district = relaxation.districtOf()[municipality];
      this.whole = relaxation;
      this.own = relaxation.only(district, municipality, fixed);
      Prices prices = relaxation.prices(relaxation.multipliers(), municipality);
      int within = districts.within(municipality);
      this.ownList = new ArrayList<>(districts.nearList(district));
      ownList.set(within, new NearChoices(fixed, prices));
      this.shared = true;
      MunicipalChoices free = relaxation.choicesList().get(municipality);
      this.bound =
          relaxation.bound()
              - free.priced(free.best(prices), prices)
              + fixed.priced(fixed.best(prices), prices);
      this.least = least(ownList.get(within), districts.gap(district).added(within));
    }

    /** The same question with another worth of located places in its own district. */
    private Question(Question like, long located) {
      this.municipality = like.municipality;
      this.fixed = like.fixed;
      this.district = like.district;
      long[] byDistrict = relaxation.multipliers().locatedByDistrict().clone();
      byDistrict[district] = located;
      this.whole = relaxation.priced(at(byDistrict));
      this.own = whole.only(district, municipality, fixed);
      this.ownList = NearChoices.of(own);
      this.shared = false;
      this.bound = like.bound + like.ownBound(located) - like.ownBound(like.located());
      // With the located places kept exactly it does not matter what they are worth.
      this.least = Math.max(0, like.bound + like.least - bound);
    }

    private static long least(NearChoices near, long[] added) {
      List<Option> optionList =
          near.within(PlacesCost.NEVER / 2, ONLY_LOCATED, NearDistricts.MOST_OPTIONS, Sieve.OPEN);
      return optionList == null
          ? 0
          : optionList.stream()
              .mapToLong(option -> option.extra() + added[(int) option.located()])
              .min()
              .orElseThrow();
    }

    private Multipliers at(long[] locatedByDistrict) {
      Multipliers multipliers = relaxation.multipliers();
      return new Multipliers(multipliers.other(), multipliers.amv(), locatedByDistrict);
    }

    private long located() {
      return own.multipliers().locatedByDistrict()[0];
    }

    /** What its own district proves, up to a constant. */
    private long ownBound(long located) {
      return own.look(at(new long[] {located})).bound();
    }

    /**
     * With the located places of its own district worth what proves most: a number far from the
     * usual changes that, and no more is then within a limit than need be.
     */
    Question repriced() {
      long price = own.area().districtList().getFirst().province().target75Price();
      long located = located();
      long best = ownBound(located);
      for (long step = Long.highestOneBit(price); step >= LAST_STEP; step /= 2) {
        for (long to : new long[] {located - step, located + step}) {
          long bound = to < 0 || to > price ? Long.MIN_VALUE : ownBound(to);
          if (bound > best) {
            best = bound;
            located = to;
            step *= 2;
            break;
          }
        }
      }
      return new Question(this, located);
    }

    Answer decide(long limit, long most) {
      long slack = limit - bound;
      long elsewhere = districts.leastBut(district);
      long atLeast = elsewhere + least;
      for (long above = FIRST_ABOVE; above <= mostAbove && atLeast <= slack; above *= 2) {
        long highest = Math.min(slack, atLeast + above);
        List<List<Option>> optionLists = ownOptions(highest - elsewhere);
        OtherDistricts others = districts.others(district, above);
        if (optionLists == null || others == null) {
          return Answer.without(End.UNKNOWN);
        }
        optionLists.add(others.optionList());
        LabelSearch search = new LabelSearch(own, Axis.TOGETHER, optionLists, highest, MOST_LABELS);
        LabelSearch.End end = search.run();
        LabelSearch.Answer answer = search.answer();
        if (answer != null) {
          return bound + answer.extra() <= most
              ? divided(answer, others)
              : Answer.without(End.UNKNOWN);
        }
        if (end == LabelSearch.End.GAVE_UP) {
          return Answer.without(End.UNKNOWN);
        }
        if (highest == slack) {
          return Answer.without(End.NONE);
        }
      }
      return Answer.without(atLeast > slack ? End.NONE : End.UNKNOWN);
    }

    private @Nullable List<List<Option>> ownOptions(long limit) {
      return shared ? sharedOptions(limit) : siftedOptions(limit);
    }

    private @Nullable List<List<Option>> sharedOptions(long limit) {
      List<List<Option>> own = districts.options(district, limit);
      int within = districts.within(municipality);
      List<Option> optionList =
          ownList.get(within).within(limit, Axis.TOGETHER, NearDistricts.MOST_OPTIONS, Sieve.OPEN);
      if (own == null || optionList == null) {
        return null;
      }
      List<List<Option>> result = new ArrayList<>(own);
      result.set(within, optionList);
      return result;
    }

    /** Only those that can be part of anything, as far as the located places tell. */
    private @Nullable List<List<Option>> siftedOptions(long limit) {
      List<List<Option>> located =
          new NearOptions(ownList, ONLY_LOCATED, NearDistricts.MOST_OPTIONS, 1).within(limit);
      if (located == null) {
        return null;
      }
      AxisRest rest = new AxisRest(own, Axis.LOCATED, located, limit);
      List<Sieve> sieveList = Sieve.of(ownList.size(), List.of(rest), limit);
      List<List<Option>> sifted =
          new NearOptions(ownList, Axis.TOGETHER, NearDistricts.MOST_OPTIONS, 1)
              .within(limit, sieveList);
      return sifted == null ? null : new ArrayList<>(sifted);
    }

    /** What was found for both tasks together, divided over them at no extra cost. */
    private Answer divided(LabelSearch.Answer answer, OtherDistricts others) {
      int last = answer.optionList().size() - 1;
      int sum = Math.toIntExact(answer.optionList().get(last).other());
      List<List<Option>> byDistrict = new ArrayList<>(others.options(sum));
      byDistrict.add(district, answer.optionList().subList(0, last));
      List<Option> all = byDistrict.stream().flatMap(List::stream).toList();
      Area area = relaxation.area().with(municipality, fixed);
      LabelSearch.Answer free =
          new Division(whole.with(area, municipality), new LabelSearch.Answer(answer.extra(), all))
              .free();
      return free == null
          ? Answer.without(End.UNKNOWN)
          : new Answer(
              End.FOUND,
              bound + free.extra(),
              free.optionList().stream().map(Option::choice).toList());
    }
  }
}
