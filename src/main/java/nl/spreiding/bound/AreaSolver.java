package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * Decides one area as well as possible and proves how well. First the multipliers, which give a
 * bound; then a search over the near-best options of every municipality with the sum of both tasks
 * and the located places kept exactly; then the division over the tasks. What is still open after
 * that is closed, if it is not too much, with all sums kept exactly.
 */
final class AreaSolver {
  private static final long MOST_LIMIT = 100_000_000;

  /** Micro-points of the area at which better multipliers are not worth the time. */
  private static final long FINE = 500;

  private static final long COARSE = 5_000;

  private static final int MOST_RAISES = 50;

  /** With a number fixed the first search may keep so many times what a part may. */
  private static final int FIXED_SHARE = 2;

  private final Area area;
  private final int mostLabels;
  private final MostOfArea most;
  private final @Nullable AreaSolver like;
  private final int changed;

  /** Nothing that costs more, in soft micro-points, is looked for. */
  private final long limit;

  private @Nullable Attempt lastAttempt;

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
    this.most = like == null ? MostOfArea.of(area) : like.most.with(area, changed);
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
    return attempt().start();
  }

  /** What is known after the cheap part. */
  Answer answer() {
    return attempt().answer();
  }

  /**
   * A bound and a distribution near it, in time that grows with the number of municipalities only.
   */
  Answer quick() {
    Attempt attempt = attempt();
    List<Choice> choiceList = Balancing.balance(attempt.caseList.getFirst().relaxation());
    return new Answer(attempt.missing, attempt.bound(), PlacesCost.NEVER, choiceList);
  }

  /** The relaxation of the combination of over-imposition that promises most. */
  Relaxation relaxation() {
    return attempt().caseList.getFirst().relaxation();
  }

  /** Begins with as few undelivered places as might be. */
  private Attempt attempt() {
    if (lastAttempt == null) {
      lastAttempt = new Attempt(leastMissing());
    }
    return lastAttempt;
  }

  /**
   * Places that at least remain undelivered, as far as is known without looking at prices. Fixing a
   * number does not make them fewer, unless it breaks more hard rules.
   */
  long leastMissing() {
    long known = like != null && like.hard() == hard() ? like.attempt().missing : 0;
    return Math.max(known, most.missing());
  }

  /**
   * Decides the area.
   *
   * @param known what a known distribution scores; the answer is at least as good if it can be
   *     found within the effort
   */
  Answer solve(Score known) {
    return solve(known, true);
  }

  /**
   * The same where nothing is known, without what finds a distribution that is just good, and only
   * for combinations of over-imposition that may hold the best.
   */
  Answer solveOrNothing() {
    return solve(new Score(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE), false);
  }

  private Answer solve(Score known, boolean anyhow) {
    Attempt attempt = attempt();
    attempt.finish(known, anyhow);
    for (int i = 0; i < MOST_RAISES && attempt.impossible(); i++) {
      attempt = new Attempt(attempt.missing + 1);
      lastAttempt = attempt;
      attempt.finish(known, anyhow);
    }
    return attempt.answer();
  }

  /** What is known, and if that is no distribution a good one, should there be one. */
  Answer anything() {
    Attempt attempt = attempt();
    for (CaseSolver one : attempt.caseList) {
      one.beamIfNothingFound();
      attempt.take(one);
    }
    return attempt.answer();
  }

  /**
   * Decides the area as far as the effort goes, with no more undelivered places than it begins
   * with.
   *
   * @param found soft micro-points of a known distribution: only better ones are looked for
   */
  Answer better(long found) {
    Attempt attempt = attempt();
    for (CaseSolver one : attempt.caseList) {
      CaseSolver whole = likeCase(one.relaxation());
      if (whole != null) {
        one.atLeast(whole.bound());
      }
    }
    attempt.finish(new Score(hard(), attempt.missing, found - 1), true);
    return attempt.answer();
  }

  /** One number of places that may remain undelivered. */
  private final class Attempt {
    private final long missing;
    private final List<CaseSolver> caseList;
    private long found = PlacesCost.NEVER;
    private @Nullable List<Choice> best;

    Attempt(long missing) {
      this.missing = missing;
      this.caseList =
          relaxations(missing).stream()
              .map(r -> new CaseSolver(r, mostLabels, most.soft(), likeCase(r)))
              .toList();
    }

    /** The cheap part, for the combination of over-imposition that promises most. */
    List<Choice> start() {
      CaseSolver first = caseList.getFirst();
      first.start();
      take(first);
      return best != null ? best : first.near();
    }

    void finish(Score known, boolean anyhow) {
      boolean comparable = known.hard() == hard() && known.medium() == missing;
      long limit = comparable ? known.softMicro() + 1 : PlacesCost.NEVER;
      long open = PlacesCost.NEVER;
      for (CaseSolver one : caseList) {
        // What lies above one that stays open need not be looked at yet.
        if (anyhow || one.bound() <= open) {
          one.finish(Math.min(found, limit), anyhow);
          take(one);
          open = Math.min(open, one.bound());
        }
      }
    }

    private void take(CaseSolver one) {
      if (one.found() < found) {
        found = one.found();
        best = one.choiceList();
      }
    }

    private long bound() {
      return caseList.stream().mapToLong(CaseSolver::bound).min().orElseThrow();
    }

    /** Whether no distribution at all leaves so few places undelivered. */
    boolean impossible() {
      boolean impossible = found == PlacesCost.NEVER && bound() > most.soft();
      if (impossible && most.soft() == MostOfArea.MOST_COUNTED) {
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
        long enough = Math.min(limit, Math.min(most.soft(), lowest) + MOST_LIMIT);
        MultiplierSearch.maximize(relaxation, enough, like == null ? FINE : COARSE);
        relaxation.tidy();
      }
      lowest = Math.min(lowest, relaxation.bound());
      result.add(relaxation);
    }
    result.sort(Comparator.comparingLong(Relaxation::bound));
    return result;
  }

  private @Nullable CaseSolver likeCase(Relaxation relaxation) {
    if (like == null || like.attempt().missing != relaxation.missing()) {
      return null;
    }
    return like.attempt().caseList.stream()
        .filter(known -> known.relaxation().over().equals(relaxation.over()))
        .findFirst()
        .orElseThrow();
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
        : new AreaSolver(
            area.with(municipality, fixed),
            Math.min(FIXED_SHARE * Branching.labels(area), mostLabels),
            this,
            municipality,
            most);
  }

  /**
   * The same area with only a part of the choices of one municipality.
   *
   * @param municipality which, in the order of the area
   * @param part the part
   * @param most soft micro-points above which nothing is looked for
   */
  AreaSolver partOf(int municipality, MunicipalChoices part, long most) {
    int labels = Math.min(Branching.labels(area), mostLabels);
    return new AreaSolver(area.with(municipality, part), labels, this, municipality, most);
  }

  /**
   * The same area with more effort.
   *
   * @param labels combinations of sums that it may keep per step
   * @param most soft micro-points above which nothing is looked for
   */
  AreaSolver deeper(int labels, long most) {
    return new AreaSolver(area, labels, this, Math.max(0, changed), most);
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

  /** Whether a number is fixed, or only a part of the choices of a municipality is left. */
  boolean isFixed() {
    return like != null;
  }

  Area area() {
    return area;
  }

  /** Combinations of sums that it may keep per step. */
  int mostLabels() {
    return mostLabels;
  }

  /** The relaxations, those that promise most first. */
  List<Relaxation> relaxationList() {
    return attempt().caseList.stream().map(CaseSolver::relaxation).toList();
  }

  /** The municipalities in the order of the area. */
  List<MunicipalChoices> choicesList() {
    return area.choicesList();
  }

  /** Places by which pins and caps of municipalities must at least be broken. */
  long hard() {
    return choicesList().stream().mapToLong(MunicipalChoices::hard).sum();
  }
}
