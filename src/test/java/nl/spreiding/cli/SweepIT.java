package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.spreiding.receipt.FileHash;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep of the packaged jar in a process of its own, killed (SIGKILL) while it works. */
class SweepIT {
  private static final Path JAR = Path.of(System.getProperty("spreiding.jar"));
  private static final Path EXAMPLE =
      Path.of(System.getProperty("spreiding.root"), "data", "example");

  /** Fifty and more: mvn verify -Dit.test=SweepIT -DargLine=-Dkills=50. */
  private static final int KILLS = Integer.getInteger("kills", 3);

  @TempDir private Path temporary;

  @Test
  void killedAndResumedItGivesTheSameBytes() throws Exception {
    Path plan = temporary.resolve("plan.json");
    Files.writeString(
        plan,
        """
        {"weights": [{"each": {"CHILDREN_MOVED": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}}], "moves": 8000}
        """);
    Path whole = temporary.resolve("whole");
    assertThat(ProcessRun.of(sweep(plan, whole)).exitCode()).isZero();
    Path killed = temporary.resolve("killed");
    int kills = 0;
    // Killed as soon as one, three, … runs are there: always in the middle of other ones.
    for (int least = 1; least < 8; least += 2) {
      Process process = discarding(sweep(plan, killed));
      while (runs(killed) < least && process.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      if (process.isAlive()) {
        process.destroyForcibly();
        kills++;
      }
      // Killed by us, so not by itself at its end.
      if (process.waitFor() != 0) {
        assertThat(killed.resolve("runs.csv")).as("no tables of half a sweep").doesNotExist();
      }
    }
    assertThat(kills).isPositive();
    int before = runs(killed);
    ProcessRun resumed = ProcessRun.of(sweep(plan, killed));
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.err()).isEmpty();
    assertThat(resumed.out()).contains("nu gedaan: " + (12 - before));
    assertThat(files(killed)).isEqualTo(files(whole));
  }

  /**
   * Killed (SIGKILL) at moments from a fixed seed, spread over the length of a whole sweep, and
   * once as soon as a run is kept. Whatever is there afterwards is as in a sweep that nobody
   * disturbed. A sweep that got finished is either done again over itself or thrown away, in turn,
   * so that some kills meet an old result and some none.
   */
  @Test
  void killedAtWhateverMomentWhatIsThereIsWhole() throws Exception {
    Path plan = temporary.resolve("plan.json");
    Files.writeString(
        plan,
        """
        {"weights": [{"each": {"CHILDREN_MOVED": [0, 1, 2, 3]}}], "moves": 2000}
        """);
    Path whole = temporary.resolve("whole");
    Moments moments = new Moments(20261122);
    assertThat(moments.whole(() -> ProcessRun.of(sweep(plan, whole)).exitCode())).isZero();
    SortedMap<String, String> undisturbed = files(whole);
    Path killed = temporary.resolve("killed");
    Process started = discarding(sweep(plan, killed));
    while (runs(killed) == 0 && started.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    started.destroyForcibly().waitFor();
    assertThat(runs(killed)).isPositive();
    int kills = 0;
    int finished = 0;
    int resumed = 0;
    while (kills < KILLS) {
      kills += moments.killed(sweep(plan, killed)) ? 1 : 0;
      SortedMap<String, String> there = Files.exists(killed) ? files(killed) : new TreeMap<>();
      there
          .keySet()
          .removeIf(name -> Path.of(name).getFileName().toString().startsWith(".")); // half written
      assertThat(undisturbed).containsAllEntriesOf(there);
      resumed += there.keySet().stream().anyMatch(name -> name.startsWith("runs/")) ? 1 : 0;
      if (there.equals(undisturbed) && finished++ % 2 == 1) {
        FileUtils.deleteDirectory(killed.toFile());
      }
    }
    System.out.println(
        "Sweep: " + kills + " kills, " + resumed + " with runs left, " + finished + " finished");
    ProcessRun last = ProcessRun.of(sweep(plan, killed));
    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(files(killed)).isEqualTo(undisturbed);
  }

  private static Process discarding(ProcessBuilder builder) throws IOException {
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int runs(Path sweep) throws IOException {
    Path runs = sweep.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(runs)) {
      return (int)
          files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}\\.json")).count();
    }
  }

  private static SortedMap<String, String> files(Path sweep) throws IOException {
    SortedMap<String, String> map = new TreeMap<>();
    for (FileHash file : FileHash.ofDirectory(sweep)) {
      if (!file.name().equals("timings.csv")) {
        map.put(file.name(), file.sha256());
      }
    }
    return map;
  }

  private static ProcessBuilder sweep(Path plan, Path out) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(
        List.of("sweep", EXAMPLE.toString(), "--plan", plan.toString(), "--out", out.toString()));
    return new ProcessBuilder(command);
  }
}
