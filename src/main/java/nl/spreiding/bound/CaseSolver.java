package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumMap;
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

  /** Options by located places alone are made for so many times the limit. */
  private static final int AHEAD = 8;

  /** The cheap part takes at most one in so many of the labels. */
  private static final int START_SHARE = 4;

  /** Combinations kept at each stage where only a good answer is wanted. */
  private static final int BEAM = 500;

  private static final long BEAM_LIMIT = 40_000_000;

  /** How fast the limit rises until something is found. */
  private static final int BEAM_STEP = 4;

  /** A gap of one in so many is worth only a part of the labels. */
  private static final int CLOSE = 10_000;

  private static final int CLOSE_SHARE = 4;

  private static final long BEAM_OPTIONS = 500;

  /** Limits that rise slowly, before they double. */
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
  private @Nullable List<NearChoices> nearList;
  private final Map<Axis, NearOptions> nearOptionsByAxis = new EnumMap<>(Axis.class);
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
    raise(Axis.LOCATED);
    raise(Axis.BOTH);
    together(PlacesCost.NEVER, mostLabels / START_SHARE);
    if (found == PlacesCost.NEVER) {
      deepen(EXACT, PlacesCost.NEVER, mostLabels / START_SHARE);
    }
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
      together = beam(TOGETHER, known);
    }
    if (together != null) {
      near = choices(together);
      divide(together);
    }
  }

  private void beamIfNothingFound() {
    LabelSearch.Answer answer = found == PlacesCost.NEVER ? beam(EXACT, PlacesCost.NEVER) : null;
    if (answer != null) {
      take(answer);
    }
  }

  /** A combination better than a known one, not known to be the best. */
  private LabelSearch.@Nullable Answer beam(Set<Axis> axisSet, long known) {
    long open = bound - relaxation.bound();
    LabelSearch.Answer answer = null;
    for (long above = Math.max(FIRST_LIMIT, open / BEAM_STEP);
        answer == null && above < BEAM_STEP * BEAM_LIMIT;
        above *= BEAM_STEP) {
      long limit = open + Math.min(above, BEAM_LIMIT);
      if (limit >= known - relaxation.bound()) {
        limit = known - relaxation.bound() - 1;
        above = BEAM_STEP * BEAM_LIMIT;
      }
      answer =
          new LabelSearch(
                  relaxation, axisSet, beamOptions(axisSet, limit), limit, Integer.MAX_VALUE)
              .beam(Math.min(BEAM, mostLabels));
    }
    return answer;
  }

  private List<List<Option>> beamOptions(Set<Axis> axisSet, long limit) {
    NearOptions near = new NearOptions(nearList(), axisSet, mostOptions(), 1);
    List<List<Option>> options = near.within(limit, sieves(limit));
    return options != null
        ? options
        : Together.map(nearList().size(), g -> someOptions(g, axisSet, limit));
  }

  /** The cheapest options of a municipality, not too many. */
  private List<Option> someOptions(int municipality, Set<Axis> axisSet, long limit) {
    NearChoices near = nearList().get(municipality);
    for (long most = limit; most > 0; most /= 2) {
      List<Option> optionList = near.within(most, axisSet, BEAM_OPTIONS, Sieve.OPEN);
      if (optionList != null) {
        return optionList;
      }
    }
    Prices prices = relaxation.prices(relaxation.multipliers(), municipality);
    MunicipalChoices choices = relaxation.choicesList().get(municipality);
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
      boolean close = most - bound <= bound / CLOSE;
      deepen(EXACT, most, close ? mostLabels / CLOSE_SHARE : mostLabels);
    }
  }

  /** Straight to where a nearly equal area was decided. */
  private void again(long known) {
    Multipliers m = relaxation.multipliers();
    if (Math.abs(m.other() - m.amv()) >= APART || !like.togetherDone) {
      return;
    }
    raise(Axis.LOCATED);
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

  /** Raises the bound to the least that all municipalities add with one sum kept exactly. */
  private void raise(Axis axis) {
    Set<Axis> axisSet = EnumSet.of(axis);
    NearOptions near = nearOptions(axis);
    long limit = firstLimit();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      limit = Math.min(limit, PlacesCost.NEVER - relaxation.bound() - 1);
      List<List<Option>> options = near.within(limit);
      if (options == null) {
        return;
      }
      long least = new LabelSearch(relaxation, axisSet, options, limit, mostLabels).least();
      bound = Math.max(bound, relaxation.bound() + Math.min(least, limit + 1));
      if (least <= limit) {
        return;
      }
      limit += limit / (round < FINE_ROUNDS ? 3 : 1);
    }
  }

  /** Raises the limit until something is found, or all that could be better is excluded. */
  private LabelSearch.@Nullable Answer deepen(Set<Axis> axisSet, long known, int labels) {
    NearOptions near = new NearOptions(nearList(), axisSet, mostOptions(), 1);
    long open = bound - relaxation.bound();
    Long rise = like == null ? null : like.riseByAxes.get(axisSet);
    long above = rise == null ? Math.max(FIRST_LIMIT, open / 50) : FIRST_LIMIT + rise + rise / 2;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long limit = Math.min(open + above, known - relaxation.bound() - 1);
      List<List<Option>> options = near.within(limit, sieves(limit));
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
      above +=
          rise == null
              ? Math.min(above, round < FINE_ROUNDS ? limit / 6 : limit)
              : (rise + FIRST_LIMIT) << round;
    }
    return null;
  }

  /** What the options may cost at most within a limit, by one sum at a time. */
  private List<Sieve> sieves(long limit) {
    return Sieve.of(
        relaxation,
        nearOptions(Axis.LOCATED).within(limit),
        nearOptions(Axis.BOTH).within(limit),
        limit);
  }

  /** The options by a single sum. */
  private NearOptions nearOptions(Axis axis) {
    return nearOptionsByAxis.computeIfAbsent(
        axis,
        one ->
            new NearOptions(
                nearList(), EnumSet.of(one), mostOptions(), one == Axis.LOCATED ? AHEAD : 1));
  }

  private long firstLimit() {
    long open = bound - relaxation.bound();
    return FIRST_LIMIT + open + open / 50;
  }

  private long mostOptions() {
    return Math.max(mostLabels / OPTION_SHARE, OPTIONS_EACH * relaxation.choicesList().size());
  }

  private List<NearChoices> nearList() {
    if (nearList == null) {
      Multipliers multipliers = relaxation.multipliers();
      nearList =
          Together.map(
              relaxation.choicesList().size(),
              g ->
                  new NearChoices(
                      relaxation.choicesList().get(g), relaxation.prices(multipliers, g)));
    }
    return nearList;
  }

  /** Divides the numbers found for both tasks together over the tasks. */
  private void divide(LabelSearch.Answer together) {
    LabelSearch.Answer free = new Division(relaxation, together).free();
    if (free != null) {
      take(free);
      return;
    }
    List<NearChoices> nearList = nearList();
    for (long slack = 1_000; slack <= MOST_SLACK; slack *= 8) {
      long more = slack;
      List<List<Option>> options =
          Together.map(
              nearList.size(),
              g -> {
                Option like = together.optionList().get(g);
                return nearList.get(g).divisions(like, like.extra() + more);
              });
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
