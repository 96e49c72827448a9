package nl.spreiding.solve;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.math.BigInteger;
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
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Rounding;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionConstraints;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProvinceProblem;
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
  /** Two points, in a large part: about what a place more or less costs. */
  private static final long FROM_CONSTRUCTION = 2 * Rounding.MICRO;

  /** Twenty points, in a small part: enough to close one location and open another. */
  private static final long FROM_CONSTRUCTION_SMALL = 20 * Rounding.MICRO;

  /** Half a point: a given start is good, and only what is near it is of use. */
  private static final long FROM_GIVEN_START = Rounding.MICRO / 2;

  /**
   * In a part with at most so many sites that can change, several short rounds do better than a
   * long one.
   */
  private static final long SMALL = 40;

  /** A round has at least so many moves per site that can change. */
  private static final long MOVES_PER_SITE = 1_000;

  private static final int MOST_ROUNDS = 16;

  /** A shorter round is over before it has begun. */
  private static final long LEAST_ROUND_MILLIS = 200;

  /** No machine tries more. */
  private static final long MOST_MOVES_PER_SECOND = 10_000_000;

  private static final Duration LEAST_TIME = Duration.ofSeconds(10);

  private static final long REPORT_MILLIS = 250;

  private final DecisionProblem problem;
  private final SearchLimits limits;
  private final SearchProgress progress;
  private final @Nullable Distribution given;
  private final MoveCounter counter = new MoveCounter();
  private final long startNanos = System.nanoTime();

  /** What moves may propose; nothing near a given start, which is as good already. */
  private List<List<Arrangement>> arrangements = List.of();

  /** Null until the search itself starts. */
  private @Nullable ScheduledExecutorService clock;

  private DistributionSearch(
      DecisionProblem problem,
      @Nullable Distribution given,
      SearchLimits limits,
      SearchProgress progress) {
    this.problem = problem;
    this.given = given;
    this.limits = limits;
    this.progress = progress;
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
    return new DistributionSearch(problem, null, limits, progress).run();
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
            "The start gives site (%s) a number of places (%d) that its domain (%s) does not allow."
                .formatted(site.id(), start.places(site), site.domain()));
      }
    }
    return new DistributionSearch(problem, start, limits, progress).run();
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

  /**
   * The configuration of one annealing phase. Simulated annealing, because from a good start late
   * acceptance hardly moves any more; tasks and hard rules are never given up.
   *
   * @param seed seed of the search
   * @param mode how much Timefold checks itself
   * @param softMicro starting temperature in micro-points
   * @param moveLimit most moves
   * @param time time limit; null: none. Cooling goes by the clock as well where there is one
   * @return the configuration
   */
  static SolverConfig config(
      long seed, EnvironmentMode mode, long softMicro, long moveLimit, @Nullable Duration time) {
    TerminationConfig termination = new TerminationConfig().withMoveCountLimit(moveLimit);
    if (time != null) {
      termination.withMillisecondsSpentLimit(Math.max(1, time.toMillis()));
    }
    return new SolverConfig()
        .withSolutionClass(DistributionPlan.class)
        .withEntityClasses(Allotment.class)
        .withConstraintProviderClass(DistributionConstraints.class)
        .withEnvironmentMode(mode)
        .withRandomSeed(seed)
        .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
        .withTerminationConfig(termination)
        .withPhases(
            new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                    new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(TransferMoveFactory.class))
                .withAcceptorConfig(
                    new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(
                            "0hard/0medium/" + softMicro + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
  }

  private SearchResult run() {
    Deadline constructionDeadline = deadline();
    Distribution start = better(Construction.construct(problem, constructionDeadline));
    if (given == null && limits.moveLimit() > 0) {
      arrangements = NearBest.of(problem);
    }
    List<Part> partList = parts(start);
    boolean timeBrake = searchAll(partList, start);
    long[] places = start.toArray();
    partList.forEach(part -> part.plan.copyTo(places));
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
    SolverFactory<DistributionPlan> factory =
        SolverFactory.create(config(0, EnvironmentMode.NO_ASSERT, FROM_CONSTRUCTION, 1, null));
    DistributionPlan plan =
        DistributionPlan.of(problem, problem.siteList(), distribution, new MoveCounter());
    plan.setWeightOverrides(ConstraintWeightOverrides.none());
    SolutionManager.create(factory).update(plan);
    return penalties(Objects.requireNonNull(plan.getScore()));
  }

  private static Score penalties(HardMediumSoftScore score) {
    return new Score(-score.hardScore(), -score.mediumScore(), -score.softScore());
  }

  /** A part of the country that can be decided on its own, with its share of the moves. */
  private static final class Part {
    final List<Site> siteList;
    final long moveLimit;
    final int rounds;
    final long temperature;

    /** Then single sites are searched well, and whole municipalities would only crowd them out. */
    final boolean small;

    DistributionPlan plan;
    boolean timeBrake;

    /** Null until the search of this part has started. */
    volatile @Nullable Score best;

    Part(DistributionPlan plan, List<Site> siteList, long moveLimit, long free) {
      this.plan = plan;
      this.siteList = siteList;
      this.moveLimit = moveLimit;
      this.small = free <= SMALL;
      this.temperature = free > SMALL ? FROM_CONSTRUCTION : FROM_CONSTRUCTION_SMALL;
      this.rounds =
          free > SMALL ? 1 : (int) Math.clamp(moveLimit / (MOVES_PER_SITE * free), 1, MOST_ROUNDS);
    }
  }

  private List<Part> parts(Distribution start) {
    List<List<Site>> siteListByPart = new ArrayList<>();
    if (problem.scope() == QuotaScope.NATIONAL) {
      siteListByPart.add(problem.siteList());
    } else {
      for (ProvinceProblem province : problem.provinceList()) {
        siteListByPart.add(
            problem.siteList().stream()
                .filter(s -> s.municipality().province() == province)
                .toList());
      }
    }
    long free = problem.siteList().stream().filter(s -> !s.domain().fixed()).count();
    List<Part> partList = new ArrayList<>();
    for (List<Site> siteList : siteListByPart) {
      long mine = siteList.stream().filter(s -> !s.domain().fixed()).count();
      if (mine > 0) {
        long moveLimit = Math.max(1, Math.multiplyExact(limits.moveLimit(), mine) / free);
        DistributionPlan plan = DistributionPlan.of(problem, siteList, start, counter);
        partList.add(new Part(plan, siteList, moveLimit, mine));
      }
    }
    return partList;
  }

  private boolean searchAll(List<Part> partList, Distribution start) {
    if (limits.moveLimit() == 0) {
      return false;
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(limits.threads());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      this.clock = clock;
      clock.scheduleAtFixedRate(() -> report(partList), 0, REPORT_MILLIS, TimeUnit.MILLISECONDS);
      List<Future<?>> futureList = new ArrayList<>();
      List<Part> largestFirst =
          partList.stream()
              .sorted(Comparator.comparingLong((Part part) -> -part.moveLimit))
              .toList();
      AtomicLong movesToStart =
          new AtomicLong(partList.stream().mapToLong(part -> part.moveLimit).sum());
      for (Part part : largestFirst) {
        futureList.add(
            executor.submit(() -> search(part, start, movesToStart.getAndAdd(-part.moveLimit))));
      }
      for (Future<?> future : futureList) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The search failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    }
    report(partList);
    return partList.stream().anyMatch(part -> part.timeBrake);
  }

  /**
   * Searches a part in one round, or a small part in several from the same start, and keeps the
   * best.
   */
  private void search(Part part, Distribution start, long movesToStart) {
    Duration all = timeFor(part, movesToStart);
    int rounds =
        byTime()
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
      plan.propose(part.small ? List.of() : arrangements);
      DistributionPlan found = anneal(part, plan, seedOf(round), mine);
      Score score = penalties(Objects.requireNonNull(found.getScore()));
      if (bestOfRounds == null || score.compareTo(bestOfRounds) < 0) {
        bestOfRounds = score;
        part.plan = found;
      }
      part.best = bestOfRounds;
    }
  }

  /** The first round has the seed itself; the others are far from the seeds that people choose. */
  private long seedOf(int round) {
    return limits.seed() ^ round * 0x9E37_79B9_7F4A_7C15L;
  }

  private DistributionPlan anneal(Part part, DistributionPlan plan, long seed, Duration time) {
    long temperature = given == null ? part.temperature : FROM_GIVEN_START;
    long moves = Math.max(1, part.moveLimit / part.rounds);
    boolean byTime = byTime();
    SolverConfig config =
        config(seed, EnvironmentMode.NO_ASSERT, temperature, moves, byTime ? time : null);
    Solver<DistributionPlan> solver = SolverFactory.<DistributionPlan>create(config).buildSolver();
    solver.addEventListener(
        event -> part.best = penalties((HardMediumSoftScore) event.getNewBestScore()));
    long before = System.nanoTime();
    Future<?> brake = brake(solver, time);
    try {
      return solver.solve(plan);
    } finally {
      brake.cancel(false);
      part.timeBrake |= byTime || System.nanoTime() - before >= time.toNanos();
    }
  }

  /**
   * Whether the moves are so many that time must end the search. Only then may Timefold know of the
   * clock: it cools by it, so that no two runs would be the same.
   */
  private boolean byTime() {
    return limits.moveLimit() / MOST_MOVES_PER_SECOND > limits.timeBrake().toSeconds();
  }

  private Future<?> brake(Solver<DistributionPlan> solver, Duration time) {
    return Objects.requireNonNull(clock)
        .schedule(solver::terminateEarly, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * The share of the time that is left which falls to a part, so that the brake never starves the
   * last ones.
   */
  private Duration timeFor(Part part, long movesToStart) {
    long leftMillis = limits.timeBrake().minusNanos(System.nanoTime() - startNanos).toMillis();
    BigInteger share =
        BigInteger.valueOf(leftMillis)
            .multiply(BigInteger.valueOf(part.moveLimit))
            .multiply(BigInteger.valueOf(limits.threads()))
            .divide(BigInteger.valueOf(movesToStart));
    return Duration.ofMillis(share.min(BigInteger.valueOf(leftMillis)).longValueExact());
  }

  private void report(List<Part> partList) {
    long soft = 0;
    long medium = 0;
    for (Part part : partList) {
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
}
