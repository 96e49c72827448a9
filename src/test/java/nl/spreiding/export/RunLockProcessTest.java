package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock on a target holds against another process, not only within this one. */
class RunLockProcessTest {
  @TempDir Path temp;

  /** The other process: says whether it gets the lock. */
  public static void main(String[] arguments) throws Exception {
    try (RunLock lock = RunLock.of(Path.of(arguments[0]))) {
      System.out.println(lock == null ? "" : "taken");
    } catch (OutputException e) {
      System.out.println("busy");
    }
  }

  private static String other(Path target) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    RunLockProcessTest.class.getName(),
                    target.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  @Test
  void whatOneProcessHoldsNoOtherGets() throws Exception {
    Path target = temp.resolve("run");
    try (RunLock lock = RunLock.of(target)) {
      assertThat(lock).isNotNull();
      assertThat(other(target)).isEqualTo("busy");
      assertThat(other(target)).isEqualTo("busy");
    }
    assertThat(other(target)).isEqualTo("taken");
    assertThat(temp).isEmptyDirectory();
  }
}
