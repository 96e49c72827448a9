package nl.spreiding.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best distribution there is, or a proven limit to how much better any could be. Areas
 * that do not touch each other are decided apart, possibly at the same time; the answer depends on
 * the problem and the effort only.
 */
public final class ExactSide {
  /** Combinations of sums that may be kept per area and step before it gives up. */
  public static final int DEFAULT_EFFORT = 2_000_000;

  /** A country with more municipalities is not decided exactly: a bound and a good start only. */
  public static final int MOST_EXACT = 2_000;

  /**
   * An area of more municipalities whose gap is at most one in {@link #CLOSE} is not decided in
   * parts: each of them takes up to a second.
   */
  private static final int MANY = 200;

  private static final int CLOSE = 10_000;

  private final DecisionProblem problem;
  private final List<AreaSolver> solverList;
  private final int threads;
  private @Nullable List<AreaSolver.Answer> answerList;
  private final Map<RangeKey, RangeFinder> rangeFinderByKey = new HashMap<>();
  private final Map<Integer, ForcedSearch> forcedSearchByArea = new ConcurrentHashMap<>();

  /** A range finder is prepared once per area and limit. */
  private record RangeKey(int area, long limit) {}

  /**
   * Prepares the tables of every municipality.
   *
   * @param problem the decision problem
   * @param effort combinations of sums that may be kept per area and step
   * @param threads how many areas may be decided at the same time; does not change any answer
   */
  public ExactSide(DecisionProblem problem, int effort, int threads) {
    this.problem = problem;
    this.threads = threads;
    this.solverList = Areas.of(problem).stream().map(area -> new AreaSolver(area, effort)).toList();
  }

  /**
   * The price-guided start: from the prices that prove the bound, with the sums over municipalities
   * set right as far as that is cheap. Near the best distribution, but the tasks need not be met.
   *
   * @return a distribution within every domain
   */
  public Distribution start() {
    if (large()) {
      return quick().best();
    }
    List<List<Choice>> choiceLists = parallel(AreaSolver::start);
    long[] places = new long[problem.siteList().size()];
    for (int i = 0; i < solverList.size(); i++) {
      divide(solverList.get(i), choiceLists.get(i), places);
    }
    return new Distribution(places);
  }

  /**
   * A bound and a distribution near it, in time and memory that grow with the size of the country
   * only: for countries that are too large to be decided exactly.
   *
   * @return the answer; areas whose distribution is not at the bound count as undecided
   */
  public ExactAnswer quick() {
    List<AreaSolver.Answer> answerList = parallel(AreaSolver::quick);
    long hard = pinnedAgainstRules();
    long missing = 0;
    long soft = 0;
    int undecided = 0;
    long[] places = new long[problem.siteList().size()];
    for (int i = 0; i < solverList.size(); i++) {
      AreaSolver solver = solverList.get(i);
      AreaSolver.Answer answer = answerList.get(i);
      divide(solver, Objects.requireNonNull(answer.choiceList()), places);
      Score bound = new Score(solver.hard(), answer.missing(), answer.bound());
      undecided += solver.area().score(places).equals(bound) ? 0 : 1;
      hard += bound.hard();
      missing += bound.medium();
      soft = Math.addExact(soft, bound.softMicro());
    }
    return new ExactAnswer(new Score(hard, missing, soft), new Distribution(places), undecided);
  }

  /**
   * Looks for the best distribution; in a country of more than {@link #MOST_EXACT} municipalities
   * only for a bound.
   *
   * @param fallback a known distribution: nothing worse is looked for, and areas that cannot be
   *     decided within the effort keep its places
   * @return the answer
   */
  public ExactAnswer solve(Distribution fallback) {
    if (large()) {
      ExactAnswer quick = quick();
      answerList = parallel(AreaSolver::answer);
      return new ExactAnswer(quick.bound(), fallback, quick.undecided());
    }
    long[] known = fallback.toArray();
    answerList = parallel(solver -> decide(solver, solver.area().score(known)));
    long hard = pinnedAgainstRules();
    long missing = 0;
    long soft = 0;
    int undecided = 0;
    long[] places = fallback.toArray();
    for (int i = 0; i < solverList.size(); i++) {
      AreaSolver.Answer answer = answerList.get(i);
      hard += solverList.get(i).hard();
      missing += answer.missing();
      soft = Math.addExact(soft, answer.bound());
      if (answer.choiceList() == null) {
        undecided++;
      } else {
        divide(solverList.get(i), answer.choiceList(), places);
      }
    }
    return new ExactAnswer(new Score(hard, missing, soft), new Distribution(places), undecided);
  }

  private static AreaSolver.Answer decide(AreaSolver solver, Score known) {
    AreaSolver.Answer answer = solver.solve(known);
    boolean comparable = known.hard() == solver.hard() && known.medium() == answer.missing();
    long limit = comparable ? known.softMicro() : PlacesCost.NEVER - 1;
    long gap = Math.min(answer.found(), limit) - answer.bound();
    boolean enough = solver.area().size() > MANY && gap <= answer.bound() / CLOSE;
    return enough ? answer : Branching.solve(solver, answer, limit, Long.MIN_VALUE);
  }

  /**
   * The best distribution with the number of one municipality fixed.
   *
   * @param municipality which municipality
   * @param places its number
   * @param best the decision; other areas keep its places
   * @return null: the municipality cannot have that number
   * @throws IllegalArgumentException if the municipality is not in the problem
   * @throws IllegalStateException before {@link #solve}
   */
  public @Nullable ForcedAnswer forced(
      MunicipalityCode municipality, long places, Distribution best) {
    return forced(new ForcedQuestion(municipality, places), best);
  }

  /**
   * The same for many questions, each by itself: none has a part in the answer to another. As many
   * at the same time as there are threads.
   *
   * @param questionList the questions
   * @param best the decision; other areas keep its places
   * @return an answer per question, in their order; null: the municipality cannot have that number
   * @throws IllegalArgumentException if a municipality is not in the problem
   * @throws IllegalStateException before {@link #solve}
   */
  public List<@Nullable ForcedAnswer> forced(List<ForcedQuestion> questionList, Distribution best) {
    solved();
    return Parallel.map(questionList, threads, question -> forced(question, best));
  }

  private @Nullable ForcedAnswer forced(ForcedQuestion question, Distribution best) {
    int area = areaOf(question.municipality());
    AreaSolver solver = solverList.get(area);
    int municipality = solver.indexOf(question.municipality());
    AreaSolver fixed = solver.fixedAt(municipality, question.places(), PlacesCost.NEVER);
    if (fixed == null) {
      return null;
    }
    List<AreaSolver.Answer> known = solved();
    AreaSolver.Answer answer = decided(area, municipality, fixed);
    long hard = pinnedAgainstRules() + fixed.hard() - solver.hard();
    long missing = answer.missing() - known.get(area).missing();
    long soft = answer.bound() - known.get(area).bound();
    for (int j = 0; j < solverList.size(); j++) {
      hard += solverList.get(j).hard();
      missing += known.get(j).missing();
      soft = Math.addExact(soft, known.get(j).bound());
    }
    Score bound = new Score(hard, missing, soft);
    if (answer.choiceList() == null) {
      return new ForcedAnswer(bound, null);
    }
    long[] placesBySite = best.toArray();
    divide(fixed, answer.choiceList(), placesBySite);
    return new ForcedAnswer(bound, new Distribution(placesBySite));
  }

  /**
   * The district of the municipality alone if there are several. Otherwise in parts before anything
   * that is just good: the parts find their best sooner.
   */
  private AreaSolver.Answer decided(int area, int municipality, AreaSolver fixed) {
    if (fixed.area().districtList().size() > 1) {
      AreaSolver.Answer answer =
          forcedSearch(area)
              .answer(municipality, fixed.choicesList().get(municipality), fixed.leastMissing());
      if (answer != null) {
        return answer;
      }
    }
    AreaSolver.Answer answer = fixed.solveOrNothing();
    AreaSolver.Answer best = Branching.solve(fixed, answer, PlacesCost.NEVER - 1, Long.MIN_VALUE);
    if (best.choiceList() != null) {
      return best;
    }
    AreaSolver.Answer good = fixed.anything();
    long bound = Math.max(best.bound(), good.bound());
    return new AreaSolver.Answer(good.missing(), bound, good.found(), good.choiceList());
  }

  private ForcedSearch forcedSearch(int area) {
    return forcedSearchByArea.computeIfAbsent(area, i -> new ForcedSearch(solverList.get(i)));
  }

  private int areaOf(MunicipalityCode municipality) {
    for (int i = 0; i < solverList.size(); i++) {
      if (solverList.get(i).indexOf(municipality) >= 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("No municipality (" + municipality + ").");
  }

  /**
   * Whether the locations and smallest sizes of a municipality allow a number.
   *
   * @param municipality which municipality
   * @param places the number
   * @return false: no distribution at all gives it that number
   * @throws IllegalArgumentException if the municipality is not in the problem
   */
  public boolean possible(MunicipalityCode municipality, long places) {
    AreaSolver solver = solverList.get(areaOf(municipality));
    return solver.choicesList().get(solver.indexOf(municipality)).fixedAt(places) != null;
  }

  /**
   * The near-optimal range of one municipality: its lowest and highest number among all
   * distributions that break no more hard rules, leave no more places undelivered and cost at most
   * a limit.
   *
   * @param municipality which municipality
   * @param best a distribution within the limit
   * @param limitMicro most soft micro-points of the whole
   * @return the range
   * @throws IllegalStateException before {@link #solve}
   */
  public NumberRange range(MunicipalityCode municipality, Distribution best, long limitMicro) {
    List<AreaSolver.Answer> known = solved();
    int area = areaOf(municipality);
    AreaSolver solver = solverList.get(area);
    AreaSolver.Answer decided = known.get(area);
    int g = solver.indexOf(municipality);
    long[] places = best.toArray();
    long now = solver.choicesList().get(g).total(places);
    if (!settled(known, places)) {
      MunicipalChoices choices = solver.choicesList().get(g);
      return new NumberRange(
          municipality,
          now,
          now,
          Math.min(now, choices.lowest()),
          Math.max(now, choices.highest()));
    }
    long elsewhere = -decided.bound();
    for (AreaSolver.Answer answer : known) {
      elsewhere = Math.addExact(elsewhere, answer.bound());
    }
    long limit = limitMicro - elsewhere;
    RangeFinder finder;
    synchronized (rangeFinderByKey) {
      finder =
          rangeFinderByKey.computeIfAbsent(
              new RangeKey(area, limit), key -> new RangeFinder(solver, decided.missing(), limit));
    }
    long most = limitMicro;
    for (AreaSolver other : solverList) {
      most -= other == solver ? 0 : other.area().score(places).softMicro();
    }
    long[] range = finder.range(new RangeFinder.Question(g, now, most, places));
    return new NumberRange(municipality, range[0], range[1], range[2], range[3]);
  }

  /**
   * Whether a distribution breaks as few hard rules and leaves as few places undelivered as the
   * bound says. Otherwise prices say nothing of the distributions that there are: only of those
   * that leave fewer places undelivered.
   */
  private boolean settled(List<AreaSolver.Answer> known, long[] places) {
    for (int i = 0; i < solverList.size(); i++) {
      Score score = solverList.get(i).area().score(places);
      if (score.hard() != solverList.get(i).hard() || score.medium() != known.get(i).missing()) {
        return false;
      }
    }
    return true;
  }

  private List<AreaSolver.Answer> solved() {
    if (answerList == null) {
      throw new IllegalStateException("Nothing is known before the problem is solved.");
    }
    return answerList;
  }

  private boolean large() {
    return problem.municipalityList().size() > MOST_EXACT;
  }

  private static void divide(AreaSolver solver, List<Choice> choiceList, long[] places) {
    List<MunicipalChoices> municipalities = solver.choicesList();
    for (int g = 0; g < municipalities.size(); g++) {
      municipalities.get(g).tables().divide(choiceList.get(g), places);
    }
  }

  /** Places by which pins of locations break the rules, whatever is decided. */
  private long pinnedAgainstRules() {
    return problem.siteList().stream()
        .filter(site -> site.domain().fixed())
        .mapToLong(site -> site.rule().distance(site.domain().highest()))
        .sum();
  }

  private <T> List<T> parallel(Function<AreaSolver, T> task) {
    return Parallel.map(solverList, threads, task);
  }
}
