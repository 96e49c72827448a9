package nl.spreiding.solve;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.spreiding.bound.NearBest;
import nl.spreiding.model.Rounding;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Finds a distribution: construction, local search by Timefold, exchange polish. Parts of the
 * country that do not touch each other (provinces, unless {@code quotaScope} is {@code NATIONAL})
 * are searched one by one, possibly at the same time; the result depends on seed and move limit
 * only, not on the number of threads.
 */
public final class DistributionSearch {
  /** Half a point: a given start is good, and only what is near it is of use. */
  private static final long FROM_GIVEN_START = Rounding.MICRO / 2;

  /** A shorter round is over before it has begun. */
  private static final long LEAST_ROUND_MILLIS = 200;

  /** Searches of the whole country at the same time, each with a seed of its own. */
  private static final int TWINS = 2;

  private static final Duration LEAST_TIME = Duration.ofSeconds(10);

  private static final long REPORT_MILLIS = 250;

  private final DecisionProblem problem;
  private final SearchLimits limits;
  private final SearchProgress progress;
  private final @Nullable Distribution given;
  private final boolean exchanges;
  private final MoveCounter counter = new MoveCounter();
  private final TimeShares times;
  private final boolean follows;
  private volatile @Nullable Distribution lastShown;

  /**
   * What municipalities may take instead, for the exchanges; empty: there are none. Near a given
   * start, which is as good already, there are only if there is time to fill.
   */
  private List<List<Menu>> menuLists = List.of();

  /** Null until the search itself starts. */
  private @Nullable ScheduledExecutorService clock;

  private DistributionSearch(
      DecisionProblem problem,
      @Nullable Distribution given,
      SearchLimits limits,
      SearchProgress progress,
      boolean exchanges) {
    this.problem = problem;
    this.given = given;
    this.exchanges = exchanges;
    this.limits = limits;
    this.progress = progress;
    this.follows = progress.follows();
    this.times = new TimeShares(limits);
  }

  /**
   * Searches.
   *
   * @param problem the decision problem
   * @param limits how long
   * @param progress told now and then
   * @return the best distribution found; always one, whether or not it meets every task and rule
   */
  public static SearchResult search(
      DecisionProblem problem, SearchLimits limits, SearchProgress progress) {
    return new DistributionSearch(problem, null, limits, progress, true).run();
  }

  /**
   * The same without exchanges of whole municipalities, so without package {@code bound}; all time
   * is for the annealing. Shows what the exchanges are worth.
   */
  static SearchResult searchWithoutExchanges(
      DecisionProblem problem, SearchLimits limits, SearchProgress progress) {
    return new DistributionSearch(problem, null, limits, progress, false).run();
  }

  /**
   * Searches near a good distribution, or near the construction if that is better.
   *
   * @param problem the decision problem
   * @param start a distribution within every domain
   * @param limits how long
   * @param progress told now and then
   * @return the best distribution found; never worse than the start
   * @throws IllegalArgumentException if a site's number in the start is not in its domain
   */
  public static SearchResult search(
      DecisionProblem problem, Distribution start, SearchLimits limits, SearchProgress progress) {
    for (Site site : problem.siteList()) {
      if (!site.domain().allows(start.places(site))) {
        throw new IllegalArgumentException(
            "The start gives site ("
                + site.id()
                + ") a number of places ("
                + start.places(site)
                + ") that its domain ("
                + site.domain()
                + ") does not allow.");
      }
    }
    return new DistributionSearch(problem, start, limits, progress, true).run();
  }

  /**
   * Improves a distribution by single exchanges until none improves it any more, and settles ties
   * by the stated rule (municipality code).
   *
   * @param problem the decision problem
   * @param distribution where to start
   * @return a distribution that scores no worse
   */
  public static Distribution polish(DecisionProblem problem, Distribution distribution) {
    return Polish.polish(problem, distribution);
  }

  private SearchResult run() {
    Deadline constructionDeadline = deadline();
    Distribution start = better(Construction.construct(problem, constructionDeadline));
    if (exchanges && limits.moveLimit() > 0 && (given == null || times.byTime())) {
      menuLists = NearBest.of(problem);
      times.exchangesFollow();
    }
    List<Part> partList = Part.of(problem, limits, start, counter, given == null ? TWINS : 1);
    boolean timeBrake = searchAll(partList, start);
    long[] places = start.toArray();
    Part.bestOfTwins(partList).forEach(part -> part.copyTo(places));
    Deadline polishDeadline = deadline();
    Distribution end = Polish.polish(problem, new Distribution(places), polishDeadline);
    boolean braked = timeBrake || constructionDeadline.passed() || polishDeadline.passed();
    return new SearchResult(end, score(problem, end), counter.moves(), braked);
  }

  /** The start that was given, unless the construction is better. */
  private Distribution better(Distribution construction) {
    return given == null || score(problem, construction).compareTo(score(problem, given)) < 0
        ? construction
        : given;
  }

  /**
   * Construction and polish may each take the time limit or ten seconds: without them no answer.
   */
  private Deadline deadline() {
    Duration brake = limits.timeBrake();
    return new Deadline(brake.compareTo(LEAST_TIME) > 0 ? brake : LEAST_TIME);
  }

  /**
   * The score of a distribution as the constraint streams compute it.
   *
   * @param problem the decision problem
   * @param distribution places of every site
   * @return penalties per level
   */
  public static Score score(DecisionProblem problem, Distribution distribution) {
    DistributionPlan plan =
        DistributionPlan.of(problem, problem.siteList(), distribution, new MoveCounter());
    plan.setWeightOverrides(ConstraintWeightOverrides.none());
    return score(plan);
  }

  /** The score of a plan as the constraint streams compute it. */
  static Score score(DistributionPlan plan) {
    SolverFactory<DistributionPlan> factory =
        SolverFactory.create(Annealing.config(0, EnvironmentMode.NO_ASSERT, 1, 1, null));
    SolutionManager.create(factory).update(plan);
    return penalties(Objects.requireNonNull(plan.getScore()));
  }

  private static Score penalties(HardMediumSoftScore score) {
    return new Score(-score.hardScore(), -score.mediumScore(), -score.softScore());
  }

  private boolean searchAll(List<Part> partList, Distribution start) {
    if (limits.moveLimit() == 0) {
      return false;
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(limits.threads());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      this.clock = clock;
      clock.scheduleAtFixedRate(
          () -> report(partList, start), 0, REPORT_MILLIS, TimeUnit.MILLISECONDS);
      try {
        searchParts(partList, start, executor);
      } catch (InterruptedException e) {
        // Closing waits for whatever still runs, the emergency brake too.
        executor.shutdownNow();
        clock.shutdownNow();
        throw e;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The search failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    }
    report(partList, start);
    return partList.stream().anyMatch(part -> part.timeBrake);
  }

  private void searchParts(List<Part> partList, Distribution start, ExecutorService executor)
      throws ExecutionException, InterruptedException {
    List<Future<?>> futureList = new ArrayList<>();
    List<Part> largestFirst =
        partList.stream().sorted(Comparator.comparingLong((Part part) -> -part.moveLimit)).toList();
    AtomicLong movesToStart =
        new AtomicLong(partList.stream().mapToLong(part -> part.moveLimit).sum());
    for (Part part : largestFirst) {
      futureList.add(
          executor.submit(() -> search(part, start, movesToStart.getAndAdd(-part.moveLimit))));
    }
    for (Future<?> future : futureList) {
      future.get();
    }
    if (!menuLists.isEmpty()) {
      new ExchangePhase(problem, limits, times, menuLists, counter, times.byTime())
          .run(executor, largestFirst.reversed(), start);
    }
  }

  /**
   * Searches a part in one round, or a small part in several from the same start, and keeps the
   * best.
   */
  private void search(Part part, Distribution start, long movesToStart) {
    Duration all = times.ofAnnealing(part, movesToStart);
    int rounds =
        times.byTime()
            ? (int) Math.clamp(all.toMillis() / LEAST_ROUND_MILLIS, 1, part.rounds)
            : part.rounds;
    Duration mine = all.dividedBy(rounds);
    Score bestOfRounds = null;
    for (int round = 0; round < rounds; round++) {
      if (mine.toMillis() < 1) {
        part.timeBrake = true;
        return;
      }
      DistributionPlan plan = DistributionPlan.of(problem, part.siteList, start, counter);
      DistributionPlan found = anneal(part, plan, part.seed(limits, round), mine);
      Score score = penalties(Objects.requireNonNull(found.getScore()));
      if (bestOfRounds == null || score.compareTo(bestOfRounds) < 0) {
        bestOfRounds = score;
        part.plan = found;
      }
      part.best = bestOfRounds;
    }
  }

  private DistributionPlan anneal(Part part, DistributionPlan plan, long seed, Duration time) {
    long temperature = given == null ? part.temperature : FROM_GIVEN_START;
    long moves = Math.max(1, part.moveLimit / part.rounds);
    boolean byTime = times.byTime();
    SolverConfig config =
        Annealing.config(seed, EnvironmentMode.NO_ASSERT, temperature, moves, byTime ? time : null);
    Solver<DistributionPlan> solver = SolverFactory.<DistributionPlan>create(config).buildSolver();
    solver.addEventListener(
        event -> {
          Score score = penalties((HardMediumSoftScore) event.getNewBestScore());
          part.best = score;
          if (follows) {
            part.show(score, event.getNewBestSolution());
          }
        });
    long before = System.nanoTime();
    Future<?> brake = brake(solver, time);
    try {
      return solver.solve(plan);
    } finally {
      brake.cancel(false);
      part.timeBrake |= byTime || System.nanoTime() - before >= time.toNanos();
    }
  }

  private Future<?> brake(Solver<DistributionPlan> solver, Duration time) {
    return Objects.requireNonNull(clock)
        .schedule(solver::terminateEarly, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void report(List<Part> partList, Distribution start) {
    if (follows) {
      follow(partList, start);
    }
    long soft = 0;
    long medium = 0;
    for (Part part : Part.bestOfTwins(partList)) {
      Score best = part.best;
      if (best == null) {
        progress.report(counter.moves(), limits.moveLimit(), SearchProgress.UNKNOWN, 0);
        return;
      }
      soft += best.softMicro();
      medium += best.medium();
    }
    progress.report(counter.moves(), limits.moveLimit(), soft, medium);
  }

  /**
   * The best of every part where there is one, elsewhere the start. Called by one thread a time.
   */
  private void follow(List<Part> partList, Distribution start) {
    long[] places = start.toArray();
    Part.bestOfTwins(partList).forEach(part -> part.copyShownTo(places));
    Distribution now = new Distribution(places);
    if (!now.equals(lastShown)) {
      lastShown = now;
      progress.improved(now);
    }
  }
}
