package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides an area for one combination of over-imposition. From the bound at the best prices upward:
 * first with a single sum kept exactly, then with both tasks together and the located places, whose
 * answer is divided over the tasks, then with all sums.
 */
final class CaseSolver {
  private static final Set<Axis> TOGETHER = EnumSet.of(Axis.BOTH, Axis.LOCATED);
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);

  /** Multipliers so far apart, in micro-points per place, tell the tasks apart. */
  private static final long APART = 20_000;

  private static final long FIRST_LIMIT = 5_000;

  /** Micro-points that dividing over the tasks may cost. */
  private static final long MOST_SLACK = 5_000_000;

  /** An option takes as much time as so many labels. */
  private static final int OPTION_SHARE = 10;

  private static final int OPTIONS_EACH = 100;

  /** The cheap part takes at most one in so many of the labels. */
  private static final int START_SHARE = 4;

  /** Combinations kept at each stage where only a good answer is wanted. */
  private static final int BEAM = 500;

  private static final long BEAM_LIMIT = 40_000_000;

  private static final long BEAM_OPTIONS = 500;

  /** Limits that rise by a third, before they double. */
  private static final int FINE_ROUNDS = 30;

  private static final int MOST_ROUNDS = 80;

  private final Relaxation relaxation;
  private final int mostLabels;
  private final long mostSoft;
  private final @Nullable CaseSolver like;
  private final Map<Set<Axis>, Long> riseByAxes = new HashMap<>();
  private long bound;
  private long found = PlacesCost.NEVER;
  private @Nullable List<Choice> choiceList;
  private @Nullable List<Choice> near;
  private boolean started;
  private boolean togetherDone;
  private boolean againTried;

  /**
   * A combination.
   *
   * @param relaxation its relaxation, with its best multipliers
   * @param mostLabels combinations of sums that may be kept per step
   * @param mostSoft more than any distribution costs
   * @param like the same combination of nearly the same area, decided: tells how far each step will
   *     probably have to go; null: nothing is known
   */
  CaseSolver(Relaxation relaxation, int mostLabels, long mostSoft, @Nullable CaseSolver like) {
    this.like = like;
    this.relaxation = relaxation;
    this.mostLabels = mostLabels;
    this.mostSoft = mostSoft;
    this.bound = relaxation.bound();
  }

  Relaxation relaxation() {
    return relaxation;
  }

  /** Soft micro-points that no distribution of this combination can be below. */
  long bound() {
    return bound;
  }

  /** Soft micro-points of the best distribution found; {@link PlacesCost#NEVER}: none. */
  long found() {
    return found;
  }

  /** The best distribution found. */
  @Nullable List<Choice> choiceList() {
    return choiceList;
  }

  /** A distribution near the best that need not meet the tasks. */
  List<Choice> near() {
    return near == null ? byPrices() : near;
  }

  /** The cheap part: one sum at a time, then both tasks together, then the division. */
  void start() {
    started = true;
    deepen(EnumSet.of(Axis.LOCATED), PlacesCost.NEVER, mostLabels / START_SHARE);
    deepen(EnumSet.of(Axis.BOTH), PlacesCost.NEVER, mostLabels / START_SHARE);
    together(PlacesCost.NEVER, mostLabels / START_SHARE);
    beamIfNothingFound();
  }

  /** Both tasks together, exactly if that is not too much. */
  private void together(long known, int labels) {
    Multipliers m = relaxation.multipliers();
    if (Math.abs(m.other() - m.amv()) >= APART || togetherDone) {
      return;
    }
    LabelSearch.Answer together = deepen(TOGETHER, known, labels);
    togetherDone = together != null;
    if (together == null && near == null && bound < known) {
      together = beam(TOGETHER);
    }
    if (together != null) {
      near = choices(together);
      divide(together);
    }
  }

  private void beamIfNothingFound() {
    LabelSearch.Answer answer = found == PlacesCost.NEVER ? beam(EXACT) : null;
    if (answer != null) {
      take(answer);
    }
  }

  /** A good combination, not known to be the best. */
  private LabelSearch.@Nullable Answer beam(Set<Axis> axisSet) {
    long limit = bound - relaxation.bound() + BEAM_LIMIT;
    List<List<Option>> options = new ArrayList<>();
    for (int g = 0; g < relaxation.choicesList().size(); g++) {
      options.add(someOptions(g, axisSet, limit));
    }
    return new LabelSearch(relaxation, axisSet, options, limit, Integer.MAX_VALUE)
        .beam(Math.min(BEAM, mostLabels));
  }

  /** The cheapest options of a municipality, not too many. */
  private List<Option> someOptions(int municipality, Set<Axis> axisSet, long limit) {
    Prices prices = relaxation.prices(relaxation.multipliers(), municipality);
    MunicipalChoices choices = relaxation.choicesList().get(municipality);
    for (long most = limit; most > 0; most /= 2) {
      List<Option> optionList =
          new NearChoices(choices).within(prices, most, axisSet, BEAM_OPTIONS);
      if (optionList != null) {
        return optionList;
      }
    }
    Choice best = choices.best(prices);
    return List.of(
        new Option(
            choices.counted(best, TaskKind.OTHER),
            choices.counted(best, TaskKind.AMV),
            best.located(),
            0,
            best));
  }

  /** All that can still be better than what is known. */
  void finish(long known) {
    if (bound >= Math.min(found, known)) {
      return;
    }
    if (like != null) {
      again(known);
      if (bound >= Math.min(found, known)) {
        return;
      }
    }
    if (!started) {
      start();
    }
    if (!againTried) {
      together(Math.min(found, known), mostLabels);
    }
    long most = Math.min(Math.min(found, known), mostSoft + 1);
    if (bound < most) {
      deepen(EXACT, most, mostLabels);
    }
  }

  /** Straight to where a nearly equal area was decided. */
  private void again(long known) {
    Multipliers m = relaxation.multipliers();
    if (Math.abs(m.other() - m.amv()) >= APART || !like.togetherDone) {
      return;
    }
    deepen(EnumSet.of(Axis.LOCATED), known, mostLabels / START_SHARE);
    if (bound < known) {
      againTried = true;
      LabelSearch.Answer together = deepen(TOGETHER, known, mostLabels);
      togetherDone = together != null;
      if (together != null) {
        near = choices(together);
        divide(together);
      }
    }
  }

  private List<Choice> byPrices() {
    List<Choice> result = new ArrayList<>();
    for (int g = 0; g < relaxation.choicesList().size(); g++) {
      Prices prices = relaxation.prices(relaxation.multipliers(), g);
      result.add(relaxation.choicesList().get(g).best(prices));
    }
    return result;
  }

  /** Raises the limit until something is found, or all that could be better is excluded. */
  private LabelSearch.@Nullable Answer deepen(Set<Axis> axisSet, long known, int labels) {
    long open = bound - relaxation.bound();
    Long rise = like == null ? null : like.riseByAxes.get(axisSet);
    long limit = FIRST_LIMIT + open + (rise == null ? open / 50 : rise + rise / 2);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      limit = Math.min(limit, known - relaxation.bound() - 1);
      List<List<Option>> options =
          options(
              axisSet,
              limit,
              Math.max(labels / OPTION_SHARE, OPTIONS_EACH * relaxation.choicesList().size()));
      if (options == null) {
        return null;
      }
      LabelSearch search = new LabelSearch(relaxation, axisSet, options, limit, labels);
      LabelSearch.End end = search.run();
      if (end == LabelSearch.End.GAVE_UP) {
        return null;
      }
      LabelSearch.Answer answer = search.answer();
      if (answer != null) {
        riseByAxes.put(Set.copyOf(axisSet), Math.max(0, answer.extra() - open));
        bound = Math.max(bound, relaxation.bound() + answer.extra());
        if (axisSet == EXACT) {
          take(answer);
        }
        return answer;
      }
      bound = Math.max(bound, relaxation.bound() + limit + 1);
      if (bound >= known) {
        if (known > mostSoft) {
          bound = PlacesCost.NEVER;
        }
        return null;
      }
      limit += rise == null ? limit / (round < FINE_ROUNDS ? 3 : 1) : (rise + FIRST_LIMIT) << round;
    }
    return null;
  }

  private @Nullable List<List<Option>> options(Set<Axis> axisSet, long limit, long mostOptions) {
    List<List<Option>> result = new ArrayList<>();
    long count = 0;
    for (int g = 0; g < relaxation.choicesList().size(); g++) {
      Prices prices = relaxation.prices(relaxation.multipliers(), g);
      List<Option> optionList =
          new NearChoices(relaxation.choicesList().get(g))
              .within(prices, limit, axisSet, mostOptions - count);
      if (optionList == null) {
        return null;
      }
      result.add(optionList);
      count += optionList.size();
    }
    return result;
  }

  /** Divides the numbers found for both tasks together over the tasks. */
  private void divide(LabelSearch.Answer together) {
    LabelSearch.Answer free = new Division(relaxation, together).free();
    if (free != null) {
      take(free);
      return;
    }
    for (long slack = 1_000; slack <= MOST_SLACK; slack *= 8) {
      List<List<Option>> options = new ArrayList<>();
      for (int g = 0; g < relaxation.choicesList().size(); g++) {
        Prices prices = relaxation.prices(relaxation.multipliers(), g);
        Option like = together.optionList().get(g);
        options.add(
            new NearChoices(relaxation.choicesList().get(g))
                .divisions(prices, like, like.extra() + slack));
      }
      long limit = together.extra() + slack;
      LabelSearch search = new LabelSearch(relaxation, EXACT, options, limit, mostLabels);
      search.run();
      if (search.answer() != null) {
        take(search.answer());
        return;
      }
    }
  }

  private void take(LabelSearch.Answer answer) {
    long cost = relaxation.bound() + answer.extra();
    if (cost < found) {
      found = cost;
      choiceList = choices(answer);
    }
  }

  private static List<Choice> choices(LabelSearch.Answer answer) {
    return answer.optionList().stream().map(Option::choice).toList();
  }
}
