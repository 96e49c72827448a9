package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The workbench of the packaged jar, in a process of its own. */
class ServeIT {
  private static final Path ROOT = Path.of(System.getProperty("spreiding.root"));
  private static final String JAR = System.getProperty("spreiding.jar");

  @TempDir private Path temporary;

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                JAR));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(ROOT.toFile());
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void servesDecidesAndLeavesNothingBehind() throws Exception {
    Process process =
        command("serve", "data/example", "--no-browser", "--lang", "en")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String first = out.readLine();
      assertThat(first).matches("Workbench .*: http://127\\.0\\.0\\.1:[0-9]+/[A-Za-z0-9_-]{32}/");
      URI root = URI.create(first.substring(first.indexOf("http")));
      HttpClient client = HttpClient.newHttpClient();
      assertThat(client.send(HttpRequest.newBuilder(root).build(), BodyHandlers.ofString()).body())
          .contains("<html");
      HttpResponse<Stream<String>> events =
          client.send(
              HttpRequest.newBuilder(root.resolve("api/solves/baseline/events")).build(),
              BodyHandlers.ofLines());
      assertThat(events.body().filter(line -> line.startsWith("event: ")))
          .last()
          .isEqualTo("event: done");
      assertThat(
              client
                  .send(
                      HttpRequest.newBuilder(root.resolve("api/solves/baseline/decision")).build(),
                      BodyHandlers.ofString())
                  .body())
          .contains("\"complete\" : true");
      try (Stream<Path> list = Files.list(temporary)) {
        assertThat(list.map(p -> p.getFileName().toString()))
            .anyMatch(n -> n.startsWith("spreiding-"));
      }
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> list = Files.list(temporary)) {
      assertThat(list.map(p -> p.getFileName().toString()))
          .noneMatch(n -> n.startsWith("spreiding-"));
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aCaseWithErrorsIsNotServed() throws Exception {
    ProcessRun run = ProcessRun.of(command("serve", temporary.toString(), "--no-browser"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    ProcessRun port =
        ProcessRun.of(command("serve", "data/example", "--no-browser", "--port", "70000"));
    assertThat(port.exitCode()).isEqualTo(2);
  }
}
