package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOnDiskTest {
  @TempDir private Path directory;

  /** Files at any depth, with a stroke between the parts; a link is named and not followed. */
  @Test
  void everyFileIsNamed() throws IOException {
    Files.writeString(directory.resolve("a.txt"), "één");
    Files.createDirectories(directory.resolve("input/deep"));
    Files.writeString(directory.resolve("input/deep/b.txt"), "2");
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("input"));
    RunOnDisk run = new RunOnDisk(directory);
    assertThat(run.names()).containsExactly("a.txt", "input/deep/b.txt", "link");
    assertThat(run.bytes("a.txt")).isEqualTo("één".getBytes(UTF_8));
    assertThat(run.regular("input/deep/b.txt")).isTrue();
    assertThat(run.regular("link")).isFalse();
    assertThat(run.inputDirectory()).isEqualTo(directory.resolve("input"));
  }
}
