package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run as its own process with the JDK that runs the tests. */
class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("spreiding.jar"));

  @Test
  void versionIsThatOfTheBuildAndStandardErrorStaysEmpty() throws Exception {
    ProcessRun run = run("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .matches(
            "spreiding \\Q"
                + System.getProperty("spreiding.version")
                + "\\E \\(commit ([0-9a-f]{12}(, with changes)?|unknown)\\)\\R");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpNamesEveryExitCode() throws Exception {
    ProcessRun run = run("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Gebruik: spreiding")
        .containsPattern("(?s)  0 .*  1 .*  2 .*  3 .*  4 .*  5 .*  6 ");
    // Not a terminal: no colour codes in a file or a pipe.
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void wrongUsageIsExitCode2WithTheReasonOnStandardError() throws Exception {
    ProcessRun run = run("--no-such-option");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Onbekende optie: '--no-such-option'");
  }

  @Test
  void manifestAllowsNativeAccessAndKeepsTheVersionedClasses() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Main-Class")).isEqualTo("nl.spreiding.cli.Main");
      assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
      assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
      assertThat(manifest.getValue("Implementation-Version"))
          .isEqualTo(System.getProperty("spreiding.version"));
    }
  }

  @Test
  void jarHoldsOurLicenceAndThoseOfTheLibrariesAndNoLeftoverSignatureOrModule() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(text(jar, "META-INF/LICENSE"))
          .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
          .contains("Apache License");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
      List<String> nameList =
          Collections.list(jar.entries()).stream().map(JarEntry::getName).toList();
      assertThat(nameList).doesNotHaveDuplicates();
      assertThat(nameList)
          .noneMatch(
              n -> n.endsWith("module-info.class") || n.matches("META-INF/.*\\.(SF|RSA|DSA)"));
    }
  }

  @Test
  void rangesOfARunComeFromItsDirectoryAlone(@TempDir Path temporary) throws Exception {
    String run = temporary.resolve("run").toString();
    Path example = Path.of(System.getProperty("spreiding.root"), "data", "example");
    assertThat(run("solve", example.toString(), "--out", run, "--moves", "0").exitCode()).isZero();
    ProcessRun range = run("range", run, "GM9012", "--lang", "en");
    assertThat(range.err()).isEmpty();
    assertThat(range.exitCode()).isZero();
    assertThat(range.out())
        .contains("GM9012   Kerk-Drielhout                    150      150      150   fixed by");
  }

  /** Every file of the national run, with a proof and all pages: one thread as two. */
  @Test
  void numberOfThreadsChangesNoByteOfTheNationalCase(@TempDir Path temporary) throws Exception {
    String national = Path.of(System.getProperty("spreiding.root"), "data", "nl-2024").toString();
    for (String threads : List.of("1", "2")) {
      ProcessRun run =
          run(
              "solve",
              national,
              "--out",
              temporary.resolve(threads).toString(),
              "--moves",
              "20000",
              "--threads",
              threads);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    List<Path> fileList = files(temporary.resolve("1"));
    assertThat(fileList).hasSizeGreaterThan(700);
    assertThat(files(temporary.resolve("2"))).isEqualTo(fileList);
    for (Path file : fileList) {
      assertThat(temporary.resolve("2").resolve(file))
          .hasSameBinaryContentAs(temporary.resolve("1").resolve(file));
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile).map(directory::relativize).sorted().toList();
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getJarEntry(name)).readAllBytes(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static ProcessRun run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    return ProcessRun.of(new ProcessBuilder(command));
  }
}
