package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.bound.MunicipalTables.Pair;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/** The choices of a municipality that are nearly as cheap as its cheapest at given prices. */
final class NearChoices {
  private static final Set<Axis> TASKS = EnumSet.of(Axis.OTHER, Axis.AMV);

  /** Choices looked at for each that is kept. */
  private static final long SEEN_PER_OPTION = 20;

  private final MunicipalChoices choices;

  NearChoices(MunicipalChoices choices) {
    this.choices = choices;
  }

  /** The sums that several choices add the same to. */
  private record Profile(long first, long second, long third) {
    static Profile of(Option option, Set<Axis> axisSet) {
      long[] value = new long[3];
      int i = 0;
      for (Axis axis : axisSet) {
        value[i++] = axis.of(option);
      }
      return new Profile(value[0], value[1], value[2]);
    }

    /** Spread out: neighbouring numbers are the rule, and the usual hash makes them collide. */
    @Override
    public int hashCode() {
      long mixed = (first * 0x9E37_79B9L + second) * 0x85EB_CA6BL + third;
      return (int) ((mixed * 0x9E37_79B9_7F4A_7C15L) >>> 32);
    }
  }

  /**
   * Every choice that costs at most so much more than the cheapest at given prices; of choices that
   * add the same to the sums that matter, only the cheapest.
   *
   * @param prices the prices
   * @param limit micro-points above the cheapest
   * @param axisSet the sums that matter, at most three
   * @param most give up beyond so many choices
   * @return by extra cost, then by what they give; null: too many
   */
  @Nullable List<Option> within(Prices prices, long limit, Set<Axis> axisSet, long most) {
    boolean everySplit = axisSet.contains(Axis.OTHER) || axisSet.contains(Axis.AMV);
    long cheapest = choices.priced(choices.best(prices), prices);
    long highest = Math.addExact(cheapest, limit);
    ImposedCost imposed = choices.imposed(prices);
    long[] rest = choices.imposedTable(imposed);
    Map<Profile, Option> optionByProfile = new HashMap<>();
    long[] seen = new long[1];
    for (Pair pair : choices.tables().pairList()) {
      long[] ofOther = choices.priced(pair.other(), TaskKind.OTHER, prices);
      long[] ofAmv = choices.priced(pair.amv(), TaskKind.AMV, prices);
      for (int a = 0; a < ofAmv.length; a++) {
        for (int o = 0; o < ofOther.length; o++) {
          long located = ofOther[o] + ofAmv[a] + pair.fixed();
          if (located + rest[o + a] > highest) {
            continue;
          }
          if (seen[0] > SEEN_PER_OPTION * most || optionByProfile.size() > most) {
            return null;
          }
          int lo = o;
          int la = a;
          imposed.within(
              o + a,
              highest - located,
              everySplit,
              (uo, ua, cost) -> {
                seen[0]++;
                Choice choice = new Choice(pair.otherLevel(), lo, pair.amvLevel(), la, uo, ua);
                keep(optionByProfile, choice, located + cost - cheapest, axisSet);
              });
        }
      }
    }
    return sorted(optionByProfile);
  }

  private static List<Option> sorted(Map<Profile, Option> optionByProfile) {
    List<Option> optionList = new ArrayList<>(optionByProfile.values());
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
   * @param prices the prices
   * @param like the other choice
   * @param limit micro-points above the cheapest
   * @return by extra cost; of choices that give each task the same, only the cheapest
   */
  List<Option> divisions(Prices prices, Option like, long limit) {
    long cheapest = choices.priced(choices.best(prices), prices);
    long most = Math.addExact(cheapest, limit);
    ImposedCost imposed = choices.imposed(prices);
    Map<Profile, Option> optionByProfile = new HashMap<>();
    for (Pair pair : choices.tables().pairList()) {
      long[] ofOther = choices.priced(pair.other(), TaskKind.OTHER, prices);
      long[] ofAmv = choices.priced(pair.amv(), TaskKind.AMV, prices);
      for (int a = 0; a < ofAmv.length && a <= like.located(); a++) {
        int o = Math.toIntExact(like.located() - a);
        long left =
            like.other()
                + like.amv()
                - choices.tables().counted(o, TaskKind.OTHER)
                - choices.tables().counted(a, TaskKind.AMV);
        if (o >= ofOther.length || left < 0) {
          continue;
        }
        int la = a;
        long located = ofOther[o] + ofAmv[a] + pair.fixed();
        imposed.divisions(
            like.located(),
            left,
            most - located,
            (uo, ua, cost) -> {
              Choice choice = new Choice(pair.otherLevel(), o, pair.amvLevel(), la, uo, ua);
              keep(optionByProfile, choice, located + cost - cheapest, TASKS);
            });
      }
    }
    return sorted(optionByProfile);
  }

  private void keep(
      Map<Profile, Option> optionByProfile, Choice choice, long extra, Set<Axis> axisSet) {
    long o = choices.counted(choice, TaskKind.OTHER);
    long a = choices.counted(choice, TaskKind.AMV);
    Option option = new Option(o, a, choice.located(), extra, choice);
    optionByProfile.merge(
        Profile.of(option, axisSet),
        option,
        (first, second) -> second.extra() < first.extra() ? second : first);
  }
}
