package nl.spreiding.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.spreiding.app.CaseLoading;
import nl.spreiding.app.CaseOptions;
import nl.spreiding.app.PreparedCase;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.Polishing;
import org.jspecify.annotations.Nullable;

/**
 * Measures one case from reading to the exact side, step by step, in a process of its own: one line
 * of {@link #COLUMNS}.
 */
public final class ScaleRun {
  /** Names of the columns of a line. */
  public static final String COLUMNS =
      "municipalities,locations,sites,effort,read_s,build_s,start_s,start_gap_percent,"
          + "start_missing,exact_s,exact_gap_percent,exact_missing,bound_soft_points,undecided,"
          + "areas,s_to_0.1_percent,total_s,cpu_s,peak_heap_mib,peak_mib";

  private static final Duration POLISH = Duration.ofSeconds(60);
  private static final int POINT = 1_000_000;
  private static final BigDecimal NEAR_PERCENT = new BigDecimal("0.1");

  private final long startNanos = System.nanoTime();
  private long lastNanos = startNanos;
  private final Map<String, Object> valueByColumn = new LinkedHashMap<>();

  private ScaleRun() {}

  /**
   * Measures.
   *
   * @param arguments case directory, effort of the exact side, threads
   * @throws IOException if the memory use cannot be read
   * @throws InputException if the case is wrong
   */
  public static void main(String[] arguments) throws IOException, InputException {
    PrintStream out = System.out;
    ScaleRun run = new ScaleRun();
    run.measure(
        Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    out.println(
        String.join(",", run.valueByColumn.values().stream().map(Object::toString).toList()));
  }

  private void measure(Path directory, int effort, int threads) throws IOException, InputException {
    CaseOptions options = CaseOptions.of(directory);
    PreparedCase prepared = CaseLoading.load(options);
    String read = lap();
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    valueByColumn.put("municipalities", problem.municipalityList().size());
    valueByColumn.put("locations", prepared.shelterCase().locationList().size());
    valueByColumn.put("sites", problem.siteList().size());
    valueByColumn.put("effort", effort);
    valueByColumn.put("read_s", read);
    valueByColumn.put("build_s", lap());
    ExactSide exact = new ExactSide(problem, effort, threads);
    ExactAnswer answer = exact.quick();
    Distribution start = answer.best();
    valueByColumn.put("start_s", lap());
    String atStart = seconds(System.nanoTime() - startNanos);
    Score startScore = Ledger.of(problem, start).score();
    System.err.println("start " + startScore + " bound " + answer.bound() + " at " + atStart);
    lap();
    Distribution polished = Polishing.polish(problem, start, POLISH);
    String exactSeconds = lap();
    String atEnd = seconds(System.nanoTime() - startNanos);
    Score best = Ledger.of(problem, polished).score();
    System.err.println("polished " + best + " at " + atEnd + " s");
    BigDecimal startGap = gap(startScore, answer.bound());
    BigDecimal endGap = gap(best, answer.bound());
    valueByColumn.put("start_gap_percent", text(startGap));
    valueByColumn.put("start_missing", startScore.medium() - answer.bound().medium());
    valueByColumn.put("exact_s", exactSeconds);
    valueByColumn.put("exact_gap_percent", text(endGap));
    valueByColumn.put("exact_missing", best.medium() - answer.bound().medium());
    valueByColumn.put("bound_soft_points", answer.bound().softMicro() / POINT);
    valueByColumn.put("undecided", answer.undecided());
    valueByColumn.put("areas", problem.provinceList().size());
    valueByColumn.put("s_to_0.1_percent", near(startGap) ? atStart : near(endGap) ? atEnd : "");
    valueByColumn.put("total_s", atEnd);
    valueByColumn.put("cpu_s", seconds(cpuNanos()));
    valueByColumn.put("peak_heap_mib", peakHeapMiB());
    valueByColumn.put("peak_mib", ProcessMemory.peakMiB());
  }

  /** Seconds since the previous lap. */
  private String lap() {
    long now = System.nanoTime();
    String seconds = seconds(now - lastNanos);
    lastNanos = now;
    return seconds;
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e9);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  /** The most that was used of each part of the heap, added up: no less than the true peak. */
  private static long peakHeapMiB() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / (1 << 20);
  }

  /** Soft points above the bound, in percent; null: more is missing or broken than need be. */
  private static @Nullable BigDecimal gap(Score score, Score bound) {
    if (score.hard() != bound.hard() || score.medium() != bound.medium()) {
      return null;
    }
    return BigDecimal.valueOf(score.softMicro() - bound.softMicro())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(bound.softMicro()), 6, RoundingMode.UP);
  }

  private static String text(@Nullable BigDecimal gap) {
    return gap == null ? "" : gap.toPlainString();
  }

  private static boolean near(@Nullable BigDecimal gap) {
    return gap != null && gap.compareTo(NEAR_PERCENT) <= 0;
  }
}
