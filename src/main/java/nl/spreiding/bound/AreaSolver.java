package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.model.MunicipalityCode;
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
  private static final long MOST_LIMIT = 100_000_000;

  /** Micro-points of the area at which better multipliers are not worth the time. */
  private static final long FINE = 500;

  private static final long COARSE = 5_000;

  private static final int MOST_RAISES = 50;

  private static final long MOST_COUNTED = PlacesCost.NEVER / 2;

  private final Area area;
  private final int mostLabels;
  private final long mostSoft;
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

  /**
   * Begins with as few undelivered places as might be. Fixing a number does not make them fewer,
   * unless it breaks more hard rules.
   */
  private Attempt attempt() {
    if (lastAttempt == null) {
      long known = like != null && like.hard() == hard() ? like.attempt().missing : 0;
      lastAttempt = new Attempt(Math.max(known, leastMissing()));
    }
    return lastAttempt;
  }

  /**
   * Decides the area.
   *
   * @param known what a known distribution scores; the answer is at least as good if it can be
   *     found within the effort
   */
  Answer solve(Score known) {
    Attempt attempt = attempt();
    attempt.finish(known);
    for (int i = 0; i < MOST_RAISES && attempt.impossible(); i++) {
      attempt = new Attempt(attempt.missing + 1);
      lastAttempt = attempt;
      attempt.finish(known);
    }
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
              .map(r -> new CaseSolver(r, mostLabels, mostSoft, likeCase(r)))
              .toList();
    }

    /** The cheap part, for the combination of over-imposition that promises most. */
    List<Choice> start() {
      CaseSolver first = caseList.getFirst();
      first.start();
      take(first);
      return best != null ? best : first.near();
    }

    void finish(Score known) {
      boolean comparable = known.hard() == hard() && known.medium() == missing;
      long limit = comparable ? known.softMicro() + 1 : PlacesCost.NEVER;
      for (CaseSolver one : caseList) {
        one.finish(Math.min(found, limit));
        take(one);
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
   * @param share it may take one in so many of the effort for the area
   * @return null: it cannot have that number
   */
  @Nullable AreaSolver fixedAt(int municipality, long places, long most, int share) {
    MunicipalChoices fixed = choicesList().get(municipality).fixedAt(places);
    return fixed == null
        ? null
        : new AreaSolver(
            area.with(municipality, fixed),
            Math.max(1, mostLabels / share),
            this,
            municipality,
            most);
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
}
