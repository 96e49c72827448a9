package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;

/**
 * Looks for a distribution with the number of one municipality fixed that costs no more than is
 * allowed: from a known distribution, the others take the difference, one after the other, each
 * with the choice that is best given all others. What may be given up for that rises in steps.
 * Proves nothing if it finds nothing.
 */
final class Repair {
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);

  /** Micro-points that one municipality may give up at most. */
  private static final long MOST_EACH = 4_000_000;

  private static final long FIRST_EACH = 2_000;

  /** Choices to pick from: in the whole area, and at least in one municipality. */
  private static final long MOST_OPTIONS = 30_000;

  private static final long OPTIONS_EACH = 200;

  /** Micro-points per place that is missing from a task: more than anything else costs. */
  private static final long MISSING = 1_000_000_000;

  private static final int MOST_PASSES = 3;

  private final Relaxation relaxation;
  private final Multipliers multipliers;
  private final List<List<Way>> waysByMunicipality = new ArrayList<>();

  /**
   * A way to decide a municipality.
   *
   * @param other places that count for the task other than amv
   * @param amv places that count for the amv task
   * @param located places on known locations
   * @param cost micro-points without the shared terms
   * @param extra micro-points above the cheapest choice, at the multipliers
   */
  private record Way(long other, long amv, long located, long cost, long extra) {}

  Repair(Relaxation relaxation, Multipliers multipliers) {
    this.relaxation = relaxation;
    this.multipliers = multipliers;
    for (int g = 0; g < relaxation.districtOf().length; g++) {
      waysByMunicipality.add(ways(g, relaxation.choicesList().get(g)));
    }
  }

  /**
   * Whether it finds a distribution.
   *
   * @param municipality which municipality has its number fixed
   * @param fixed its choices with that number
   * @param placesBySite where to start
   * @param most soft micro-points of the area that it may cost
   */
  boolean reaches(int municipality, MunicipalChoices fixed, long[] placesBySite, long most) {
    List<Way> fixedWays = ways(municipality, fixed);
    List<Way> known = new ArrayList<>();
    List<Way> cheapest = new ArrayList<>();
    for (int g = 0; g < waysByMunicipality.size(); g++) {
      boolean own = g == municipality;
      known.add(own ? fixedWays.getFirst() : given(g, placesBySite));
      cheapest.add(own ? fixedWays.getFirst() : waysByMunicipality.get(g).getFirst());
    }
    return new Attempt(municipality, fixedWays, known).reaches(most)
        || new Attempt(municipality, fixedWays, cheapest).reaches(most);
  }

  private List<Way> ways(int g, MunicipalChoices choices) {
    Prices prices = relaxation.prices(multipliers, g);
    long most = Math.max(OPTIONS_EACH, MOST_OPTIONS / relaxation.districtOf().length);
    for (long limit = MOST_EACH; limit > 0; limit /= 4) {
      List<Option> optionList = new NearChoices(choices).within(prices, limit, EXACT, most);
      if (optionList != null) {
        return optionList.stream().map(o -> way(g, choices, o.choice(), o.extra())).toList();
      }
    }
    return List.of(way(g, choices, choices.best(prices), 0));
  }

  private Way way(int g, MunicipalChoices choices, Choice choice, long extra) {
    Prices prices = relaxation.prices(multipliers, g);
    return new Way(
        choices.counted(choice, TaskKind.OTHER),
        choices.counted(choice, TaskKind.AMV),
        choice.located(),
        choices.soft(choice)
            + prices.overOther() * choice.otherImposed()
            + prices.overAmv() * choice.amvImposed(),
        extra);
  }

  /** What a municipality has in a distribution. */
  private Way given(int g, long[] placesBySite) {
    MunicipalChoices choices = relaxation.choicesList().get(g);
    Prices prices = relaxation.prices(multipliers, g);
    Given given = choices.given(placesBySite);
    long[] imposed = given.imposed();
    long other = given.counted()[TaskKind.OTHER.ordinal()] + imposed[TaskKind.OTHER.ordinal()];
    long amv = given.counted()[TaskKind.AMV.ordinal()] + imposed[TaskKind.AMV.ordinal()];
    long cost =
        given.soft()
            + prices.overOther() * imposed[TaskKind.OTHER.ordinal()]
            + prices.overAmv() * imposed[TaskKind.AMV.ordinal()];
    long worth = prices.other() * other + prices.amv() * amv + prices.located() * given.located();
    long cheapest = choices.priced(choices.best(prices), prices);
    return new Way(other, amv, given.located(), cost, cost - worth - cheapest);
  }

  /** One start. */
  private final class Attempt {
    private final int municipality;
    private final List<Way> fixedWays;
    private final List<Way> chosen;
    private final long[] located = new long[relaxation.area().districtList().size()];
    private long other;
    private long amv;
    private long cost;

    Attempt(int municipality, List<Way> fixedWays, List<Way> chosen) {
      this.municipality = municipality;
      this.fixedWays = fixedWays;
      this.chosen = chosen;
      for (int g = 0; g < chosen.size(); g++) {
        add(g, 1);
      }
    }

    boolean reaches(long most) {
      long total = total();
      for (long each = FIRST_EACH; each <= MOST_EACH && open(total, most); each *= 2) {
        for (int pass = 0; pass < MOST_PASSES && open(total, most); pass++) {
          long before = total;
          for (int g = 0; g < chosen.size(); g++) {
            choose(g, each);
          }
          total = total();
          if (total == before) {
            break;
          }
        }
      }
      return !open(total, most);
    }

    private boolean open(long total, long most) {
      return total > most || missing(other, amv) > relaxation.missing();
    }

    /** Lets a municipality choose anew. */
    private void choose(int g, long each) {
      Way now = chosen.get(g);
      add(g, -1);
      Way best = now;
      long least = with(g, now);
      for (Way way : g == municipality ? fixedWays : waysByMunicipality.get(g)) {
        if (way.extra > Math.max(each, now.extra)) {
          break;
        }
        long itsCost = with(g, way);
        if (itsCost < least) {
          least = itsCost;
          best = way;
        }
      }
      chosen.set(g, best);
      add(g, 1);
    }

    private void add(int g, int sign) {
      Way way = chosen.get(g);
      other += sign * way.other;
      amv += sign * way.amv;
      cost += sign * way.cost;
      located[relaxation.districtOf()[g]] += sign * way.located;
    }

    private long with(int g, Way way) {
      int d = relaxation.districtOf()[g];
      return way.cost
          + tasks(other + way.other, amv + way.amv)
          + threshold(d, located[d] + way.located);
    }

    private long total() {
      long total = cost + tasks(other, amv);
      for (int d = 0; d < located.length; d++) {
        total += threshold(d, located[d]);
      }
      return total;
    }
  }

  private long threshold(int d, long sum) {
    ProvinceProblem province = relaxation.area().districtList().get(d).province();
    return province.target75Price() * Measures.shortage(sum, province.threshold75());
  }

  private long missing(long ofOther, long ofAmv) {
    return Measures.shortage(ofOther, relaxation.area().otherPool().task())
        + Measures.shortage(ofAmv, relaxation.area().amvPool().task());
  }

  /** Over-imposition as the combination has it, and a large amount for what is missing. */
  private long tasks(long ofOther, long ofAmv) {
    Pool otherPool = relaxation.area().otherPool();
    Pool amvPool = relaxation.area().amvPool();
    long cost = MISSING * Math.max(0, missing(ofOther, ofAmv) - relaxation.missing());
    if (!relaxation.over().allOther()) {
      cost += otherPool.overImposedPrice() * Math.max(0, ofOther - otherPool.task());
    }
    if (!relaxation.over().allAmv()) {
      cost += amvPool.overImposedPrice() * Math.max(0, ofAmv - amvPool.task());
    }
    return cost;
  }
}
