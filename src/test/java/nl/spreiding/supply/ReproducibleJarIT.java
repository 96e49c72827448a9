package nl.spreiding.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same jar: a second build, in another folder, without network, has the
 * SHA-256 of the first. So anyone who has the sources can check the jar that decided.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is started by its shell script")
class ReproducibleJarIT {

  private static final Path ROOT = Path.of(System.getProperty("spreiding.root"));
  private static final List<String> SOURCES =
      List.of("pom.xml", "LICENSE", ".mvn", "src/main", "data/law");

  @TempDir private Path temp;

  @Test
  void aSecondBuildElsewhereGivesTheSameBytes() throws Exception {
    Path copy = Files.createDirectories(temp.resolve("a folder of another name"));
    for (String source : SOURCES) {
      copy(ROOT.resolve(source), copy.resolve(source));
    }
    Path repository = ROOT.resolve(".git");
    if (Files.isDirectory(repository)) {
      Files.writeString(copy.resolve(".git"), "gitdir: " + repository.toAbsolutePath() + "\n");
    } else if (Files.exists(repository)) {
      Files.copy(repository, copy.resolve(".git"));
    }
    Path log = temp.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("maven.home") + "/bin/mvn",
                "-o",
                "-q",
                "-B",
                "-Dmaven.repo.local=" + System.getProperty("maven.repository"),
                "-Dmaven.test.skip=true",
                "package")
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // The index of the checkout stays as it is.
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends within five minutes").isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();

    assertThat(sha256(copy.resolve("target/spreiding.jar")))
        .isEqualTo(sha256(Path.of(System.getProperty("spreiding.jar"))));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
