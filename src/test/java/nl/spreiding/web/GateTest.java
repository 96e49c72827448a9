package nl.spreiding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: by bytes as they come, because a well-meaning client would not send them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {
  private WorkbenchServer server;
  private final Heard heard = new Heard();
  private Browser browser;
  private String root;
  private String host;

  /** Without a case: nothing is decided, only the gate is tried. */
  @BeforeAll
  void start(@TempDir Path empty) throws Exception {
    server =
        WorkbenchServer.start(
            new ServeOptions(null, empty, 0, null, null, Language.NL, ServeLimits.DEFAULTS), heard);
    browser = new Browser(server.url());
    root = browser.root.getPath();
    host = "Host: 127.0.0.1:" + browser.root.getPort();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static void assertSaysNothing(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 404");
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    assertThat(body.replaceAll("^0\\s*$", "")).isBlank();
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("jetty", "javalin", "spreiding");
  }

  @Test
  void theAddressIsThisMachineAndCannotBeGuessed() {
    assertThat(server.url()).matches("http://127\\.0\\.0\\.1:[0-9]+/[A-Za-z0-9_-]{32}/");
  }

  @Test
  void theTokenOpens() throws Exception {
    assertThat(browser.rawGet(root + "api/server", host)).startsWith("HTTP/1.1 200");
    String port = "Host: localhost:" + browser.root.getPort();
    assertThat(browser.rawGet(root + "api/server", port)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/api/server",
        "/favicon.ico",
        "/robots.txt",
        "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/api/server",
        "/null/"
      })
  void withoutTheTokenThereIsNothing(String path) throws Exception {
    assertSaysNothing(browser.rawGet(path, host));
  }

  @Test
  void aPathThatIsNoneIsRefusedWithoutAWord() throws Exception {
    String answer = browser.rawGet("//api/server", host);
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*\r\n\r\n").doesNotContain("etty");
  }

  @Test
  void aTokenThatIsNearlyRightIsWrong() throws Exception {
    String shorter = root.substring(0, root.length() - 2);
    assertSaysNothing(browser.rawGet(shorter + "/api/server", host));
    assertSaysNothing(browser.rawGet(shorter + "AA/api/server", host));
    assertSaysNothing(
        browser.rawGet(
            root.substring(0, 1) + root.substring(1).toLowerCase(java.util.Locale.ROOT) + "x/",
            host));
  }

  /** DNS rebinding: the name of somebody else that leads to this machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: localhost",
        "Host: 127.0.0.1.evil.example:PORT",
        "Host: LOCALHOST.evil:PORT",
        "Host: [::1]:PORT",
        "Host: 0.0.0.0:PORT"
      })
  void anotherHostIsNotAnswered(String header) throws Exception {
    String sent = header.replace("PORT", String.valueOf(browser.root.getPort()));
    String answer = browser.rawGet(root + "api/server", sent);
    assertThat(answer).doesNotContain("formatVersion");
    assertThat(answer).matches("(?s)HTTP/1.1 4(00|04|21).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1",
        "Origin: http://127.0.0.1:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none"
      })
  void aPageOfSomebodyElseCannotSend(String header) throws Exception {
    String[] parts = header.split(": ");
    HttpResponse<byte[]> answer =
        browser.send(
            "POST",
            "api/case",
            "{\"name\":\"x\"}",
            "Content-Type",
            "application/json",
            parts[0],
            parts[1]);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Browser.tree(answer).path("code").asString()).isEqualTo("foreign-origin");
    HttpResponse<byte[]> own =
        browser.send(
            "POST",
            "api/case",
            "{\"name\":\"x\"}",
            "Content-Type",
            "application/json",
            "Origin",
            "http://127.0.0.1:" + browser.root.getPort(),
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(own.statusCode()).isEqualTo(404);
  }

  @Test
  void aPageOfSomebodyElseCannotRead() throws Exception {
    HttpResponse<byte[]> script =
        browser.send("GET", "api/server", "", "Sec-Fetch-Site", "cross-site");
    assertThat(script.statusCode()).isEqualTo(403);
    HttpResponse<byte[]> frame =
        browser.send(
            "GET",
            "",
            "",
            "Sec-Fetch-Site",
            "cross-site",
            "Sec-Fetch-Mode",
            "navigate",
            "Sec-Fetch-Dest",
            "iframe");
    assertThat(frame.statusCode()).isEqualTo(403);
    HttpResponse<byte[]> link =
        browser.send(
            "GET",
            "",
            "",
            "Sec-Fetch-Site",
            "cross-site",
            "Sec-Fetch-Mode",
            "navigate",
            "Sec-Fetch-Dest",
            "document");
    assertThat(link.statusCode()).isEqualTo(200);
    assertThat(link.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  /** Whatever comes, no file of the machine and no word about what is behind it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assets/../../openapi.json",
        "assets/..%2f..%2fopenapi.json",
        "assets/%2e%2e/openapi.json",
        "assets/....//openapi.json",
        "assets/..\\\\openapi.json",
        "assets/%00main.js",
        "assets/main.js%00.html",
        "assets/.main.js",
        "assets/%c0%ae%c0%ae/openapi.json",
        "../../../../../../etc/passwd",
        "api/solves/..%2f..%2fetc/files/passwd",
        "api/solves/baseline/files/..%2fscenario.json",
        "api/solves/baseline/report/../../../x.html",
        "api;x=y/server",
        "api/solves/%",
        "api/solves/%zz"
      })
  void aPathThatClimbsLeadsNowhere(String path) throws Exception {
    String answer = browser.rawGet(root + path, host);
    assertThat(answer).matches("(?s)HTTP/1.1 4(00|04|09).*");
    assertThat(answer).doesNotContain("root:", "openapi\": \"3", "Exception", "jetty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "\u0016\u0003\u0001\u0000",
        "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n"
      })
  void whatIsNoRequestTellsNothing(String request) throws Exception {
    String answer = browser.raw(request);
    assertThat(answer).doesNotContain("jetty", "Jetty", "Exception", "spreiding");
    // And it still answers.
    assertThat(browser.rawGet(root + "api/server", host)).startsWith("HTTP/1.1 200");
  }

  @Test
  void aHeaderThatIsTooLargeIsRefused() throws Exception {
    String answer = browser.rawGet(root + "api/server", host, "X: " + "a".repeat(100_000));
    assertThat(answer).startsWith("HTTP/1.1 431");
    assertThat(answer).doesNotContain("jetty", "Jetty");
  }

  @Test
  void withoutACaseThePageIsThereAndSaysSo() throws Exception {
    assertThat(browser.json("api/server").path("case").isNull()).isTrue();
    HttpResponse<byte[]> answer = browser.get("api/case");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Browser.tree(answer).path("code").asString()).isEqualTo("no-case");
    assertThat(browser.post("api/solves", "{}").statusCode()).isEqualTo(409);
    assertThat(browser.get("api/runs").statusCode()).isEqualTo(409);
  }
}
