package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongBinaryOperator;
import nl.spreiding.model.TaskKind;

/**
 * Sets the sums over municipalities right, in time that grows with their number only. Every
 * municipality starts at its cheapest choice; then each takes, one after the other, whichever of
 * its nearly as cheap choices is best given all others. What may be given up for that rises in
 * steps, so that the cheap ways go first.
 *
 * <p>One sum after the other, and what is right stays as it is: first the located places of every
 * province, then both tasks together, then what is amv of them. A municipality that has to keep all
 * of them at once hardly ever finds a way. No proof of anything: a good start for large areas.
 */
final class Balancing {
  private static final Set<Axis> LOCATED = EnumSet.of(Axis.LOCATED);
  private static final Set<Axis> BOTH = EnumSet.of(Axis.BOTH);

  /** Micro-points that the municipalities together, and each, may give up at most at a time. */
  private static final long MOST_TOGETHER = 300_000_000;

  private static final long LEAST_EACH = 10_000;
  private static final long MOST_EACH = 1_000_000;

  /** Choices to pick from: in the whole area, and at least in one municipality. */
  private static final long MOST_OPTIONS = 100_000;

  private static final long OPTIONS_EACH = 200;

  /** Micro-points per place that is missing from a task: more than anything else costs. */
  private static final long MISSING = 1_000_000_000;

  private static final int MOST_PASSES = 4;

  /** The tasks are first settled by one in so many municipalities, then by all. */
  private static final int[] STRIDES = {8, 1};

  private final Relaxation relaxation;
  private final Area area;
  private final int[] districtOf;
  private final long mostExtra;
  private final long mostOfLocated;
  private final Option[] chosen;
  private final long[] located;
  private long other;
  private long amv;

  private Balancing(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.area = relaxation.area();
    this.districtOf = relaxation.districtOf();
    this.mostExtra = most(districtOf.length);
    this.mostOfLocated =
        area.districtList().stream()
            .mapToLong(d -> most(d.choicesList().size()))
            .max()
            .orElse(LEAST_EACH);
    this.chosen = new Option[districtOf.length];
    this.located = new long[area.districtList().size()];
  }

  /** What a municipality may give up at most for a sum of so many. */
  private static long most(int municipalities) {
    return Math.clamp(MOST_TOGETHER / Math.max(1, municipalities), LEAST_EACH, MOST_EACH);
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

  private void run() {
    List<List<Option>> byLocated = options(g -> options(g, LOCATED, Sieve.OPEN, mostOfLocated));
    for (int g = 0; g < chosen.length; g++) {
      chosen[g] = byLocated.get(g).getFirst();
      add(g, 1);
    }
    settle((ofOther, ofAmv) -> 0, byLocated, mostOfLocated);
    for (int stride : STRIDES) {
      if (relaxation.multipliers().apart()) {
        settle(this::tasks, g -> options(g, Axis.EXACT, kept(g), mostExtra), stride);
      } else {
        settle(
            (ofOther, ofAmv) -> both(ofOther + ofAmv),
            g -> options(g, BOTH, kept(g), mostExtra),
            stride);
        settle(this::tasks, this::divisions, stride);
      }
    }
    settle(this::tasks, g -> options(g, Axis.EXACT, Sieve.OPEN, mostExtra), 1);
  }

  /** Lets one in so many municipalities choose, unless all is right. */
  private void settle(LongBinaryOperator tasks, IntFunction<List<Option>> function, int stride) {
    if (shared(tasks) > 0) {
      settle(
          tasks,
          options(g -> g % stride == 0 ? function.apply(g) : List.of()),
          stride == 1 ? mostExtra : Math.min(mostExtra, LEAST_EACH));
    }
  }

  private List<List<Option>> options(IntFunction<List<Option>> function) {
    return Together.map(districtOf.length, function);
  }

  /** The located places that a municipality has now. */
  private Sieve kept(int g) {
    return Sieve.only(Axis.LOCATED, chosen[g].located());
  }

  /** By extra cost: as many as can be looked at. */
  private List<Option> options(int g, Set<Axis> axisSet, Sieve sieve, long highest) {
    NearChoices near = near(g);
    long most = Math.max(OPTIONS_EACH, MOST_OPTIONS / districtOf.length);
    long least = chosen[g] == null ? 0 : chosen[g].extra();
    for (long above = highest; ; above /= 8) {
      List<Option> optionList = near.within(least + above, axisSet, most, sieve);
      if (optionList != null) {
        return optionList;
      }
      if (above == 0) {
        return chosen[g] == null ? List.of(cheapest(g)) : List.of();
      }
    }
  }

  /** By extra cost: the ways to divide what a municipality has over the tasks. */
  private List<Option> divisions(int g) {
    return near(g).divisions(chosen[g], chosen[g].extra() + mostExtra);
  }

  private NearChoices near(int g) {
    Prices prices = relaxation.prices(relaxation.multipliers(), g);
    return new NearChoices(relaxation.choicesList().get(g), prices);
  }

  private Option cheapest(int g) {
    MunicipalChoices choices = relaxation.choicesList().get(g);
    Choice best = choices.best(relaxation.prices(relaxation.multipliers(), g));
    return new Option(
        choices.counted(best, TaskKind.OTHER),
        choices.counted(best, TaskKind.AMV),
        best.located(),
        0,
        best);
  }

  /** Lets the municipalities choose anew as long as that helps, from cheap to dear. */
  private void settle(
      LongBinaryOperator tasks, List<List<Option>> optionsByMunicipality, long highest) {
    long most = 0;
    while (shared(tasks) > 0 && most <= highest) {
      int passes = 0;
      while (passes < MOST_PASSES && pass(most, tasks, optionsByMunicipality)) {
        passes++;
      }
      most = Math.max(1, 2 * most);
    }
  }

  /** Lets every municipality choose anew; whether anything changed. */
  private boolean pass(
      long most, LongBinaryOperator tasks, List<List<Option>> optionsByMunicipality) {
    boolean changed = false;
    for (int g = 0; g < chosen.length; g++) {
      Option now = chosen[g];
      add(g, -1);
      Option best = now;
      long least = now.extra() + with(g, now, tasks);
      for (Option option : optionsByMunicipality.get(g)) {
        if (option.extra() > now.extra() + most) {
          break;
        }
        long cost = option.extra() + with(g, option, tasks);
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
  private long with(int g, Option option, LongBinaryOperator tasks) {
    int d = districtOf[g];
    return tasks.applyAsLong(other + option.other(), amv + option.amv())
        + Axis.LOCATED.rest(relaxation, d, located[d] + option.located());
  }

  private long shared(LongBinaryOperator tasks) {
    long sum = tasks.applyAsLong(other, amv);
    for (int d = 0; d < located.length; d++) {
      sum += Axis.LOCATED.rest(relaxation, d, located[d]);
    }
    return sum;
  }

  private long both(long sum) {
    long least = area.otherPool().task() + area.amvPool().task() - relaxation.missing();
    return MISSING * Math.max(0, least - sum) + Axis.BOTH.rest(relaxation, 0, Math.max(least, sum));
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
