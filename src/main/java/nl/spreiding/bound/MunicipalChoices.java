package nl.spreiding.bound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.spreiding.bound.MunicipalTables.Pair;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
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
    this(
        tables,
        hard,
        total,
        tables.pairList(),
        tables.imposed(TaskKind.OTHER),
        tables.imposed(TaskKind.AMV));
  }

  private MunicipalChoices(
      MunicipalTables tables,
      long hard,
      TotalCost total,
      List<Pair> pairList,
      Domain otherImposed,
      Domain amvImposed) {
    this.tables = tables;
    this.municipality = tables.municipality();
    this.pairList = pairList;
    this.otherImposed = otherImposed;
    this.amvImposed = amvImposed;
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

  /**
   * One part of the choices.
   *
   * @param split into which parts
   * @param upper which of them
   * @return the part; null: it is empty
   */
  @Nullable MunicipalChoices part(Split split, boolean upper) {
    Split.Of of = split.of();
    List<Pair> pairs = pairList;
    if (of == Split.Of.OTHER_LOCATED) {
      pairs = pairs.stream().map(pair -> pair.withOther(split.part(pair.other(), upper))).toList();
    } else if (of == Split.Of.AMV_LOCATED) {
      pairs = pairs.stream().map(pair -> pair.withAmv(split.part(pair.amv(), upper))).toList();
    }
    MunicipalChoices part =
        new MunicipalChoices(
            tables,
            hard,
            total,
            pairs,
            of == Split.Of.OTHER_IMPOSED ? split.part(otherImposed, upper) : otherImposed,
            of == Split.Of.AMV_IMPOSED ? split.part(amvImposed, upper) : amvImposed);
    return part.empty() ? null : part;
  }

  private boolean empty() {
    long[] located = locatedTable(Prices.ZERO);
    long[] rest = imposedTable(imposed(Prices.ZERO));
    return IntStream.range(0, rest.length)
        .noneMatch(t -> located[t] < PlacesCost.NEVER && rest[t] < PlacesCost.NEVER);
  }

  MunicipalTables tables() {
    return tables;
  }

  /** Tables of the two tasks that may go together. */
  List<Pair> pairList() {
    return pairList;
  }

  /** Places by which pin and cap must at least be broken. */
  long hard() {
    return hard;
  }

  /** Located places of a pair are fewer than this. */
  int longestPair() {
    int longest = 0;
    for (Pair pair : pairList) {
      longest = Math.max(longest, pair.other().length + pair.amv().length - 1);
    }
    return longest;
  }

  /** Places that count for a task. */
  long counted(Choice choice, TaskKind task) {
    return task == TaskKind.AMV
        ? tables.counted(choice.amvLocated(), task) + choice.amvImposed()
        : tables.counted(choice.otherLocated(), task) + choice.otherImposed();
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

  /** What may be imposed for a task. */
  Domain imposed(TaskKind task) {
    return task == TaskKind.AMV ? amvImposed : otherImposed;
  }

  /** What the total costs. */
  TotalCost totalCost() {
    return total;
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
}
