package nl.spreiding.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides an area for one combination of over-imposition. From the bound at the best prices upward:
 * first with a single sum kept exactly, then with both tasks together and the located places, whose
 * answer is divided over the tasks, then with all sums.
 */
final class CaseSolver {
  private static final long FIRST_LIMIT = 5_000;

  /** Where dividing over the tasks costs something it is at least tried so far, in micro-points. */
  private static final long FIRST_APART = 2_000;

  /** A limit begins one in so many above what is excluded. */
  private static final int FIRST_STEP = 50;

  /** The same near a decided area. */
  private static final int FIRST_STEP_NEAR = 16;

  private static final int FIRST_APART_NEAR = 5;

  private static final int DIVISIONS_PER_OPTION = 20;

  /** The cheap part takes at most one in so many of the labels. */
  private static final int START_SHARE = 4;

  /** A gap of one in so many is worth only a part of the labels. */
  private static final int CLOSE = 10_000;

  private static final int CLOSE_SHARE = 4;

  /** Limits that rise slowly, before they double. */
  private static final int FINE_ROUNDS = 30;

  private static final int MOST_ROUNDS = 80;

  /** A limit rises by at most one in so many, as long as it rises slowly. */
  private static final int SMALL_STEP = 6;

  /** The same near a decided area, where the last search took but a small part of the labels. */
  private static final int LARGE_STEP = 2;

  /** Near a decided area a limit that is short of what is known by one in so many goes there. */
  private static final int NEARLY_THERE = 8;

  private final Relaxation relaxation;
  private final int mostLabels;
  private final long mostSoft;
  private final @Nullable CaseSolver like;
  private final Map<Set<Axis>, Long> riseByAxes = new HashMap<>();
  private long bound;
  private long found = PlacesCost.NEVER;
  private @Nullable List<Choice> choiceList;
  private @Nullable List<Choice> near;
  private final NearArea nearArea;
  private boolean started;
  private boolean togetherDone;
  private boolean apartGivenUp;

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
    this.nearArea = new NearArea(relaxation, mostLabels);
    this.bound = relaxation.bound();
  }

  /** Takes over a bound that is known otherwise. */
  void atLeast(long known) {
    bound = Math.max(bound, known);
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
    return near == null ? relaxation.look(relaxation.multipliers()).choiceList() : near;
  }

  /** The cheap part: one sum at a time, then both tasks together, then the division. */
  void start() {
    start(true);
  }

  private void start(boolean anyhow) {
    started = true;
    raise(Axis.LOCATED);
    raise(Axis.BOTH);
    together(PlacesCost.NEVER, mostLabels / START_SHARE);
    if (found == PlacesCost.NEVER) {
      deepen(Axis.EXACT, PlacesCost.NEVER, mostLabels / START_SHARE);
    }
    if (anyhow) {
      beamIfNothingFound();
    }
  }

  /** Both tasks together, exactly if that is not too much. */
  private void together(long known, int labels) {
    if (relaxation.multipliers().apart() || togetherDone || bound >= known) {
      return;
    }
    LabelSearch.Answer together = deepen(Axis.TOGETHER, known, labels);
    togetherDone = together != null;
    boolean anythingHelps = like == null || known == PlacesCost.NEVER;
    if (together == null && near == null && bound < known && anythingHelps) {
      together = beam(Axis.TOGETHER, known);
    }
    if (together != null) {
      near = choices(together);
      divide(together, known, labels);
    }
  }

  /** A combination better than a known one, not known to be the best. */
  private LabelSearch.@Nullable Answer beam(Set<Axis> axisSet, long known) {
    return new Beam(relaxation, nearArea, mostLabels)
        .below(axisSet, bound - relaxation.bound(), known - relaxation.bound());
  }

  /** A good combination if none was found, not known to be the best. */
  void beamIfNothingFound() {
    LabelSearch.Answer answer =
        found == PlacesCost.NEVER ? beam(Axis.EXACT, PlacesCost.NEVER) : null;
    if (answer != null) {
      take(answer);
    }
  }

  /**
   * All that can still be better than what is known.
   *
   * @param known micro-points of what is known
   * @param anyhow whether anything that is not the best is of use, if nothing is known
   */
  void finish(long known, boolean anyhow) {
    if (bound >= Math.min(found, known)) {
      return;
    }
    if (like != null) {
      again(like, Math.min(found, known), anyhow);
    } else {
      if (!started) {
        start(anyhow);
      }
      together(Math.min(found, known), mostLabels);
    }
    long most = Math.min(Math.min(found, known), mostSoft + 1);
    if (bound < most && !apartGivenUp) {
      boolean close = most - bound <= bound / CLOSE;
      deepen(Axis.EXACT, most, close ? mostLabels / CLOSE_SHARE : mostLabels);
    }
  }

  /**
   * A nearly equal area is decided: with all labels at once, and straight to where that one ended.
   * Something good is looked for only if nothing is known.
   */
  private void again(CaseSolver like, long known, boolean anyhow) {
    if (started) {
      return;
    }
    started = true;
    raise(Axis.LOCATED);
    if (!like.togetherDone) {
      raise(Axis.BOTH);
    }
    together(known, mostLabels);
    if (anyhow && known == PlacesCost.NEVER) {
      beamIfNothingFound();
    }
  }

  /** Raises the bound to the least that all municipalities add with one sum kept exactly. */
  private void raise(Axis axis) {
    NearOptions near = nearArea.alone(axis);
    long limit = firstLimit();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      limit = Math.min(limit, PlacesCost.NEVER - relaxation.bound() - 1);
      List<List<Option>> options = near.within(limit);
      if (options == null) {
        return;
      }
      long least = new AxisRest(relaxation, axis, options, limit).least();
      bound = Math.max(bound, relaxation.bound() + Math.min(least, limit + 1));
      if (least <= limit) {
        return;
      }
      limit += limit / (round < FINE_ROUNDS ? 3 : 1);
    }
  }

  /** Raises the limit until something is found, or all that could be better is excluded. */
  private LabelSearch.@Nullable Answer deepen(Set<Axis> axisSet, long known, int labels) {
    if (bound >= known) {
      return null;
    }
    NearOptions near = nearArea.by(axisSet);
    long open = bound - relaxation.bound();
    Long rise = like == null ? null : like.riseByAxes.get(axisSet);
    int share = like == null ? FIRST_STEP : FIRST_STEP_NEAR;
    long above = rise == null ? Math.max(FIRST_LIMIT, open / share) : FIRST_LIMIT + rise / 2;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long highest = known - relaxation.bound() - 1;
      long limit = Math.min(open + above, highest);
      if (like != null && highest - limit <= limit / NEARLY_THERE) {
        limit = highest;
      }
      List<List<Option>> options = near.within(limit, nearArea.sieves(limit));
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
        if (axisSet.equals(Axis.EXACT)) {
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
      int most = like != null && search.little() ? LARGE_STEP : SMALL_STEP;
      above +=
          rise == null
              ? Math.min(above, round < FINE_ROUNDS ? limit / most : limit)
              : (rise / 2 + FIRST_LIMIT) << round;
    }
    return null;
  }

  /** Near a decided area every round takes long, for how little there is to decide. */
  private long firstApart() {
    return Math.max(FIRST_APART, (bound - relaxation.bound()) / FIRST_APART_NEAR);
  }

  private long firstLimit() {
    long open = bound - relaxation.bound();
    return FIRST_LIMIT + open + open / 50;
  }

  /** Divides the numbers found for both tasks together over the tasks. */
  private void divide(LabelSearch.Answer together, long known, int labels) {
    Division division = new Division(relaxation, together);
    LabelSearch.Answer free = division.free();
    if (free != null) {
      take(free);
    } else if (!apart(known, labels)) {
      LabelSearch.Answer cheapest = division.cheapest(nearArea.choicesList());
      if (cheapest != null) {
        take(cheapest);
      }
    }
  }

  /**
   * Raises the limit until a combination is found that can be divided over the tasks within it, or
   * all that could be better is excluded.
   *
   * @return whether that succeeded
   */
  private boolean apart(long known, int labels) {
    NearOptions near = nearArea.by(Axis.TOGETHER);
    long above = like == null ? FIRST_APART : firstApart();
    for (int round = 0; round < MOST_ROUNDS && bound < known; round++) {
      long open = bound - relaxation.bound();
      long limit = Math.min(open + above, known - relaxation.bound() - 1);
      List<List<Option>> options = near.within(limit, nearArea.sieves(limit));
      if (options == null) {
        return false;
      }
      TasksApart search =
          new TasksApart(
              relaxation,
              nearArea.choicesList(),
              options,
              limit,
              labels,
              DIVISIONS_PER_OPTION * nearArea.mostOptions());
      LabelSearch.End end = search.run();
      if (end == LabelSearch.End.GAVE_UP) {
        apartGivenUp = true;
        return false;
      }
      LabelSearch.Answer answer = search.answer();
      if (answer != null) {
        bound = Math.max(bound, relaxation.bound() + answer.extra());
        take(answer);
        return true;
      }
      bound = Math.max(bound, relaxation.bound() + limit + 1);
      if (bound >= known) {
        if (known > mostSoft) {
          bound = PlacesCost.NEVER;
        }
        return true;
      }
      above += like == null ? above / 2 : above;
    }
    return bound >= known;
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
