package nl.spreiding.bound;

import java.util.Arrays;
import java.util.List;
import nl.spreiding.bound.MunicipalTables.Pair;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * All ways to decide one municipality, with the cheapest at given prices of the shared terms.
 *
 * <p>Its cost is a table for the located places of either task, plus a convex function of the
 * total, plus a price per imposed place. So the cheapest choice is the minimum over pairs of
 * located numbers; the imposed places that go best with a pair follow at once.
 */
final class MunicipalChoices {
  private final MunicipalTables tables;
  private final MunicipalityProblem municipality;
  private final List<Pair> pairList;
  private final Domain otherImposed;
  private final Domain amvImposed;
  private final long otherImposedPrice;
  private final long amvImposedPrice;
  private final TotalCost total;
  private final long hard;

  /**
   * The choices of a municipality that break its pin and cap as little as possible.
   *
   * @param tables what does not depend on prices
   */
  MunicipalChoices(MunicipalTables tables) {
    this(tables, PossibleTotals.hard(tables));
  }

  private MunicipalChoices(MunicipalTables tables, long hard) {
    this(tables, hard, PossibleTotals.within(tables, hard));
  }

  private MunicipalChoices(MunicipalTables tables, long hard, TotalCost total) {
    this.tables = tables;
    this.municipality = tables.municipality();
    this.pairList = tables.pairList();
    this.otherImposed = tables.imposed(TaskKind.OTHER);
    this.amvImposed = tables.imposed(TaskKind.AMV);
    this.otherImposedPrice = tables.imposedPrice(TaskKind.OTHER);
    this.amvImposedPrice = tables.imposedPrice(TaskKind.AMV);
    this.total = total;
    this.hard = hard;
  }

  /**
   * The same municipality with its number fixed.
   *
   * @param places the number
   * @return its choices; null: it cannot have that number
   */
  @Nullable MunicipalChoices fixedAt(long places) {
    return PossibleTotals.reachable(tables, places)
        ? new MunicipalChoices(
            tables,
            TotalCost.hard(municipality, places),
            new TotalCost(municipality, places, places))
        : null;
  }

  MunicipalTables tables() {
    return tables;
  }

  /** Places by which pin and cap must at least be broken. */
  long hard() {
    return hard;
  }

  /**
   * The most places that can count for a set of tasks without breaking pin and cap more than
   * needed.
   *
   * @param ofOther whether places other than amv are wanted
   * @param ofAmv whether amv places are wanted
   * @return places
   */
  long most(boolean ofOther, boolean ofAmv) {
    long[] imposed = new long[longestPair()];
    for (int t = 0; t < imposed.length; t++) {
      imposed[t] = mostImposed(t, ofOther, ofAmv);
    }
    long most = 0;
    for (Pair pair : pairList) {
      for (int o = 0; o < pair.other().length; o++) {
        if (pair.other()[o] >= PlacesCost.NEVER) {
          continue;
        }
        long other = ofOther ? tables.counted(o, TaskKind.OTHER) : 0;
        for (int a = 0; a < pair.amv().length; a++) {
          if (pair.amv()[a] < PlacesCost.NEVER) {
            long amv = ofAmv ? tables.counted(a, TaskKind.AMV) : 0;
            most = Math.max(most, other + amv + imposed[o + a]);
          }
        }
      }
    }
    return most;
  }

  /** Located places of a pair are fewer than this. */
  private int longestPair() {
    int longest = 0;
    for (Pair pair : pairList) {
      longest = Math.max(longest, pair.other().length + pair.amv().length - 1);
    }
    return longest;
  }

  /** The most imposed places of the wanted tasks; far below zero if nothing is allowed. */
  private long mostImposed(long located, boolean ofOther, boolean ofAmv) {
    long most = -PlacesCost.NEVER;
    for (Domain o : PossibleTotals.parts(otherImposed)) {
      for (Domain a : PossibleTotals.parts(amvImposed)) {
        long room = total.highest() - located;
        long fewest = o.min() + a.min();
        long needed = total.lowest() - located;
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

  /** Places that count for a task. */
  long counted(Choice choice, TaskKind task) {
    return task == TaskKind.AMV
        ? tables.counted(choice.amvLocated(), task) + choice.amvImposed()
        : tables.counted(choice.otherLocated(), task) + choice.otherImposed();
  }

  /**
   * More than any choice costs, without the shared terms but with a price per imposed place.
   *
   * @param over that price
   * @return micro-points
   */
  long mostSoft(long over) {
    long most = Math.max(total.of(0), total.of(total.highest()));
    most += municipality.durableMinimumPrice() * municipality.minimumDurableSpecial();
    most += (otherImposedPrice + over) * otherImposed.highest();
    most += (amvImposedPrice + over) * amvImposed.highest();
    long located = 0;
    for (Pair pair : pairList) {
      located = Math.max(located, highest(pair.other()) + highest(pair.amv()));
    }
    return Math.addExact(most, located);
  }

  private static long highest(long[] cost) {
    return Arrays.stream(cost).filter(c -> c < PlacesCost.NEVER).max().orElse(0);
  }

  /** Soft micro-points of a choice, without the shared terms. */
  long soft(Choice choice) {
    return tables.other().cost(choice.otherLevel())[choice.otherLocated()]
        + tables.amv().cost(choice.amvLevel())[choice.amvLocated()]
        + municipality.durableMinimumPrice()
            * Measures.belowMinimum(
                choice.otherLevel() + choice.amvLevel(), municipality.minimumDurableSpecial())
        + otherImposedPrice * choice.otherImposed()
        + amvImposedPrice * choice.amvImposed()
        + total.of(choice.total());
  }

  /** What a choice costs at given prices: its soft points less the worth of what it gives. */
  long priced(Choice choice, Prices prices) {
    return soft(choice)
        + prices.overOther() * choice.otherImposed()
        + prices.overAmv() * choice.amvImposed()
        - prices.other() * counted(choice, TaskKind.OTHER)
        - prices.amv() * counted(choice, TaskKind.AMV)
        - prices.located() * choice.located();
  }

  /** Micro-points of located places less their worth, by number; impossible ones unchanged. */
  long[] priced(long[] cost, TaskKind task, Prices prices) {
    long[] result = cost.clone();
    long worth = prices.of(task);
    for (int x = 0; x < result.length; x++) {
      if (result[x] < PlacesCost.NEVER) {
        result[x] -= worth * tables.counted(x, task) + prices.located() * x;
      }
    }
    return result;
  }

  /** The imposed places that go best with located ones at given prices. */
  ImposedCost imposed(Prices prices) {
    return new ImposedCost(
        total,
        otherImposed,
        amvImposed,
        otherImposedPrice + prices.overOther() - prices.other(),
        amvImposedPrice + prices.overAmv() - prices.amv());
  }

  /** Micro-points of the total and the imposed places, by number of located places. */
  long[] imposedTable(ImposedCost imposed) {
    long[] table = new long[longestPair()];
    for (int t = 0; t < table.length; t++) {
      table[t] = imposed.cost(t);
    }
    return table;
  }

  /** The cheapest choice at given prices; of equal ones the first found in a fixed order. */
  Choice best(Prices prices) {
    ImposedCost imposed = imposed(prices);
    long[] rest = imposedTable(imposed);
    long best = Long.MAX_VALUE;
    Pair bestPair = pairList.getFirst();
    int bestOther = 0;
    int bestAmv = 0;
    for (Pair pair : pairList) {
      long[] ofOther = priced(pair.other(), TaskKind.OTHER, prices);
      long[] ofAmv = priced(pair.amv(), TaskKind.AMV, prices);
      for (int a = 0; a < ofAmv.length; a++) {
        if (ofAmv[a] >= PlacesCost.NEVER) {
          continue;
        }
        long fixed = ofAmv[a] + pair.fixed();
        for (int o = 0; o < ofOther.length; o++) {
          long cost = ofOther[o] + fixed + rest[o + a];
          if (cost < best) {
            best = cost;
            bestPair = pair;
            bestOther = o;
            bestAmv = a;
          }
        }
      }
    }
    long[] division = imposed.divide((long) bestOther + bestAmv);
    return new Choice(
        bestPair.otherLevel(), bestOther, bestPair.amvLevel(), bestAmv, division[0], division[1]);
  }

  /** What each number of this municipality costs at best at given prices. */
  TotalCurve curve(Prices prices) {
    return curve(prices, locatedTable(prices));
  }

  /** The same with given micro-points of located places, by number. */
  TotalCurve curve(Prices prices, long[] located) {
    return new TotalCurve(total, imposed(prices), located);
  }

  /** Micro-points of located places less their worth, divided in the cheapest way, by number. */
  long[] locatedTable(Prices prices) {
    long[] located = new long[longestPair()];
    Arrays.fill(located, PlacesCost.NEVER);
    for (Pair pair : pairList) {
      long[] ofOther = priced(pair.other(), TaskKind.OTHER, prices);
      long[] ofAmv = priced(pair.amv(), TaskKind.AMV, prices);
      for (int a = 0; a < ofAmv.length; a++) {
        for (int o = 0; o < ofOther.length && ofAmv[a] < PlacesCost.NEVER; o++) {
          located[o + a] = Math.min(located[o + a], ofOther[o] + ofAmv[a] + pair.fixed());
        }
      }
    }
    return located;
  }

  /** The lowest number that breaks pin and cap as little as possible. */
  long lowest() {
    return total.lowest();
  }

  /** The highest number that is possible and breaks pin and cap as little as possible. */
  long highest() {
    return total.highest();
  }

  /** All places of the municipality, given those of every site. */
  long total(long[] placesBySite) {
    return tables.siteList().stream().mapToLong(site -> placesBySite[site.index()]).sum();
  }

  /** The choice that given places, by the index of the site, come to. */
  Choice choice(long[] placesBySite) {
    long[] located = new long[2];
    long[] imposed = new long[2];
    long[] special = new long[2];
    for (Site site : tables.siteList()) {
      int task = site.kind().taskKind().ordinal();
      long places = placesBySite[site.index()];
      (site.imposed() ? imposed : located)[task] += places;
      special[task] += site.durable() && site.kind() != Kind.REGULAR ? places : 0;
    }
    int other = TaskKind.OTHER.ordinal();
    int amv = TaskKind.AMV.ordinal();
    long most = municipality.minimumDurableSpecial();
    return new Choice(
        (int) Math.min(most, special[other]),
        (int) located[other],
        (int) Math.min(most, special[amv]),
        (int) located[amv],
        imposed[other],
        imposed[amv]);
  }

  /** What given places, by the index of the site, cost and give. */
  Given given(long[] placesBySite) {
    long[] located = new long[2];
    long[] imposed = new long[2];
    long regular = 0;
    long special = 0;
    long soft = 0;
    for (Site site : tables.siteList()) {
      long places = placesBySite[site.index()];
      (site.imposed() ? imposed : located)[site.kind().taskKind().ordinal()] += places;
      soft += PlacesCost.ofSite(site, places);
      if (site.durable()) {
        regular += site.kind() == Kind.REGULAR ? places : 0;
        special += site.kind() == Kind.REGULAR ? 0 : places;
      }
    }
    long places = located[0] + located[1] + imposed[0] + imposed[1];
    soft +=
        municipality.durableMinimumPrice()
            * (Measures.belowMinimum(regular, municipality.minimumDurableRegular())
                + Measures.belowMinimum(special, municipality.minimumDurableSpecial()));
    long[] counted = new long[2];
    for (TaskKind task : TaskKind.values()) {
      counted[task.ordinal()] = tables.counted(located[task.ordinal()], task);
    }
    return new Given(
        TotalCost.hard(municipality, places),
        soft + total.of(places),
        located[0] + located[1],
        counted,
        imposed);
  }
}
