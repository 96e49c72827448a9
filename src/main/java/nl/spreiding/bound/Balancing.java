package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.model.TaskKind;

/**
 * Sets the sums over municipalities right, in time that grows with their number only. Every
 * municipality starts at its cheapest choice; then each takes, one after the other, whichever of
 * its nearly as cheap choices is best given all others. What may be given up for that rises in
 * steps, so that the cheap ways go first. No proof of anything: a good start for large areas.
 */
final class Balancing {
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);

  /** Micro-points that the municipalities together, and each, may give up at most. */
  private static final long MOST_TOGETHER = 30_000_000;

  private static final long LEAST_EACH = 10_000;
  private static final long MOST_EACH = 1_000_000;

  /** Choices to pick from: in the whole area, and at least in one municipality. */
  private static final long MOST_OPTIONS = 100_000;

  private static final long OPTIONS_EACH = 200;

  /** Micro-points per place that is missing from a task: more than anything else costs. */
  private static final long MISSING = 1_000_000_000;

  private static final int MOST_PASSES = 4;

  private final Relaxation relaxation;
  private final Area area;
  private final int[] districtOf;
  private final List<List<Option>> optionsByMunicipality;
  private final long mostExtra;
  private final Option[] chosen;
  private final long[] located;
  private long other;
  private long amv;

  private Balancing(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.area = relaxation.area();
    this.districtOf = relaxation.districtOf();
    this.mostExtra =
        Math.clamp(MOST_TOGETHER / Math.max(1, districtOf.length), LEAST_EACH, MOST_EACH);
    this.chosen = new Option[districtOf.length];
    this.located = new long[area.districtList().size()];
    this.optionsByMunicipality = Together.map(districtOf.length, this::options);
    for (int g = 0; g < districtOf.length; g++) {
      chosen[g] = optionsByMunicipality.get(g).getFirst();
      add(g, 1);
    }
  }

  /**
   * A distribution near the best, as far as the multipliers of the relaxation are.
   *
   * @param relaxation the relaxation, with its best multipliers
   * @return a choice per municipality; the tasks are met if the choices at hand allow it
   */
  static List<Choice> balance(Relaxation relaxation) {
    Balancing balancing = new Balancing(relaxation);
    balancing.run();
    List<Choice> result = new ArrayList<>();
    for (Option option : balancing.chosen) {
      result.add(option.choice());
    }
    return result;
  }

  /** By extra cost: as many as can be looked at. */
  private List<Option> options(int g) {
    MunicipalChoices choices = relaxation.choicesList().get(g);
    Prices prices = relaxation.prices(relaxation.multipliers(), g);
    long most = Math.max(OPTIONS_EACH, MOST_OPTIONS / districtOf.length);
    NearChoices near = new NearChoices(choices, prices);
    for (long limit = mostExtra; ; limit /= 8) {
      List<Option> optionList = near.within(limit, EXACT, most, Sieve.OPEN);
      if (optionList != null) {
        return optionList;
      }
      if (limit == 0) {
        return List.of(only(choices, choices.best(prices)));
      }
    }
  }

  private static Option only(MunicipalChoices choices, Choice best) {
    return new Option(
        choices.counted(best, TaskKind.OTHER),
        choices.counted(best, TaskKind.AMV),
        best.located(),
        0,
        best);
  }

  private void run() {
    long most = 0;
    while (shared() > 0 && most <= mostExtra) {
      int passes = 0;
      while (passes < MOST_PASSES && pass(most)) {
        passes++;
      }
      most = Math.max(1, 2 * most);
    }
  }

  /** Lets every municipality choose anew; whether anything changed. */
  private boolean pass(long most) {
    boolean changed = false;
    for (int g = 0; g < chosen.length; g++) {
      Option now = chosen[g];
      add(g, -1);
      Option best = now;
      long least = now.extra() + with(g, now);
      for (Option option : optionsByMunicipality.get(g)) {
        if (option.extra() > Math.max(most, now.extra())) {
          break;
        }
        long cost = option.extra() + with(g, option);
        if (cost < least) {
          least = cost;
          best = option;
        }
      }
      changed |= best != now;
      chosen[g] = best;
      add(g, 1);
    }
    return changed;
  }

  private void add(int g, int sign) {
    other += sign * chosen[g].other();
    amv += sign * chosen[g].amv();
    located[districtOf[g]] += sign * chosen[g].located();
  }

  /** The shared terms on which a municipality has an influence, with an option of it. */
  private long with(int g, Option option) {
    int d = districtOf[g];
    return tasks(other + option.other(), amv + option.amv())
        + Axis.LOCATED.rest(relaxation, d, located[d] + option.located());
  }

  private long shared() {
    long sum = tasks(other, amv);
    for (int d = 0; d < located.length; d++) {
      sum += Axis.LOCATED.rest(relaxation, d, located[d]);
    }
    return sum;
  }

  private long tasks(long ofOther, long ofAmv) {
    long leastOther = area.otherPool().task() - relaxation.missing();
    long leastAmv = area.amvPool().task() - relaxation.missing();
    long shortage = Math.max(0, leastOther - ofOther) + Math.max(0, leastAmv - ofAmv);
    return MISSING * shortage
        + Axis.OTHER.rest(relaxation, 0, Math.max(leastOther, ofOther))
        + Axis.AMV.rest(relaxation, 0, Math.max(leastAmv, ofAmv));
  }
}
