package nl.spreiding.cli;

import static java.nio.file.Files.writeString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a project of its own with a pretended Maven and pretended JDKs: a java that says
 * which version it is, and otherwise prints its arguments.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a shell script")
class LauncherIT {

  private static final List<String> TOOL_LIST =
      List.of(
          "cat",
          "dirname",
          "find",
          "head",
          "mkdir",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "touch");

  @TempDir private Path temp;

  private Path project;
  private Path tools;
  private Path jdks;

  /** All in folders with a space; the only commands on PATH are those the launcher may count on. */
  @BeforeEach
  void layOutAProject() throws IOException {
    project = Files.createDirectories(temp.resolve("the project"));
    tools = Files.createDirectories(temp.resolve("the tools"));
    jdks = Files.createDirectories(temp.resolve("the jdks"));
    for (String tool : TOOL_LIST) {
      command(tool, commandNamed(tool));
    }
    Files.copy(
        Path.of(System.getProperty("spreiding.root"), "spreiding"), project.resolve("spreiding"));
    executable(project.resolve("spreiding"));
    Files.createDirectories(project.resolve("src/main/java"));
    Files.createDirectories(project.resolve("src/test/java"));
    Files.createDirectories(project.resolve("data/law"));
    writeString(project.resolve("pom.xml"), "<project/>");
    writeString(project.resolve("src/main/java/A.java"), "class A {}");
    makeOld(project);
    maven("mkdir -p target; : >target/spreiding.jar; echo built >>builds");
  }

  @Test
  void passesOverAnOldJavaOnPathAndARuntimeWithoutCompiler() throws Exception {
    Path old = jdk("java-17", 17);
    command("java", old.resolve("bin/java"));
    Path runtimeOnly = jdk("java-24-jre", 24);
    Files.delete(runtimeOnly.resolve("bin/javac"));
    jdk("temurin-25", 25);
    assertThat(launch("--version").out()).startsWith("java 25\n");
  }

  @Test
  void takesTheJavaOnPathWhenItIsNewEnough() throws Exception {
    Path onPath = jdk("elsewhere/java-21", 21);
    command("java", onPath.resolve("bin/java"));
    jdk("temurin-25", 25);
    assertThat(launch().out()).startsWith("java 21\n");
  }

  @Test
  void javaHomeGoesBeforePathUnlessItIsTooOld() throws Exception {
    Path onPath = jdk("elsewhere/java-21", 21);
    command("java", onPath.resolve("bin/java"));
    Path home = jdk("elsewhere/java-23", 23);
    Path old = jdk("elsewhere/java-20", 20);
    assertThat(launch(Map.of("JAVA_HOME", home.toString())).out()).startsWith("java 23\n");
    assertThat(launch(Map.of("JAVA_HOME", old.toString())).out()).startsWith("java 21\n");
  }

  @Test
  void believesTheJavaRatherThanTheNameOfItsFolder() throws Exception {
    Path misnamed = jdk("a-jdk-25", 11);
    writeString(misnamed.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    jdk("b-jdk", 22);
    assertThat(launch().out()).startsWith("java 22\n");
  }

  @Test
  void findsTheJdkInsideAMacBundle() throws Exception {
    jdk("temurin-21.jdk/Contents/Home", 21);
    assertThat(launch().out()).startsWith("java 21\n");
  }

  @Test
  void withoutAJdkSaysInOneSentenceWhereItLooked() throws Exception {
    Path old = jdk("java-17", 17);
    ProcessRun run = launch(Map.of("JAVA_HOME", old.toString()));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "spreiding: no JDK 21 or newer found: looked at SPREIDING_JAVA (not set), JAVA_HOME ("
                + old
                + "), java on PATH (none) and in the folders "
                + jdks
                + "; install one or point SPREIDING_JAVA to it.\n");
    assertThat(project.resolve("builds")).doesNotExist();
  }

  @Test
  void aJdkAskedForByNameIsNotReplacedByAnother() throws Exception {
    Path old = jdk("java-17", 17);
    jdk("temurin-25", 25);
    ProcessRun run = launch(Map.of("SPREIDING_JAVA", old.toString()));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("spreiding: SPREIDING_JAVA (" + old + ") is not a JDK 21 or newer.\n");
  }

  @Test
  void aJdkAskedForByNameMayBeItsJava() throws Exception {
    jdk("temurin-25", 25);
    Path named = jdk("elsewhere/java-22", 22).resolve("bin/java");
    assertThat(launch(Map.of("SPREIDING_JAVA", named.toString())).out()).startsWith("java 22\n");
  }

  @Test
  void buildsOnceAndThenOnlyWhenASourceIsNewer() throws Exception {
    jdk("temurin-25", 25);
    assertThat(launch().err()).isEmpty();
    launch();
    assertThat(builds()).isEqualTo(1);

    writeString(project.resolve("src/main/java/B.java"), "class B {}");
    launch();
    launch();
    assertThat(builds()).as("a new source").isEqualTo(2);

    Files.delete(project.resolve("src/main/java/B.java"));
    launch();
    assertThat(builds()).as("a source gone").isEqualTo(3);

    writeString(project.resolve("data/law/2024.json"), "{}");
    launch();
    assertThat(builds()).as("the law's parameters").isEqualTo(4);

    writeString(project.resolve("pom.xml"), "<project></project>");
    launch();
    assertThat(builds()).as("the build itself").isEqualTo(5);

    writeString(project.resolve("src/test/java/ATest.java"), "class ATest {}");
    launch();
    assertThat(builds()).as("tests are not in the jar").isEqualTo(5);
  }

  @Test
  void whatIsEditedDuringTheBuildIsBuiltNextTime() throws Exception {
    jdk("temurin-25", 25);
    maven(
        "sleep 1; echo edited >src/main/java/A.java; mkdir -p target; : >target/spreiding.jar; echo built >>builds");
    launch();
    launch();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void keepsArgumentsAndExitCode() throws Exception {
    jdk("temurin-25", 25);
    ProcessRun run =
        launch(Map.of("EXIT", "4"), "solve", "two words", "", "*", "'s-Gravenhage", "a\\b");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out())
        .endsWith(
            "[-jar]\n["
                + project.toRealPath()
                + "/target/spreiding.jar]\n"
                + "[solve]\n[two words]\n[]\n[*]\n['s-Gravenhage]\n[a\\b]\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void worksThroughSymbolicLinksAndFromAnotherFolder() throws Exception {
    jdk("temurin-25", 25);
    Path bin = Files.createDirectories(temp.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../the project/spreiding"));
    Path second = Files.createSymbolicLink(temp.resolve("second"), Path.of("my bin/first"));
    ProcessRun run = ProcessRun.of(launcher(second, Map.of()).directory(jdks.toFile()));
    assertThat(run.out()).contains("[" + project.toRealPath() + "/target/spreiding.jar]");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildShowsWhatMavenSaidAndLeavesNoLock() throws Exception {
    jdk("temurin-25", 25);
    maven("echo 'A.java: cannot find symbol'; exit 7");
    ProcessRun run = launch();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "A.java: cannot find symbol\nspreiding: the build of "
                + project.toRealPath()
                + "/target/spreiding.jar failed; what Maven said stands above.\n");
    assertThat(project.resolve("target/.spreiding-build")).doesNotExist();
  }

  @Test
  void aBuildWithoutAJarIsAFailedBuild() throws Exception {
    jdk("temurin-25", 25);
    maven("exit 0");
    ProcessRun run = launch();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("spreiding: the build left no ");
    assertThat(project.resolve("target/spreiding.jar")).doesNotExist();
  }

  @Test
  void withoutMavenSaysInOneSentenceWhereItLooked() throws Exception {
    jdk("temurin-25", 25);
    Files.delete(tools.resolve("mvn"));
    ProcessRun run = launch();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "spreiding: no Maven found to build "
                + project.toRealPath()
                + "/target/spreiding.jar: looked for mvn on PATH, in MAVEN_HOME (not set) and in M2_HOME (not set);"
                + " install Maven 3.8.7 or newer.\n");
  }

  @Test
  void mavenIsNotNeededForAJarThatIsThere() throws Exception {
    jdk("temurin-25", 25);
    launch();
    Files.delete(tools.resolve("mvn"));
    assertThat(launch().exitCode()).isZero();
  }

  @Test
  void mavenRunsOnTheJdkThatWasFound() throws Exception {
    Path found = jdk("temurin-25", 25);
    maven("echo \"$JAVA_HOME $*\" >asked; mkdir -p target; : >target/spreiding.jar");
    launch();
    assertThat(project.resolve("asked")).hasContent(found + " -B -q -DskipTests package");
  }

  @Test
  void launchersAtTheSameTimeBuildOnce() throws Exception {
    jdk("temurin-25", 25);
    maven("echo built >>builds; sleep 2; mkdir -p target; : >target/spreiding.jar");
    List<CompletableFuture<ProcessRun>> runList = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runList.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return launch();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              ProcessRun.THREADS));
    }
    for (CompletableFuture<ProcessRun> run : runList) {
      assertThat(run.get().exitCode()).isZero();
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLockWhoseOwnerIsGoneIsRemoved() throws Exception {
    jdk("temurin-25", 25);
    Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    gone.waitFor();
    lockHeldBy(gone.pid());
    assertThat(launch().exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aLockWhoseOwnerLivesIsWaitedForAndNamed() throws Exception {
    jdk("temurin-25", 25);
    lockHeldBy(ProcessHandle.current().pid());
    ProcessRun run = launch(Map.of("SPREIDING_BUILD_WAIT", "1"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("remove " + project.toRealPath() + "/target/.spreiding-build");
    assertThat(project.resolve("builds")).doesNotExist();
  }

  private void lockHeldBy(long pid) throws IOException {
    Path lock = Files.createDirectories(project.resolve("target/.spreiding-build"));
    writeString(lock.resolve("pid"), pid + "\n");
  }

  private long builds() throws IOException {
    return Files.readAllLines(project.resolve("builds")).size();
  }

  private ProcessRun launch(String... arguments) throws Exception {
    return launch(Map.of(), arguments);
  }

  private ProcessRun launch(Map<String, String> environment, String... arguments) throws Exception {
    return ProcessRun.of(launcher(project.resolve("spreiding"), environment, arguments));
  }

  private ProcessBuilder launcher(Path file, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("SPREIDING_JDK_DIRS", jdks.toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /** A JDK in the folder of JDKs; a name under {@code elsewhere} is not found by looking around. */
  private Path jdk(String name, int version) throws IOException {
    Path home = name.startsWith("elsewhere/") ? temp.resolve(name) : jdks.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    writeString(
        java,
        """
        #!/bin/sh
        if [ "$1" = -XshowSettings:properties ]; then
          echo '    java.home = %1$s' >&2
          echo '    java.specification.version = %2$d' >&2
          exit 0
        fi
        echo 'java %2$d'
        printf '[%%s]\\n' "$@"
        exit "${EXIT:-0}"
        """
            .formatted(home, version));
    executable(java);
    executable(writeString(home.resolve("bin/javac"), "#!/bin/sh\n"));
    return home;
  }

  private void maven(String script) throws IOException {
    executable(writeString(tools.resolve("mvn"), "#!/bin/sh\n" + script + "\n"));
  }

  /** A command on PATH that is another one elsewhere. */
  private void command(String name, Path target) throws IOException {
    String script = "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(target);
    executable(writeString(tools.resolve(name), script));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /**
   * Sources as of a checkout made long before the build, however coarse the clock of the disk is.
   */
  private static void makeOld(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-02-01T00:00:00Z")));
      }
    }
  }

  private static Path commandNamed(String name) {
    return List.of(Path.of("/usr/bin", name), Path.of("/bin", name)).stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + name + " in /usr/bin or /bin"));
  }
}
