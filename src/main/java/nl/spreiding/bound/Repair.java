package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.TaskKind;

/**
 * Looks for a distribution with the number of one municipality fixed that costs no more than is
 * allowed: from a known distribution, the others take the difference, one after the other, each
 * with the choice that is best given all others. What may be given up for that rises in steps.
 * Where both tasks have one price their sum is set right, and divided over the tasks afterwards.
 * Proves nothing if it finds nothing.
 */
final class Repair {
  /** Micro-points that one municipality may give up at most. */
  private static final long MOST_EACH = 4_000_000;

  private static final long FIRST_EACH = 2_000;

  /** Choices to pick from: in the whole area, and at least in one municipality. */
  private static final long MOST_OPTIONS = 30_000;

  private static final long OPTIONS_EACH = 300;

  /** Micro-points per place that is missing from a task: more than anything else costs. */
  private static final long MISSING = 1_000_000_000;

  private static final int MOST_PASSES = 3;

  private final Relaxation relaxation;
  private final boolean together;
  private final List<List<Option>> optionsByMunicipality = new ArrayList<>();

  /**
   * Prepares the choices of all municipalities.
   *
   * @param relaxation the area, with the multipliers at which choices are near the best
   */
  Repair(Relaxation relaxation) {
    this.relaxation = relaxation;
    this.together = relaxation.multipliers().other() == relaxation.multipliers().amv();
    for (int g = 0; g < relaxation.districtOf().length; g++) {
      optionsByMunicipality.add(options(g, relaxation.choicesList().get(g)));
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
    Area area = relaxation.area().with(municipality, fixed);
    Relaxation changed = relaxation.with(area, municipality);
    long bound = changed.evaluate(relaxation.multipliers()).bound();
    List<List<Option>> optionLists = new ArrayList<>(optionsByMunicipality);
    optionLists.set(municipality, options(municipality, fixed));
    List<Option> known = new ArrayList<>();
    List<Option> cheapest = new ArrayList<>();
    for (int g = 0; g < optionLists.size(); g++) {
      Option first = optionLists.get(g).getFirst();
      known.add(g == municipality ? first : given(g, placesBySite));
      cheapest.add(first);
    }
    return new Attempt(changed, optionLists, known).reaches(most - bound)
        || new Attempt(changed, optionLists, cheapest).reaches(most - bound);
  }

  private List<Option> options(int g, MunicipalChoices choices) {
    Prices prices = relaxation.prices(relaxation.multipliers(), g);
    long most = Math.max(OPTIONS_EACH, MOST_OPTIONS / relaxation.districtOf().length);
    NearChoices near = new NearChoices(choices, prices);
    for (long limit = MOST_EACH; limit > 0; limit /= 2) {
      List<Option> optionList =
          near.within(limit, together ? Axis.TOGETHER : Axis.EXACT, most, Sieve.OPEN);
      if (optionList != null) {
        return optionList;
      }
    }
    return List.of(option(g, choices, choices.best(prices)));
  }

  /** What a municipality has in a distribution. */
  private Option given(int g, long[] placesBySite) {
    MunicipalChoices choices = relaxation.choicesList().get(g);
    return option(g, choices, Choice.of(choices.tables(), placesBySite));
  }

  private Option option(int g, MunicipalChoices choices, Choice choice) {
    Prices prices = relaxation.prices(relaxation.multipliers(), g);
    return new Option(
        choices.counted(choice, TaskKind.OTHER),
        choices.counted(choice, TaskKind.AMV),
        choice.located(),
        choices.priced(choice, prices) - choices.priced(choices.best(prices), prices),
        choice);
  }

  /** One start. */
  private final class Attempt {
    private final Relaxation changed;
    private final List<List<Option>> optionLists;
    private final List<Option> chosen;
    private final long[] located = new long[relaxation.area().districtList().size()];
    private long other;
    private long amv;
    private long extra;

    Attempt(Relaxation changed, List<List<Option>> optionLists, List<Option> chosen) {
      this.changed = changed;
      this.optionLists = optionLists;
      this.chosen = chosen;
      for (int g = 0; g < chosen.size(); g++) {
        add(g, 1);
      }
    }

    /** Whether it comes to no more than so many micro-points above the bound. */
    boolean reaches(long most) {
      long total = total();
      for (long each = FIRST_EACH; each <= MOST_EACH && !reached(total, most); each *= 2) {
        for (int pass = 0; pass < MOST_PASSES && !reached(total, most); pass++) {
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
      return reached(total, most);
    }

    private boolean reached(long total, long most) {
      return total <= most && shortage(other, amv) == 0 && (!together || divides(total));
    }

    private boolean divides(long total) {
      return new Division(changed, new LabelSearch.Answer(total, chosen)).free() != null;
    }

    /** Lets a municipality choose anew. */
    private void choose(int g, long each) {
      Option now = chosen.get(g);
      add(g, -1);
      Option best = now;
      long least = with(g, now);
      for (Option option : optionLists.get(g)) {
        if (option.extra() > Math.max(each, now.extra())) {
          break;
        }
        long cost = with(g, option);
        if (cost < least) {
          least = cost;
          best = option;
        }
      }
      chosen.set(g, best);
      add(g, 1);
    }

    private void add(int g, int sign) {
      Option option = chosen.get(g);
      other += sign * option.other();
      amv += sign * option.amv();
      extra += sign * option.extra();
      located[relaxation.districtOf()[g]] += sign * option.located();
    }

    private long with(int g, Option option) {
      int d = relaxation.districtOf()[g];
      return option.extra()
          + tasks(other + option.other(), amv + option.amv())
          + Axis.LOCATED.rest(relaxation, d, located[d] + option.located());
    }

    private long total() {
      long total = extra + tasks(other, amv);
      for (int d = 0; d < located.length; d++) {
        total += Axis.LOCATED.rest(relaxation, d, located[d]);
      }
      return total;
    }
  }

  /** Places by which too few are delivered. */
  private long shortage(long other, long amv) {
    long task = relaxation.area().otherPool().task() + relaxation.area().amvPool().task();
    long undelivered = together ? task - other - amv : undelivered(other, amv);
    return Math.max(0, undelivered - relaxation.missing());
  }

  /** Places that are missing for each task by itself. */
  private long undelivered(long other, long amv) {
    return Math.max(0, relaxation.area().otherPool().task() - other)
        + Math.max(0, relaxation.area().amvPool().task() - amv);
  }

  private long tasks(long other, long amv) {
    long shortage = shortage(other, amv);
    if (together) {
      return MISSING * shortage + Axis.BOTH.rest(relaxation, 0, other + amv + shortage);
    }
    long leastOther = relaxation.area().otherPool().task() - relaxation.missing();
    long leastAmv = relaxation.area().amvPool().task() - relaxation.missing();
    return MISSING * shortage
        + Axis.OTHER.rest(relaxation, 0, Math.max(leastOther, other))
        + Axis.AMV.rest(relaxation, 0, Math.max(leastAmv, amv))
        + Math.max(0, relaxation.missing() - undelivered(other, amv))
            * relaxation.multipliers().highestTask();
  }
}
