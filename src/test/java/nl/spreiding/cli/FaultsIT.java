package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a machine can do to a run: it is killed, the disk is full, memory runs out, someone else
 * writes the same directory, or it stands in another country. The old result is there, or the new
 * one is, whole.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Limits are set by a shell")
class FaultsIT {

  private static final Path JAR = Path.of(System.getProperty("spreiding.jar"));
  private static final Path EXAMPLE =
      Path.of(System.getProperty("spreiding.root"), "data", "example");

  /** Fifty and more: mvn verify -Dit.test=FaultsIT -DargLine=-Dkills=50. */
  private static final int KILLS = Integer.getInteger("kills", 6);

  /** Of several processes at once, on a machine that does other work as well. */
  private static final long MOST_MINUTES = 20;

  private static final Moments MOMENTS = new Moments(20241221);

  @TempDir private static Path shared;
  @TempDir private Path temp;

  private static Path undisturbed;

  @BeforeAll
  static void anUndisturbedRun() throws Exception {
    undisturbed = shared.resolve("undisturbed");
    assertThat(MOMENTS.whole(() -> ProcessRun.of(solve(List.of(), undisturbed, "1")).exitCode()))
        .isZero();
  }

  /**
   * Killed (SIGKILL) many times, each time at another moment from a fixed seed. The moments are
   * spread over the length of a whole run, so some come before the first file and some while files
   * are moved into place.
   */
  @Test
  void killedAtWhateverMomentItLeavesTheOldResultOrTheNewOne() throws Exception {
    Path target = temp.resolve("run");
    assertThat(ProcessRun.of(solve(List.of(), target, "1")).exitCode()).isZero();
    for (int kills = 0, round = 0; kills < KILLS; round++) {
      kills += MOMENTS.killed(solve(List.of(), target, Integer.toString(2 + round % 2))) ? 1 : 0;
      assertWhole(whereItIs(target));
    }

    assertThat(ProcessRun.of(solve(List.of(), target, "1")).exitCode()).isZero();
    assertThat(differing(target)).isEmpty();
    assertThat(beside(target)).as("nothing is left of the killed runs").isEmpty();
  }

  /** A limit on the size of a file, set by the shell: writing fails half way through a file. */
  @Test
  void whatCannotBeWrittenLeavesTheOldResult() throws Exception {
    Path target = temp.resolve("run");
    assertThat(ProcessRun.of(solve(List.of(), target, "1")).exitCode()).isZero();
    SortedMap<String, String> before = files(target);

    ProcessRun run =
        shell("ulimit -f 40; exec \"$@\"", solve(List.of(), target, "2").command(), temp);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OUTPUT);
    assertThat(run.err()).doesNotContain("\tat ").contains(target.toString());
    assertThat(files(target)).isEqualTo(before);
    assertThat(beside(target)).isEmpty();
  }

  /** A real full disk, where the system lets an ordinary user make a small one of their own. */
  @Test
  void aFullDiskLeavesTheOldResult() throws Exception {
    Path disk = Files.createDirectories(temp.resolve("disk"));
    List<String> unshare = List.of("unshare", "-rm", "sh", "-c");
    assumeTrue(
        possible(
            unshare, "mount -t tmpfs -o size=1m tmpfs \"$1\"", List.of("sh", disk.toString())));
    String script =
        "mount -t tmpfs -o size=3m tmpfs \"$1\" && cp -r \"$2\" \"$1\"/run && shift 2"
            + " && { \"$@\"; code=$?; find "
            + disk
            + " -type f -exec sha256sum {} + | sort; exit $code; }";
    List<String> command = new ArrayList<>(unshare);
    command.addAll(List.of(script, "sh", disk.toString(), undisturbed.toString()));
    command.addAll(solve(List.of(), disk.resolve("run"), "2").command());

    ProcessRun run = ProcessRun.of(new ProcessBuilder(command));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OUTPUT);
    assertThat(run.err()).doesNotContain("\tat ");
    SortedMap<String, String> left = new TreeMap<>();
    run.out()
        .lines()
        .forEach(
            line ->
                left.put(
                    disk.resolve("run").relativize(Path.of(line.substring(66))).toString(),
                    line.substring(0, 64)));
    assertThat(left).isEqualTo(files(undisturbed));
  }

  @Test
  void aTargetThatMayNotBeWrittenIsSaidSo() throws Exception {
    List<String> unshare = List.of("unshare", "-rm", "sh", "-c");
    Path disk = Files.createDirectories(temp.resolve("disk"));
    String mount = "mount -t tmpfs -o ro tmpfs \"$1\"";
    assumeTrue(possible(unshare, mount, List.of("sh", disk.toString())));
    List<String> command = new ArrayList<>(unshare);
    command.addAll(List.of(mount + " && shift && exec \"$@\"", "sh", disk.toString()));
    command.addAll(solve(List.of(), disk.resolve("run"), "1").command());

    ProcessRun run = ProcessRun.of(new ProcessBuilder(command));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OUTPUT);
    assertThat(run.err()).startsWith("O201 ").contains(disk.toString()).doesNotContain("\tat ");
  }

  @Test
  void tooLittleMemoryIsSaidAndLeavesTheOldResult() throws Exception {
    Path target = temp.resolve("run");
    assertThat(ProcessRun.of(solve(List.of(), target, "1")).exitCode()).isZero();
    SortedMap<String, String> before = files(target);

    ProcessRun run = ProcessRun.of(solve(List.of("-Xmx8m"), target, "2"));

    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err()).contains("OutOfMemoryError").doesNotContain("\tat ");
    assertThat(files(target)).isEqualTo(before);
    assertThat(beside(target)).isEmpty();
  }

  /** Turkish has a dotless i, Arabic other digits, C no letters beyond ASCII. */
  @Test
  void anotherCountryGivesTheSameBytes() throws Exception {
    List<List<String>> settings =
        List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Apia"),
            List.of("-Dfile.encoding=ISO-8859-1", "-Dsun.jnu.encoding=UTF-8"));
    for (List<String> setting : settings) {
      Path target = temp.resolve("run" + settings.indexOf(setting));
      ProcessRun run = ProcessRun.of(solve(setting, target, "1"));
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(differing(target)).as(setting.toString()).isEmpty();
    }
    ProcessBuilder plain = solve(List.of(), temp.resolve("c"), "1");
    plain.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C", "TZ", "America/St_Johns"));
    assertThat(ProcessRun.of(plain).exitCode()).isZero();
    assertThat(differing(temp.resolve("c"))).isEmpty();
  }

  @Test
  void fourAtOnceGiveTheBytesOfOneAlone() throws Exception {
    fourAtOnce(EXAMPLE, undisturbed);
  }

  /** The whole country: mvn verify -Dit.test=FaultsIT -DargLine=-Dlarge=true. */
  @Test
  @EnabledIfSystemProperty(named = "large", matches = "true")
  void fourOfTheWholeCountryAtOnceGiveTheBytesOfOneAlone() throws Exception {
    Path country = EXAMPLE.resolveSibling("nl-2024");
    Path alone = temp.resolve("alone");
    ProcessRun run = ProcessRun.of(solve(country, List.of(), alone, "1"), MOST_MINUTES);
    assertThat(run.exitCode()).as(run.err()).isZero();
    fourAtOnce(country, alone);
  }

  private void fourAtOnce(Path shelterCase, Path alone) throws Exception {
    List<CompletableFuture<ProcessRun>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ProcessBuilder builder = solve(shelterCase, List.of(), temp.resolve("run" + i), "1");
      runs.add(CompletableFuture.supplyAsync(() -> unchecked(builder), ProcessRun.THREADS));
    }
    for (int i = 0; i < 4; i++) {
      ProcessRun run = runs.get(i).join();
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(differing(temp.resolve("run" + i), alone)).isEmpty();
    }
  }

  /** Two on one target: one does it, the other says that it is busy, or comes after. */
  @Test
  void twoOnOneTargetDoNotMix() throws Exception {
    Path target = temp.resolve("run");
    List<CompletableFuture<ProcessRun>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ProcessBuilder builder = solve(List.of(), target, "1");
      runs.add(CompletableFuture.supplyAsync(() -> unchecked(builder), ProcessRun.THREADS));
    }
    int done = 0;
    for (CompletableFuture<ProcessRun> each : runs) {
      ProcessRun run = each.join();
      assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.DONE, ExitCode.OUTPUT);
      done += run.exitCode() == ExitCode.DONE ? 1 : 0;
    }
    assertThat(done).isPositive();
    assertThat(differing(target)).isEmpty();
    assertThat(beside(target)).isEmpty();
  }

  private static ProcessRun unchecked(ProcessBuilder builder) {
    try {
      return ProcessRun.of(builder, MOST_MINUTES);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder solve(List<String> options, Path target, String seed) {
    return solve(EXAMPLE, options, target, seed);
  }

  private static ProcessBuilder solve(
      Path shelterCase, List<String> options, Path target, String seed) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "solve", shelterCase.toString()));
    command.addAll(
        List.of("--out", target.toString(), "--moves", "0", "--no-prove", "--seed", seed));
    return new ProcessBuilder(command);
  }

  private static ProcessRun shell(String script, List<String> arguments, Path directory)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(arguments);
    return ProcessRun.of(new ProcessBuilder(command).directory(directory.toFile()));
  }

  private static boolean possible(List<String> begin, String script, List<String> arguments)
      throws InterruptedException {
    List<String> command = new ArrayList<>(begin);
    command.add(script);
    command.addAll(arguments);
    try {
      return ProcessRun.of(new ProcessBuilder(command)).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The target, or the earlier run aside if it was killed between the two renames. */
  private static Path whereItIs(Path target) throws IOException {
    if (Files.exists(target)) {
      return target;
    }
    List<Path> aside =
        beside(target).stream().filter(path -> path.toString().contains(".run.old-")).toList();
    assertThat(aside).hasSize(1);
    return aside.getFirst();
  }

  private static List<Path> beside(Path target) throws IOException {
    try (Stream<Path> paths = Files.list(target.getParent())) {
      return paths.filter(path -> path.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** Every file that the receipt tells of is there with its hash, and no other. */
  private static void assertWhole(Path run) throws Exception {
    SortedMap<String, String> found = files(run);
    assertThat(found).containsKey("receipt.json");
    found.remove("receipt.json");
    SortedMap<String, String> told = new TreeMap<>();
    JsonNode receipt = new JsonMapper().readTree(run.resolve("receipt.json").toFile());
    for (JsonNode output : receipt.path("outputs")) {
      told.put(output.path("name").asString(), output.path("sha256").asString());
    }
    assertThat(found).isEqualTo(told);
  }

  /** Files that are not those of the undisturbed run. */
  private static List<String> differing(Path run) throws Exception {
    return differing(run, undisturbed);
  }

  private static List<String> differing(Path run, Path other) throws Exception {
    SortedMap<String, String> expected = files(other);
    SortedMap<String, String> found = files(run);
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
        .toList();
  }

  private static SortedMap<String, String> files(Path directory) throws Exception {
    SortedMap<String, String> hashByName = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        hashByName.put(
            directory.relativize(path).toString(),
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path))));
      }
    }
    return hashByName;
  }
}
