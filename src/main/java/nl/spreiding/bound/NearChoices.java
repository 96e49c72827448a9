package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.bound.MunicipalTables.Pair;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/** The choices of a municipality that are nearly as cheap as its cheapest at given prices. */
final class NearChoices {
  private static final Set<Axis> ONLY_LOCATED = EnumSet.of(Axis.LOCATED);

  /** Choices looked at for each that is kept. */
  private static final long SEEN_PER_OPTION = 20;

  private final MunicipalChoices choices;
  private final ImposedCost imposed;
  private final List<Priced> pricedList = new ArrayList<>();

  /** What goes best with a number of located places. */
  private final long[] rest;

  private final long leastRest;
  private final long cheapest;

  /**
   * The choices of a municipality at given prices.
   *
   * @param choices the municipality
   * @param prices the prices
   */
  NearChoices(MunicipalChoices choices, Prices prices) {
    this.choices = choices;
    this.imposed = choices.imposed(prices);
    this.rest = choices.imposedTable(imposed);
    this.leastRest = least(rest);
    for (Pair pair : choices.pairList()) {
      long[] ofOther = choices.priced(pair.other(), TaskKind.OTHER, prices);
      long[] ofAmv = choices.priced(pair.amv(), TaskKind.AMV, prices);
      pricedList.add(new Priced(pair, ofOther, ofAmv, least(ofOther)));
    }
    this.cheapest = choices.priced(choices.best(prices), prices);
  }

  /** Those of every municipality, at the prices of a relaxation. */
  static List<NearChoices> of(Relaxation relaxation) {
    Multipliers multipliers = relaxation.multipliers();
    return Together.map(
        relaxation.choicesList().size(),
        g -> new NearChoices(relaxation.choicesList().get(g), relaxation.prices(multipliers, g)));
  }

  private static long least(long[] amounts) {
    return Arrays.stream(amounts).min().orElse(PlacesCost.NEVER);
  }

  /** Tables of located places at the prices, and the cheapest of the places other than amv. */
  private record Priced(Pair pair, long[] ofOther, long[] ofAmv, long leastOther) {}

  /** Which sums matter, so that choices that add the same to them can be told. */
  private record Matters(boolean other, boolean amv, boolean both, boolean located) {
    static Matters of(Set<Axis> axisSet) {
      return new Matters(
          axisSet.contains(Axis.OTHER),
          axisSet.contains(Axis.AMV),
          axisSet.contains(Axis.BOTH),
          axisSet.contains(Axis.LOCATED));
    }

    /** Of a task, the other task and both together two tell the third. */
    Profile profile(long otherPlaces, long amvPlaces, long locatedPlaces) {
      return new Profile(
          other || amv && both ? otherPlaces : 0,
          amv ? amvPlaces : both ? otherPlaces + amvPlaces : 0,
          located ? locatedPlaces : 0);
    }
  }

  /** Located places, and what they cost. */
  private record Located(Pair pair, int other, int amv, long cost) {
    int total() {
      return other + amv;
    }
  }

  /** The sums that several choices add the same to. */
  private record Profile(long first, long second, long third) {
    /** Spread out: neighbouring numbers are the rule, and the usual hash makes them collide. */
    @Override
    public int hashCode() {
      long mixed = (first * 0x9E37_79B9L + second) * 0x85EB_CA6BL + third;
      return (int) ((mixed * 0x9E37_79B9_7F4A_7C15L) >>> 32);
    }
  }

  /**
   * Every choice that costs at most so much more than the cheapest; of choices that add the same to
   * the sums that matter, only the cheapest.
   *
   * @param limit micro-points above the cheapest
   * @param axisSet the sums that matter, at most three
   * @param most give up beyond so many choices
   * @param sieve drops what is known not to matter
   * @return by extra cost, then by what they give; null: too many
   */
  @Nullable List<Option> within(long limit, Set<Axis> axisSet, long most, Sieve sieve) {
    boolean everySplit = axisSet.contains(Axis.OTHER) || axisSet.contains(Axis.AMV);
    Matters matters = Matters.of(axisSet);
    long[] highest = highest(limit, sieve);
    Map<Profile, Option> optionByProfile = new HashMap<>();
    long[] seen = new long[1];
    for (Located located : everySplit ? located(highest) : locatedApart(highest)) {
      if (seen[0] > SEEN_PER_OPTION * most || optionByProfile.size() > most) {
        return null;
      }
      int total = located.total();
      long ofOther = choices.tables().counted(located.other, TaskKind.OTHER);
      long ofAmv = choices.tables().counted(located.amv, TaskKind.AMV);
      long left = axisSet.equals(ONLY_LOCATED) ? rest[total] : highest[total] - located.cost();
      imposed.within(
          total,
          left,
          everySplit,
          (uo, ua, cost) -> {
            seen[0]++;
            long extra = located.cost + cost - cheapest;
            boolean tooMany = optionByProfile.size() > most;
            if (tooMany || extra > sieve.most(Axis.BOTH, ofOther + uo + ofAmv + ua)) {
              return;
            }
            Profile profile = matters.profile(ofOther + uo, ofAmv + ua, total);
            Option known = optionByProfile.get(profile);
            if (known == null || extra < known.extra()) {
              optionByProfile.put(profile, option(located, uo, ua, cost));
            }
          });
    }
    return optionByProfile.size() > most ? null : sorted(optionByProfile);
  }

  /** What a choice may cost at most, by its located places. */
  private long[] highest(long limit, Sieve sieve) {
    long[] highest = new long[rest.length];
    Arrays.setAll(
        highest, t -> Math.addExact(cheapest, Math.min(limit, sieve.most(Axis.LOCATED, t))));
    return highest;
  }

  /**
   * The located places that can be part of a choice.
   *
   * @param highest what it may cost at most, by its located places
   */
  private List<Located> located(long[] highest) {
    long most = Arrays.stream(highest).max().orElseThrow();
    List<Located> result = new ArrayList<>();
    for (Priced priced : pricedList) {
      long[] ofOther = priced.ofOther;
      for (int a = 0; a < priced.ofAmv.length; a++) {
        long fixed = priced.ofAmv[a] + priced.pair.fixed();
        if (priced.ofAmv[a] >= PlacesCost.NEVER || fixed + priced.leastOther + leastRest > most) {
          continue;
        }
        for (int o = 0; o < ofOther.length; o++) {
          long cost = ofOther[o] + fixed;
          if (ofOther[o] < PlacesCost.NEVER && cost + rest[o + a] <= highest[o + a]) {
            result.add(new Located(priced.pair, o, a, cost));
          }
        }
      }
    }
    return result;
  }

  /** Of those that are as many and count as many for both tasks together, only the cheapest. */
  private Iterable<Located> locatedApart(long[] highest) {
    Map<Profile, Located> locatedByProfile = new LinkedHashMap<>();
    for (Located located : located(highest)) {
      locatedByProfile.merge(
          new Profile(located.total(), counted(located), 0),
          located,
          (first, second) -> second.cost < first.cost ? second : first);
    }
    return locatedByProfile.values();
  }

  /** Located places that count for either task. */
  private long counted(Located located) {
    return choices.tables().counted(located.other, TaskKind.OTHER)
        + choices.tables().counted(located.amv, TaskKind.AMV);
  }

  private static List<Option> sorted(Map<Profile, Option> optionByProfile) {
    return sorted(new ArrayList<>(optionByProfile.values()));
  }

  private static List<Option> sorted(List<Option> optionList) {
    optionList.sort(
        Comparator.comparingLong(Option::extra)
            .thenComparingLong(Option::other)
            .thenComparingLong(Option::amv)
            .thenComparingLong(Option::located));
    return optionList;
  }

  /**
   * The ways to give as many located places and as many places for both tasks together as another
   * choice, divided over the tasks in whatever way.
   *
   * @param like the other choice
   * @param limit micro-points above the cheapest
   * @return by extra cost; of choices that give each task the same, only the cheapest
   */
  List<Option> divisions(Option like, long limit) {
    long most = Math.addExact(cheapest, limit);
    long both = like.other() + like.amv();
    Option[] optionByAmv = new Option[Math.toIntExact(both + 1)];
    for (Priced priced : pricedList) {
      for (int a = 0; a < priced.ofAmv.length && a <= like.located(); a++) {
        int o = Math.toIntExact(like.located() - a);
        long left =
            both
                - choices.tables().counted(o, TaskKind.OTHER)
                - choices.tables().counted(a, TaskKind.AMV);
        if (o >= priced.ofOther.length || left < 0) {
          continue;
        }
        long cost = priced.ofOther[o] + priced.ofAmv[a] + priced.pair.fixed();
        Located located = new Located(priced.pair, o, a, cost);
        long ofAmv = choices.tables().counted(a, TaskKind.AMV);
        imposed.divisions(
            like.located(),
            left,
            most - cost,
            (uo, ua, imposedCost) -> {
              Option known = optionByAmv[(int) (ofAmv + ua)];
              if (known == null || cost + imposedCost - cheapest < known.extra()) {
                optionByAmv[(int) (ofAmv + ua)] = option(located, uo, ua, imposedCost);
              }
            });
      }
    }
    List<Option> optionList = new ArrayList<>();
    for (Option option : optionByAmv) {
      if (option != null) {
        optionList.add(option);
      }
    }
    return sorted(optionList);
  }

  private Option option(Located located, long otherImposed, long amvImposed, long imposedCost) {
    Choice choice =
        new Choice(
            located.pair.otherLevel(),
            located.other,
            located.pair.amvLevel(),
            located.amv,
            otherImposed,
            amvImposed);
    return new Option(
        choices.counted(choice, TaskKind.OTHER),
        choices.counted(choice, TaskKind.AMV),
        choice.located(),
        located.cost + imposedCost - cheapest,
        choice);
  }
}
