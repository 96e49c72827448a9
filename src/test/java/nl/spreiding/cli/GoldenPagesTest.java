package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of the example, byte for byte as kept. To renew them after a wanted change: {@code mvn test
 * -Dtest=GoldenPagesTest -DargLine=-Dgolden.renew=true}, then look at the difference and at the
 * pages.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/pages");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "PV91.html",
        "GM9001.html",
        "GM9007.html",
        "en/index.html",
        "en/PV91.html",
        "en/GM9001.html",
        "en/GM9007.html"
      })
  void thePageIsAsKept(String name) throws IOException {
    Path kept = GOLDEN.resolve(name);
    Path actual = ExampleRun.directory().resolve("report").resolve(name);
    if (Boolean.getBoolean("golden.renew")) {
      Files.createDirectories(kept.getParent());
      Files.write(kept, Files.readAllBytes(actual));
    }
    assertThat(Files.readString(actual)).isEqualTo(Files.readString(kept));
  }
}
