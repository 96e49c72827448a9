package nl.spreiding.solve;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.input.CaseReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * Measures the search on a case directory; not a test. Arguments:
 *
 * <ul>
 *   <li>{@code speed CASE SCOPE ROUNDS MOVES}: moves per second of the processor, and bytes
 *       allocated per move, in one annealing on one thread, round after round, for the province
 *       with the most sites to decide (the whole country if the scope is national);
 *   <li>{@code profile CASE SCOPE ROUNDS MOVES FILE}: the same, then the same moves over one
 *       constraint that computes nothing ({@link Floor}), so many rounds each; then, all warm, who
 *       allocates in one more round ({@link Allocations}), of which the recording goes to the file;
 *   <li>{@code points CASE SCOPE SECONDS SEED...}: points left after a time limit on two threads,
 *       counted from the start of the search, for each seed in turn. The first seed finds a cold
 *       virtual machine;
 *   <li>{@code moves CASE SCOPE MOVES SEED...}: the same with a limit on moves instead of time.
 * </ul>
 */
final class SearchMeter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private SearchMeter() {}

  public static void main(String[] args) throws InputException, IOException {
    DecisionProblem problem = problem(Path.of(args[1]), QuotaScope.valueOf(args[2]));
    List<String> rest = List.of(args).subList(3, args.length);
    if (args[0].equals("speed")) {
      speed(problem, Integer.parseInt(rest.get(0)), Integer.parseInt(rest.get(1)));
    } else if (args[0].equals("profile")) {
      int moves = Integer.parseInt(rest.get(1));
      profile(problem, Integer.parseInt(rest.get(0)), moves, Path.of(rest.get(2)));
    } else if (args[0].equals("moves")) {
      long moves = Long.parseLong(rest.get(0));
      for (String seed : rest.subList(1, rest.size())) {
        points(problem, moves, Duration.ofMinutes(10), Long.parseLong(seed));
      }
    } else {
      Duration time = Duration.ofMillis((long) (1000 * Double.parseDouble(rest.get(0))));
      for (String seed : rest.subList(1, rest.size())) {
        points(problem, 1_000_000_000_000L, time, Long.parseLong(seed));
      }
    }
  }

  /** The problem of a case directory with another scope. */
  static DecisionProblem problem(Path directory, QuotaScope scope) throws InputException {
    ShelterCase c = CaseReader.read(directory).shelterCase();
    ShelterCase changed = c.with(c.settings().with(c.settings().parameters().with(scope)));
    return ProblemBuilder.build(changed, StatutoryNumbers.of(changed));
  }

  private static void speed(DecisionProblem problem, int rounds, int moves) {
    for (int round = 0; round < rounds; round++) {
      Annealed annealed = new Annealed(problem);
      annealed.measure("", Annealed.config(moves));
    }
  }

  private static void profile(DecisionProblem problem, int rounds, int moves, Path file)
      throws IOException {
    speed(problem, rounds, moves);
    System.out.println();
    String recorded =
        new Annealed(problem)
            .solve(Floor.recording(Annealed.config(moves), moves))
            .getAllotmentList()
            .toString();
    for (int round = 0; round < rounds; round++) {
      Annealed annealed = new Annealed(problem);
      Floor.bare(annealed.plan);
      DistributionPlan end = annealed.measure("floor, ", Floor.playing(Annealed.config(moves)));
      if (!end.getAllotmentList().toString().equals(recorded)) {
        throw new IllegalStateException("The floor was measured with other moves.");
      }
    }
    System.out.printf("%n%,d steps%n%n", Floor.steps());
    Annealed annealed = new Annealed(problem);
    var config = Annealed.config(moves);
    System.out.print(
        Allocations.of(() -> annealed.measure("recorded, ", config), file)
            .table(annealed.counter.moves(), 20));
  }

  /** One annealing from the construction, for the largest part of a problem. */
  private static final class Annealed {
    final MoveCounter counter = new MoveCounter();
    final DistributionPlan plan;
    private final int sites;

    Annealed(DecisionProblem problem) {
      List<Site> siteList = largestPart(problem);
      sites = siteList.size();
      plan = DistributionPlan.of(problem, siteList, Construction.construct(problem), counter);
    }

    static SolverConfig config(int moves) {
      return Annealing.config(1, EnvironmentMode.NO_ASSERT, 2_000_000, moves, null);
    }

    DistributionPlan solve(SolverConfig config) {
      return SolverFactory.<DistributionPlan>create(config).buildSolver().solve(plan);
    }

    DistributionPlan measure(String what, SolverConfig config) {
      var solver = SolverFactory.<DistributionPlan>create(config).buildSolver();
      long before = System.nanoTime();
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
      DistributionPlan end = solver.solve(plan);
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
      long cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
      System.out.printf(
          "%s%d sites: %,d moves in %.2f s, %.2f s of this thread = %,d moves/s, %,d bytes a move, %s%n",
          what,
          sites,
          counter.moves(),
          (System.nanoTime() - before) / 1e9,
          cpu / 1e9,
          counter.moves() * 1_000_000_000L / cpu,
          bytes / counter.moves(),
          end.getScore());
      return end;
    }
  }

  private static List<Site> largestPart(DecisionProblem problem) {
    if (problem.scope() == QuotaScope.NATIONAL) {
      return problem.siteList();
    }
    return problem.provinceList().stream()
        .map(province -> sitesOf(problem, province))
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static List<Site> sitesOf(DecisionProblem problem, ProvinceProblem province) {
    return problem.siteList().stream()
        .filter(site -> site.municipality().province() == province)
        .toList();
  }

  private static void points(DecisionProblem problem, long moves, Duration time, long seed) {
    SearchLimits limits = new SearchLimits(seed, moves, time, 2);
    long before = System.nanoTime();
    long cpuBefore = processNanos();
    SearchResult result = DistributionSearch.search(problem, limits, SearchProgress.SILENT);
    System.out.printf(
        "%s seed %d: %.2f s, %.2f s of processors, %,d moves, %d hard %d medium %.6f points%n",
        problem.scope(),
        seed,
        (System.nanoTime() - before) / 1e9,
        (processNanos() - cpuBefore) / 1e9,
        result.moves(),
        result.score().hard(),
        result.score().medium(),
        result.score().softMicro() / 1e6);
  }

  /** Processor time of this process, compiler and collector included. */
  private static long processNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }
}
