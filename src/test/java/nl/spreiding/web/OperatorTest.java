package nl.spreiding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.spreiding.model.Language;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs the server is told of what the page keeps to itself. */
class OperatorTest {
  private final Heard heard = new Heard();

  @TempDir private Path folder;

  @Test
  void runsThatCannotBeReadAndFaultsAreTold() throws Exception {
    Path saved = Files.createDirectories(folder.resolve("saved"));
    Path broken = Files.createDirectories(saved.resolve("broken"));
    Files.writeString(broken.resolve("receipt.json"), "{");
    ServeOptions options =
        new ServeOptions(
            Path.of("data/example"),
            Path.of("data"),
            0,
            saved,
            null,
            Language.NL,
            ServeLimits.DEFAULTS);
    try (WorkbenchServer server = WorkbenchServer.start(options, heard)) {
      Browser browser = new Browser(server.url());
      assertThat(browser.json("api/runs").path("runs").toString()).doesNotContain("broken");
      browser.json("api/runs");
      assertThat(heard.told()).hasSize(1);
      assertThat(heard.told().getFirst()).startsWith("broken: ");
      FileUtils.deleteDirectory(saved.toFile());
      HttpResponse<byte[]> answer = browser.get("api/runs");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(Browser.text(answer)).doesNotContain("saved");
      assertThat(heard.told()).hasSize(2);
      assertThat(heard.told().getLast()).startsWith("java.nio.file.NoSuchFileException");
    }
  }
}
