package nl.spreiding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * The queue by HTTP, behind the baseline of the national case, which takes longer than these tests.
 */
@Timeout(120)
class QueueByHttpTest {
  private static final String NOTHING = "{\"author\":\"T\",\"reason\":\"r\",\"changes\":[]}";

  private WorkbenchServer server;
  private final Heard heard = new Heard();
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    server =
        WorkbenchServer.start(
            new ServeOptions(
                Path.of("data/nl-2024"),
                Path.of("data"),
                0,
                null,
                null,
                Language.NL,
                new ServeLimits(1, 3, 8, 10_000, Duration.ofMillis(200))),
            heard);
    browser = new Browser(server.url());
  }

  /** Also what is still being decided ends, and soon. */
  @AfterEach
  void stop() {
    server.close();
    assertThat(heard.told()).isEmpty();
  }

  private String state(String id) throws Exception {
    return browser.json("api/solves/" + id).path("state").asString();
  }

  @Test
  void whenItIsFullThatIsSaidAndWhatWasAcceptedStays() throws Exception {
    until("baseline", "running");
    List<String> idList = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      idList.add(browser.solve(NOTHING, ""));
    }
    HttpResponse<byte[]> full = browser.post("api/solves", NOTHING);
    assertThat(full.statusCode()).isEqualTo(503);
    assertThat(full.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(Browser.tree(full).path("code").asString()).isEqualTo("queue-full");
    assertThat(Browser.tree(full).path("text").path("nl").asString()).contains("wachtrij is vol");
    JsonNode last = browser.json("api/solves/" + idList.get(2));
    assertThat(last.path("position").asInt()).isEqualTo(3);
    assertThat(last.path("state").asString()).isEqualTo("queued");
    // Nothing decided yet: no decision, nothing to stop, nothing to download.
    for (String path : List.of("decision", "run.zip", "files", "compare")) {
      assertThat(browser.get("api/solves/" + idList.get(0) + "/" + path).statusCode())
          .as(path)
          .isEqualTo(409);
    }
    assertThat(browser.post("api/solves/" + idList.get(0) + "/stop", "").statusCode())
        .isEqualTo(409);
    assertThat(browser.send("DELETE", "api/solves/" + idList.get(0), "").statusCode())
        .isEqualTo(204);
    assertThat(browser.get("api/solves/" + idList.get(0)).statusCode()).isEqualTo(404);
    assertThat(browser.json("api/solves/" + idList.get(2)).path("position").asInt()).isEqualTo(2);
    assertThat(browser.post("api/solves", NOTHING).statusCode()).isEqualTo(202);
  }

  @Test
  void whatNobodyListensToAnyMoreIsCancelled() throws Exception {
    until("baseline", "running");
    String watched = browser.solve(NOTHING, "");
    String left = browser.solve(NOTHING, "");
    String never = browser.solve(NOTHING, "");
    try (Socket stays = browser.listen(watched)) {
      Socket goes = browser.listen(left);
      assertThat(goes.getInputStream().read()).isPositive();
      assertThat(stays.getInputStream().read()).isPositive();
      goes.close();
      until(left, "cancelled");
      assertThat(state(watched)).isEqualTo("queued");
      assertThat(state(never)).isEqualTo("queued");
    }
  }

  @Test
  void theNumbersOfTheBaselineAreThereBeforeItIsDone() throws Exception {
    JsonNode decision = null;
    while (decision == null) {
      HttpResponse<byte[]> answer = browser.get("api/solves/baseline/decision");
      if (answer.statusCode() == 200) {
        decision = Browser.tree(answer);
      } else {
        assertThat(answer.statusCode()).isEqualTo(409);
        Thread.sleep(100);
      }
    }
    assertThat(decision.path("final").asBoolean()).isFalse();
    assertThat(decision.path("state").asString()).isEqualTo("running");
    assertThat(decision.path("bound").isNull()).isTrue();
    assertThat(decision.path("municipalities").size()).isEqualTo(342);
  }

  @Test
  void theLimitOfTheRequestIsThatOfTheServer() throws Exception {
    assertThat(browser.post("api/scenario/check", " ".repeat(10_001)).statusCode()).isEqualTo(413);
  }

  private void until(String id, String state) throws Exception {
    while (!state(id).equals(state)) {
      Thread.sleep(20);
    }
  }
}
