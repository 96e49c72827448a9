package nl.spreiding.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import nl.spreiding.model.QuotaScope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures methods side by side, each run in a process of its own. */
@Command(
    name = "benchmarks/engine/run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures methods side by side on instances of three scopes.",
      "Runs of the same commit that are kept are not repeated unless asked; the table keeps the"
          + " rows of all others.",
      "--matrix: one run in every cell that is worth it, some 45 minutes together."
    })
public final class EngineBenchmark implements Callable<Integer> {
  private static final Path DIRECTORY = Path.of("benchmarks", "engine");

  @Option(names = "--instances", split = ",", description = "Default: all.")
  private List<String> instanceList = Instances.names();

  @Option(names = "--scopes", split = ",", description = "Default: all.")
  private List<QuotaScope> scopeList = Arrays.asList(QuotaScope.values());

  @Option(names = "--methods", split = ",", description = "Default: all.")
  private List<String> methodList = Methods.names();

  @Option(names = "--seeds", split = ",", description = "For methods with a seed; others get 1.")
  private List<Long> seedList = List.of(1L, 2L, 3L, 4L, 5L);

  @Option(names = "--limits", split = ",", description = "Seconds, for methods with a seed.")
  private List<Long> limitList = List.of(1L, 5L, 30L);

  @Option(names = "--exact-limit", description = "Seconds, for methods without a seed.")
  private long exactLimit = 300;

  @Option(
      names = "--matrix",
      description =
          "Seed 1, 5 s each; the price-guided start and OR-Tools for scope province only, OR-Tools"
              + " with 30 s in the other scopes of four instances.")
  private boolean matrix;

  @Option(
      names = "--long",
      description = "With --matrix: OR-Tools for scope province with 30 s too.")
  private boolean longToo;

  @Option(names = "--again", description = "Repeat runs that were done before.")
  private boolean again;

  @Option(names = "--runs", description = "Where runs are kept: ${DEFAULT-VALUE}.")
  private Path runs = Path.of("out", "benchmark-engine");

  private final PrintWriter out = new PrintWriter(System.out, true);

  /**
   * Runs it.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new EngineBenchmark())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(runs);
    List<RunKey> keyList = keys();
    out.println(keyList.size() + " runs");
    for (RunKey key : keyList) {
      Path file = runs.resolve(key.fileName());
      if (again || !isKept(file)) {
        run(key, file);
        writeTable(keyList);
        RunResult result = RunResult.read(file);
        out.println(
            key + ": " + result.score() + " " + result.wallMillis() + " ms " + result.error());
      }
    }
    writeTable(keyList);
    return 0;
  }

  /** Whether there is a run of this very code. */
  private static boolean isKept(Path file) throws IOException {
    return Files.exists(file) && RunResult.read(file).commit().equals(RunResult.COMMIT);
  }

  private List<RunKey> keys() {
    List<RunKey> keyList = new ArrayList<>();
    for (String instance : instanceList) {
      for (QuotaScope scope : scopeList) {
        for (String name : methodList) {
          for (long seconds : limits(instance, scope, name)) {
            for (long seed : Methods.of(name).seeded() && !matrix ? seedList : List.of(1L)) {
              keyList.add(new RunKey(instance, scope, name, seed, Duration.ofSeconds(seconds)));
            }
          }
        }
      }
    }
    return keyList;
  }

  private List<Long> limits(String instance, QuotaScope scope, String method) {
    if (matrix) {
      return Matrix.limits(instance, scope, method, longToo);
    }
    return Methods.of(method).seeded() ? limitList : List.of(exactLimit);
  }

  /** Writes a result whatever happens: a run that fails is a result too. */
  private void run(RunKey key, Path file) throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OneRun.class.getName());
    command.addAll(key.arguments());
    command.add(file.toString());
    File log = runs.resolve("log.txt").toFile();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    long patience = 2 * key.limit().toSeconds() + 120;
    boolean ended = process.waitFor(patience, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    if (!Files.exists(file)) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      String error = ended ? "exit code " + process.exitValue() : "ended after " + patience + " s";
      RunResult.failed(millis, error).write(file);
      out.println(Files.readString(log.toPath()));
    }
  }

  /** The table, with the runs of this call that are kept, in the order of instances and methods. */
  private void writeTable(List<RunKey> keyList) throws IOException {
    Map<RunKey, RunResult> resultByKey = new LinkedHashMap<>();
    BestKnown bestKnown = BestKnown.read(DIRECTORY.resolve("best-known.csv"));
    for (RunKey key : keyList) {
      Path file = runs.resolve(key.fileName());
      if (isKept(file)) {
        RunResult result = RunResult.read(file);
        resultByKey.put(key, result);
        bestKnown.improve(key, result);
      }
    }
    bestKnown.write();
    Path results = Files.createDirectories(DIRECTORY.resolve("results"));
    Path table = results.resolve("runs.csv");
    List<String> earlier = Files.exists(table) ? Files.readAllLines(table) : List.of();
    List<String> fresh = ResultTable.lines(resultByKey, bestKnown);
    List<String> merged = EarlierRows.merge(earlier, fresh, bestKnown);
    Files.write(table, merged);
    sideBySide(results.resolve("side-by-side.md"), merged, Matrix.SHORT);
    sideBySide(results.resolve("side-by-side-30.md"), merged, Matrix.LONG);
  }

  private static void sideBySide(Path page, List<String> table, long seconds) throws IOException {
    Files.write(page, SideBySide.of(table, String.valueOf(seconds)));
  }
}
