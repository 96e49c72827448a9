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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spreiding.app.CaseLoading;
import nl.spreiding.app.CaseOptions;
import nl.spreiding.app.PreparedCase;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.Polishing;
import org.jspecify.annotations.Nullable;

/**
 * Measures one case from reading to the polish, step by step, in a process of its own: a line of
 * column names and one of values.
 */
public final class ScaleRun {
  private static final int POINT = 1_000_000;
  private static final BigDecimal NEAR_PERCENT = new BigDecimal("0.1");

  private final long startNanos = System.nanoTime();
  private long lastNanos = startNanos;
  private final Map<String, Object> valueByColumn = new LinkedHashMap<>();

  private ScaleRun() {}

  /**
   * Measures.
   *
   * @param arguments case directory, threads, seconds that the polish may take, scope
   * @throws IOException if the memory use cannot be read
   * @throws InputException if the case is wrong
   */
  public static void main(String[] arguments) throws IOException, InputException {
    PrintStream out = System.out;
    ScaleRun run = new ScaleRun();
    int threads = Integer.parseInt(arguments[1]);
    Duration polish = Duration.ofSeconds(Long.parseLong(arguments[2]));
    QuotaScope scope = QuotaScope.valueOf(arguments[3].toUpperCase(Locale.ROOT));
    run.measure(Path.of(arguments[0]), scope, threads, polish);
    out.println(String.join(",", run.valueByColumn.keySet()));
    out.println(
        String.join(",", run.valueByColumn.values().stream().map(Object::toString).toList()));
  }

  private void measure(Path directory, QuotaScope scope, int threads, Duration polish)
      throws IOException, InputException {
    PreparedCase prepared =
        CaseLoading.load(new CaseOptions(directory, List.of(), null, null, scope));
    String read = lap();
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    put("scope", scope.name().toLowerCase(Locale.ROOT));
    put("municipalities", problem.municipalityList().size());
    put("locations", prepared.shelterCase().locationList().size());
    put("sites", problem.siteList().size());
    put("read_s", read);
    put("build_s", lap());
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    put("tables_s", lap());
    ExactAnswer quick = exact.quick();
    put("quick_s", lap());
    String atQuick = seconds(System.nanoTime() - startNanos);
    String cpuToQuick = seconds(cpuNanos());
    Distribution polished = Polishing.polish(problem, quick.best(), polish);
    String polishSeconds = lap();
    String atEnd = seconds(System.nanoTime() - startNanos);
    String cpu = seconds(cpuNanos());
    Score quickScore = Ledger.of(problem, quick.best()).score();
    Score best = Ledger.of(problem, polished).score();
    BigDecimal quickGap = gap(quickScore, quick.bound());
    BigDecimal endGap = gap(best, quick.bound());
    put("quick_gap_percent", text(quickGap));
    put("quick_missing", quickScore.medium() - quick.bound().medium());
    put("polish_s", polishSeconds);
    put("polish_gap_percent", text(endGap));
    put("bound_soft_points", quick.bound().softMicro() / POINT);
    put("areas", problem.scope() == QuotaScope.NATIONAL ? 1 : problem.provinceList().size());
    put("undecided", quick.undecided());
    put("s_to_0.1_percent", near(quickGap) ? atQuick : near(endGap) ? atEnd : "");
    put("total_s", atEnd);
    put("cpu_s", cpu);
    put("cpu_to_quick_s", cpuToQuick);
    put("peak_heap_mib", peakHeapMiB());
    put("peak_mib", ProcessMemory.peakMiB());
  }

  private void put(String column, Object value) {
    valueByColumn.put(column, value);
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
