package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * Decides one area as well as possible and proves how well. First the multipliers, which give a
 * bound; then a search over the near-best options of every municipality with the sum of both tasks
 * and the located places kept exactly; then the division over the tasks. What is still open after
 * that is closed, if it is not too much, with all sums kept exactly.
 */
final class AreaSolver {
  private static final Set<Axis> TOGETHER = EnumSet.of(Axis.BOTH, Axis.LOCATED);
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);

  /** Multipliers so far apart, in micro-points per place, tell the tasks apart. */
  private static final long APART = 20_000;

  private static final long FIRST_LIMIT = 5_000;

  private static final long MOST_LIMIT = 100_000_000;

  /** An option takes as much time as so many labels. */
  private static final int OPTION_SHARE = 10;

  private static final int OPTIONS_EACH = 100;

  /** The cheap part takes at most one in so many of the labels. */
  private static final int START_SHARE = 4;

  /** Micro-points of the area at which better multipliers are not worth the time. */
  private static final long FINE = 500;

  private static final long COARSE = 5_000;

  /** Combinations kept at each stage where only a good answer is wanted. */
  private static final int BEAM = 500;

  private static final long BEAM_LIMIT = 40_000_000;

  private static final long BEAM_OPTIONS = 500;

  private static final int MOST_RAISES = 50;

  private static final long MOST_COUNTED = PlacesCost.NEVER / 2;

  /** Limits that rise by a third, before they double. */
  private static final int FINE_ROUNDS = 30;

  private static final int MOST_ROUNDS = 80;

  private final Area area;
  private final int mostLabels;
  private final long mostSoft;
  private final @Nullable AreaSolver like;
  private final int changed;

  /** Nothing that costs more, in soft micro-points, is looked for. */
  private final long limit;

  private @Nullable Attempt firstAttempt;

  AreaSolver(Area area, int mostLabels) {
    this(area, mostLabels, null, -1, PlacesCost.NEVER);
  }

  private AreaSolver(
      Area area, int mostLabels, @Nullable AreaSolver like, int changed, long limit) {
    this.area = area;
    this.like = like;
    this.changed = changed;
    this.limit = limit;
    this.mostLabels = mostLabels;
    this.mostSoft = mostSoft();
  }

  /**
   * What is known of an area.
   *
   * @param missing places that at least remain undelivered
   * @param bound soft micro-points that at least remain, if no more than that is missing
   * @param found soft micro-points of the best distribution found; {@link PlacesCost#NEVER}: none
   * @param choiceList that distribution, a choice per municipality; null: none
   */
  record Answer(long missing, long bound, long found, @Nullable List<Choice> choiceList) {}

  /**
   * A distribution that is the best or near it, a choice per municipality; the tasks need not be
   * met.
   */
  List<Choice> start() {
    return first().start();
  }

  /** What is known after the cheap part. */
  Answer answer() {
    return first().answer();
  }

  /**
   * A bound and a distribution near it, in time that grows with the number of municipalities only.
   */
  Answer quick() {
    Attempt attempt = first();
    List<Choice> choiceList = Balancing.balance(attempt.caseList.getFirst().relaxation);
    return new Answer(attempt.missing, attempt.bound(), PlacesCost.NEVER, choiceList);
  }

  private Attempt first() {
    if (firstAttempt == null) {
      firstAttempt = new Attempt(leastMissing());
    }
    return firstAttempt;
  }

  /**
   * Decides the area.
   *
   * @param known what a known distribution scores; the answer is at least as good if it can be
   *     found within the effort
   */
  Answer solve(Score known) {
    Attempt attempt = first();
    attempt.finish(known);
    for (int i = 0; i < MOST_RAISES && attempt.impossible(); i++) {
      attempt = new Attempt(attempt.missing + 1);
      attempt.finish(known);
    }
    return attempt.answer();
  }

  /** One number of places that may remain undelivered. */
  private final class Attempt {
    private final long missing;
    private final List<Case> caseList;
    private long found = PlacesCost.NEVER;
    private @Nullable List<Choice> best;

    Attempt(long missing) {
      this.missing = missing;
      this.caseList = relaxations(missing).stream().map(Case::new).toList();
    }

    /** The cheap part, for the combination of over-imposition that promises most. */
    List<Choice> start() {
      Case first = caseList.getFirst();
      first.start();
      take(first);
      List<Choice> near = first.near;
      return best != null ? best : near != null ? near : first.byPrices();
    }

    void finish(Score known) {
      boolean comparable = known.hard() == hard() && known.medium() == missing;
      long limit = comparable ? known.softMicro() + 1 : PlacesCost.NEVER;
      for (Case one : caseList) {
        one.finish(Math.min(found, limit));
        take(one);
      }
    }

    private void take(Case one) {
      if (one.found < found) {
        found = one.found;
        best = one.choiceList;
      }
    }

    private long bound() {
      return caseList.stream().mapToLong(one -> one.bound).min().orElseThrow();
    }

    /** Whether no distribution at all leaves so few places undelivered. */
    boolean impossible() {
      boolean impossible = found == PlacesCost.NEVER && bound() > mostSoft;
      if (impossible && mostSoft == MOST_COUNTED) {
        throw new ArithmeticException("The costs of an area are too large to count.");
      }
      return impossible;
    }

    Answer answer() {
      return new Answer(missing, Math.min(bound(), found), found, best);
    }
  }

  /** The combinations of over-imposition, the one with the lowest bound first. */
  private List<Relaxation> relaxations(long missing) {
    List<Relaxation> result = new ArrayList<>();
    long lowest = Long.MAX_VALUE;
    for (OverCase over : OverCase.all()) {
      Relaxation relaxation = relaxation(over, missing);
      if (relaxation.bound() <= limit) {
        long enough = Math.min(limit, Math.min(mostSoft, lowest) + MOST_LIMIT);
        MultiplierSearch.maximize(relaxation, enough, like == null ? FINE : COARSE);
        relaxation.tidy();
      }
      lowest = Math.min(lowest, relaxation.bound());
      result.add(relaxation);
    }
    result.sort(Comparator.comparingLong(Relaxation::bound));
    return result;
  }

  private Relaxation relaxation(OverCase over, long missing) {
    if (like != null) {
      for (Relaxation known : like.relaxationList()) {
        if (known.over().equals(over) && known.missing() == missing) {
          // With a number fixed no distribution can score better.
          return known.bound() > limit ? known : known.with(area, changed);
        }
      }
    }
    return new Relaxation(area, over, missing);
  }

  /**
   * More than any distribution of the area costs; {@link #MOST_COUNTED} at most. It is so far above
   * what a distribution really costs that a large area can reach that.
   */
  private long mostSoft() {
    long most = 0;
    for (Area.District district : area.districtList()) {
      ProvinceProblem province = district.province();
      most += province.target75Price() * Math.max(0, province.threshold75());
      for (MunicipalChoices choices : district.choicesList()) {
        long over =
            Math.max(area.otherPool().overImposedPrice(), area.amvPool().overImposedPrice());
        most = Math.min(MOST_COUNTED, Math.addExact(most, choices.mostSoft(over)));
      }
    }
    return most;
  }

  /**
   * The same area with the number of one municipality fixed.
   *
   * @param municipality which, in the order of the area
   * @param places its number
   * @param most soft micro-points above which nothing is looked for
   * @return null: it cannot have that number
   */
  @Nullable AreaSolver fixedAt(int municipality, long places, long most) {
    MunicipalChoices fixed = choicesList().get(municipality).fixedAt(places);
    return fixed == null
        ? null
        : new AreaSolver(area.with(municipality, fixed), mostLabels, this, municipality, most);
  }

  /** The place of a municipality in the order of the area; -1: it lies elsewhere. */
  int indexOf(MunicipalityCode municipality) {
    List<MunicipalChoices> choicesList = choicesList();
    for (int g = 0; g < choicesList.size(); g++) {
      if (choicesList.get(g).tables().municipality().code().equals(municipality)) {
        return g;
      }
    }
    return -1;
  }

  Area area() {
    return area;
  }

  /** The relaxations, those that promise most first. */
  List<Relaxation> relaxationList() {
    return first().caseList.stream().map(one -> one.relaxation).toList();
  }

  /** The municipalities in the order of the area. */
  List<MunicipalChoices> choicesList() {
    return area.choicesList();
  }

  /** Places by which pins and caps of municipalities must at least be broken. */
  long hard() {
    return choicesList().stream().mapToLong(MunicipalChoices::hard).sum();
  }

  /** Places that cannot be delivered, whatever is decided. */
  private long leastMissing() {
    long other = area.otherPool().task();
    long amv = area.amvPool().task();
    long least = Math.max(0, other - most(true, false)) + Math.max(0, amv - most(false, true));
    long separately = least;
    long together = Math.max(0, other) + Math.max(0, amv) - most(true, true);
    return Math.max(separately, Math.max(0, together));
  }

  private long most(boolean ofOther, boolean ofAmv) {
    return choicesList().stream().mapToLong(choices -> choices.most(ofOther, ofAmv)).sum();
  }

  /** One combination of over-imposition. */
  private final class Case {
    final Relaxation relaxation;
    long bound;
    long found = PlacesCost.NEVER;
    @Nullable List<Choice> choiceList;
    @Nullable List<Choice> near;
    private boolean started;
    private boolean togetherDone;

    Case(Relaxation relaxation) {
      this.relaxation = relaxation;
      this.bound = relaxation.bound();
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
      for (int g = 0; g < area.size(); g++) {
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
        List<Option> optionList = choices.within(prices, most, axisSet, BEAM_OPTIONS);
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
      if (!started) {
        start();
      }
      together(Math.min(found, known), mostLabels);
      long most = Math.min(Math.min(found, known), mostSoft + 1);
      if (bound < most) {
        deepen(EXACT, most, mostLabels);
      }
    }

    List<Choice> byPrices() {
      List<Choice> result = new ArrayList<>();
      for (int g = 0; g < area.size(); g++) {
        Prices prices = relaxation.prices(relaxation.multipliers(), g);
        result.add(relaxation.choicesList().get(g).best(prices));
      }
      return result;
    }

    /** Raises the limit until something is found, or all that could be better is excluded. */
    private LabelSearch.@Nullable Answer deepen(Set<Axis> axisSet, long known, int labels) {
      long open = bound - relaxation.bound();
      long limit = FIRST_LIMIT + open + open / 50;
      for (int round = 0; round < MOST_ROUNDS; round++) {
        limit = Math.min(limit, known - relaxation.bound() - 1);
        List<List<Option>> options =
            options(axisSet, limit, Math.max(labels / OPTION_SHARE, OPTIONS_EACH * area.size()));
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
        limit += limit / (round < FINE_ROUNDS ? 3 : 1);
      }
      return null;
    }

    private @Nullable List<List<Option>> options(Set<Axis> axisSet, long limit, long mostOptions) {
      List<List<Option>> result = new ArrayList<>();
      long count = 0;
      for (int g = 0; g < area.size(); g++) {
        Prices prices = relaxation.prices(relaxation.multipliers(), g);
        List<Option> optionList =
            relaxation.choicesList().get(g).within(prices, limit, axisSet, mostOptions - count);
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
      for (long slack = 1_000; slack <= MOST_LIMIT / 20; slack *= 8) {
        List<List<Option>> options = new ArrayList<>();
        for (int g = 0; g < area.size(); g++) {
          Prices prices = relaxation.prices(relaxation.multipliers(), g);
          Option like = together.optionList().get(g);
          options.add(
              relaxation.choicesList().get(g).divisions(prices, like, like.extra() + slack));
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
}
