package nl.spreiding.bound;

import java.util.Arrays;
import nl.spreiding.bound.MunicipalTables.Pair;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;

/**
 * What one municipality can come to at most, whatever the prices.
 *
 * @param other places that count for the task other than amv
 * @param amv places that count for the amv task
 * @param both places that count for either task
 * @param soft more soft micro-points than any choice costs
 */
record MostGiven(long other, long amv, long both, long soft) {
  /**
   * Looks through the choices of a municipality.
   *
   * @param choices the municipality
   * @param over the price of an imposed place too many, in micro-points
   */
  static MostGiven of(MunicipalChoices choices, long over) {
    return new MostGiven(
        most(choices, true, false),
        most(choices, false, true),
        most(choices, true, true),
        mostSoft(choices, over));
  }

  /** The most places that count, without breaking pin and cap more than needed. */
  private static long most(MunicipalChoices choices, boolean ofOther, boolean ofAmv) {
    long[] imposed = new long[choices.longestPair()];
    for (int t = 0; t < imposed.length; t++) {
      imposed[t] = mostImposed(choices, t, ofOther, ofAmv);
    }
    long most = 0;
    for (Pair pair : choices.pairList()) {
      for (int o = 0; o < pair.other().length; o++) {
        if (pair.other()[o] >= PlacesCost.NEVER) {
          continue;
        }
        long other = ofOther ? choices.tables().counted(o, TaskKind.OTHER) : 0;
        for (int a = 0; a < pair.amv().length; a++) {
          if (pair.amv()[a] < PlacesCost.NEVER) {
            long amv = ofAmv ? choices.tables().counted(a, TaskKind.AMV) : 0;
            most = Math.max(most, other + amv + imposed[o + a]);
          }
        }
      }
    }
    return most;
  }

  /** The most imposed places of the wanted tasks; far below zero if nothing is allowed. */
  private static long mostImposed(
      MunicipalChoices choices, long located, boolean ofOther, boolean ofAmv) {
    long most = -PlacesCost.NEVER;
    for (Domain o : PossibleTotals.parts(choices.imposed(TaskKind.OTHER))) {
      for (Domain a : PossibleTotals.parts(choices.imposed(TaskKind.AMV))) {
        long room = choices.totalCost().highest() - located;
        long fewest = o.min() + a.min();
        long needed = choices.totalCost().lowest() - located;
        if (fewest > room || o.max() + a.max() < needed) {
          continue;
        }
        long spare = room - fewest;
        long other = Math.min(o.max(), o.min() + spare);
        long amvPlaces = Math.min(a.max(), a.min() + spare);
        long both = Math.min(o.max() + a.max(), room);
        most = Math.max(most, ofOther && ofAmv ? both : ofOther ? other : amvPlaces);
      }
    }
    return most;
  }

  private static long mostSoft(MunicipalChoices choices, long over) {
    MunicipalTables tables = choices.tables();
    TotalCost total = choices.totalCost();
    long most = Math.max(total.of(0), total.of(total.highest()));
    most +=
        tables.municipality().durableMinimumPrice() * tables.municipality().minimumDurableSpecial();
    for (TaskKind task : TaskKind.values()) {
      most += (tables.imposedPrice(task) + over) * choices.imposed(task).highest();
    }
    long located = 0;
    for (Pair pair : choices.pairList()) {
      located = Math.max(located, highest(pair.other()) + highest(pair.amv()));
    }
    return Math.addExact(most, located);
  }

  private static long highest(long[] cost) {
    return Arrays.stream(cost).filter(c -> c < PlacesCost.NEVER).max().orElse(0);
  }
}
