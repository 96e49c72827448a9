package nl.spreiding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.spreiding.cli.CommandLineForTests;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server by HTTP: what the page asks, and that it equals what the command line writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchServerTest {
  private static final Path EXAMPLE = Path.of("data/example");
  private static final String NOTHING = "{\"author\":\"T\",\"reason\":\"r\",\"changes\":[]}";
  private static final String PINNED =
      """
      {"author": "Provincie Noorderland", "reason": "wat als",
       "changes": [
         {"type": "pinMunicipality", "municipality": "GM9002", "places": 200},
         {"type": "resizeLocation", "location": "E01", "minPlaces": 50, "maxPlaces": 210},
         {"type": "weightSet", "name": "children-first"}]}
      """;

  private Path directory;
  private WorkbenchServer server;
  private final Heard heard = new Heard();
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    directory = temporary;
    server =
        WorkbenchServer.start(
            new ServeOptions(
                EXAMPLE,
                Path.of("data"),
                0,
                directory.resolve("saved"),
                null,
                Language.NL,
                ServeLimits.DEFAULTS),
            heard);
    browser = new Browser(server.url());
    assertThat(browser.events("baseline").getLast().name()).isEqualTo("done");
  }

  @AfterAll
  void stop() {
    server.close();
    assertThat(heard.told()).isEmpty();
  }

  private String done(String scenario, String query) throws Exception {
    String id = browser.solve(scenario, query);
    List<Browser.Event> events = browser.events(id);
    assertThat(events.getLast().name()).as("%s", events).isEqualTo("done");
    return id;
  }

  private Path commandLine(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = CommandLineForTests.execute(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(code).as(out + "\n" + err).isIn(0, 4);
    return directory;
  }

  private static SortedMap<String, byte[]> unzip(byte[] zip) throws Exception {
    SortedMap<String, byte[]> map = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        map.put(entry.getName(), in.readAllBytes());
      }
    }
    return map;
  }

  private static void assertSame(SortedMap<String, byte[]> zip, Path run) throws Exception {
    SortedMap<String, byte[]> written = new TreeMap<>();
    for (Path file : Folders.files(run)) {
      written.put(Folders.name(run, file), Files.readAllBytes(file));
    }
    assertThat(zip.keySet()).isEqualTo(written.keySet());
    written.forEach((name, bytes) -> assertThat(zip.get(name)).as(name).isEqualTo(bytes));
  }

  /** The heart of it: baseline, solve, comparison and question, all as on the command line. */
  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everythingIsByteForByteWhatTheCommandLineWrites(String language) throws Exception {
    Path base = directory.resolve("base");
    if (!Files.exists(base)) {
      commandLine("solve", EXAMPLE.toString(), "--out", base.toString());
    }
    Path scenario = Files.writeString(directory.resolve("scenario.json"), PINNED);
    Path out = directory.resolve("out-" + language);
    commandLine(
        "what-if",
        base.toString(),
        "--scenario",
        scenario.toString(),
        "--out",
        out.toString(),
        "--lang",
        language);
    // The audit reads scenarios by itself, the new kinds of change too; it ends with 5 if not.
    commandLine("audit", out.toString());
    String id = done(PINNED, "?lang=" + language);
    if (language.equals("nl")) {
      assertSame(unzip(browser.get("api/solves/baseline/run.zip").body()), base);
    }
    // Pages are made on demand first, so that they do not come from the written run.
    for (Path page : Folders.files(out.resolve("report"))) {
      String name = Folders.name(out.resolve("report"), page);
      HttpResponse<byte[]> answer = browser.get("api/solves/" + id + "/report/" + name);
      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.body()).as(name).isEqualTo(Files.readAllBytes(page));
    }
    assertThat(Browser.text(browser.get("api/solves/" + id + "/compare?with=baseline")))
        .isEqualTo(printed("compare", base.toString(), out.toString(), "--json"));
    HttpResponse<byte[]> whyNot =
        browser.post(
            "api/solves/" + id + "/why-not", "{\"municipality\":\"GM9003\",\"places\":100}");
    JsonNode told = Browser.tree(whyNot);
    assertThat(told.path("text").path("nl").asString())
        .isEqualTo(printed("why-not", out.toString(), "GM9003", "100"));
    assertThat(told.path("comparison").path("a").path("resultSha256").asString()).hasSize(64);
    assertSame(unzip(browser.get("api/solves/" + id + "/run.zip").body()), out);
    assertThat(browser.get("api/solves/" + id + "/files/distribution.csv").body())
        .isEqualTo(Files.readAllBytes(out.resolve("distribution.csv")));
    assertThat(browser.get("api/solves/" + id + "/scenario.json").body())
        .isEqualTo(PINNED.getBytes(StandardCharsets.UTF_8));
  }

  private String printed(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLineForTests.execute(
        new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    return out.toString();
  }

  @Test
  void theSameScenarioGivesTheSameBytesTwice() throws Exception {
    byte[] first = browser.get("api/solves/" + done(PINNED, "") + "/run.zip").body();
    byte[] second = browser.get("api/solves/" + done(PINNED, "") + "/run.zip").body();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void thePageAndItsFilesComeWithAPolicy() throws Exception {
    HttpResponse<byte[]> page = browser.get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(type(page)).isEqualTo("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Server")).isEmpty();
    assertThat(type(browser.get("assets/main.js"))).isEqualTo("text/javascript;charset=utf-8");
    assertThat(browser.get("assets/report.css").statusCode()).isEqualTo(200);
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replace(" ", "");
  }

  @Test
  void theCaseIsToldWithItsStatutoryNumbers() throws Exception {
    JsonNode told = browser.json("api/case");
    assertThat(told.path("municipalities").size()).isEqualTo(12);
    // 1,200 places; every number is rounded by itself, and one more results.
    assertThat(told.path("national").path("indicative").asLong()).isEqualTo(1201);
    assertThat(told.path("capacity").path("total").asLong()).isEqualTo(1200);
    assertThat(told.path("locations").size()).isPositive();
    assertThat(told.path("weights").path("CHILDREN_MOVED").asString()).isEqualTo("2");
    assertThat(told.path("weightSets").size()).isEqualTo(5);
    assertThat(told.path("labels").path("kind").path("AMV").path("nl").asString()).isEqualTo("amv");
    assertThat(told.path("synthetic").path("files").size()).isPositive();
    JsonNode serverTold = browser.json("api/server");
    assertThat(serverTold.path("case").asString()).isEqualTo("example");
    assertThat(serverTold.path("limits").path("queued").asInt()).isEqualTo(32);
  }

  @Test
  void aDecisionHoldsTheFiguresOfTheRun() throws Exception {
    String id = done(PINNED, "");
    JsonNode decision = browser.json("api/solves/" + id + "/decision");
    JsonNode result =
        new JsonMapper().readTree(browser.get("api/solves/" + id + "/files/result.json").body());
    assertThat(decision.path("score")).isEqualTo(result.path("score"));
    assertThat(decision.path("complete").asBoolean()).isTrue();
    for (int i = 0; i < 12; i++) {
      JsonNode mine = decision.path("municipalities").get(i);
      JsonNode written = result.path("municipalities").get(i);
      assertThat(mine.path("code").asString())
          .isEqualTo(written.path("municipalityCode").asString());
      for (String field : List.of("decided", "decidedAmv", "deviation", "childrenMoved", "due")) {
        assertThat(mine.path(field)).as(field).isEqualTo(written.path(field));
      }
    }
    assertThat(decision.path("bound").path("proven").asBoolean()).isTrue();
    assertThat(decision.path("kept").size() + decision.path("concerned").size()).isEqualTo(2);
  }

  @Test
  void progressHoldsANumberForEveryMunicipality() throws Exception {
    String id = browser.solve(PINNED, "");
    List<Browser.Event> events = browser.events(id);
    Browser.Event progress =
        events.stream().filter(e -> e.name().equals("progress")).findFirst().orElseThrow();
    assertThat(progress.data().path("numbers").size()).isEqualTo(12);
    assertThat(progress.data().path("numbers").path("GM9002").asLong()).isEqualTo(200);
    assertThat(progress.data().path("score").path("softMicro").asLong()).isPositive();
  }

  @Test
  void aScenarioIsCheckedWithoutDeciding() throws Exception {
    HttpResponse<byte[]> answer =
        browser.post(
            "api/scenario/check",
            "{\"author\":\"T\",\"reason\":\"r\",\"changes\":[{\"type\":\"capacity\",\"total\":2400,\"amv\":96}]}");
    assertThat(answer.statusCode()).as(Browser.text(answer)).isEqualTo(200);
    JsonNode told = Browser.tree(answer);
    assertThat(told.path("capacity").path("total").asLong()).isEqualTo(2400);
    assertThat(told.path("changes").asInt()).isEqualTo(1);
    long sum =
        told.path("municipalities")
            .valueStream()
            .mapToLong(m -> m.path("indicative").asLong())
            .sum();
    assertThat(sum).isEqualTo(2400);
  }

  @Test
  void anErrorSaysAtWhichChange() throws Exception {
    String wrong =
        "{\"author\":\"T\",\"reason\":\"r\",\"changes\":[\n"
            + "{\"type\":\"closeForm\",\"form\":\"HOTEL\"},\n"
            + "{\"type\":\"pinMunicipality\",\"municipality\":\"GM0001\",\"places\":1}]}";
    for (String path : List.of("api/scenario/check", "api/solves")) {
      HttpResponse<byte[]> answer = browser.post(path, wrong);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      JsonNode issue = Browser.tree(answer).path("issues").get(0);
      assertThat(issue.path("code").asString()).isEqualTo("E404");
      assertThat(issue.path("change").asInt()).isEqualTo(1);
      assertThat(issue.path("line").asInt()).isEqualTo(3);
      assertThat(Browser.text(answer)).doesNotContain("/tmp", "spreiding-");
    }
  }

  @Test
  void aRunIsSavedAndComparedWith() throws Exception {
    String id = done(PINNED, "");
    assertThat(browser.post("api/solves/" + id + "/save", "{\"name\":\"mine\"}").statusCode())
        .isEqualTo(201);
    assertThat(browser.post("api/solves/" + id + "/save", "{\"name\":\"mine\"}").statusCode())
        .isEqualTo(409);
    assertThat(Files.isRegularFile(directory.resolve("saved/mine/receipt.json"))).isTrue();
    JsonNode runs = browser.json("api/runs").path("runs");
    assertThat(runs.valueStream().map(r -> r.path("name").asString())).contains("baseline", "mine");
    JsonNode same = browser.json("api/solves/" + id + "/compare?with=mine");
    assertThat(same.path("same").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x", "", "a/b", ".hidden", "baseline", "a b", "x\\u0000", "..", "a\\\\b"})
  void aNameThatIsNoNameIsNotSaved(String name) throws Exception {
    HttpResponse<byte[]> answer =
        browser.post("api/solves/baseline/save", "{\"name\":\"" + name + "\"}");
    assertThat(answer.statusCode()).as(Browser.text(answer)).isEqualTo(400);
  }

  @Test
  void aMunicipalityLeadsToItsPageInTheLanguageAskedFor() throws Exception {
    HttpResponse<byte[]> dutch = browser.get("api/solves/baseline/municipalities/GM9001");
    assertThat(dutch.statusCode()).isEqualTo(303);
    assertThat(dutch.headers().firstValue("Location")).hasValue("../report/GM9001.html");
    HttpResponse<byte[]> english = browser.get("api/solves/baseline/municipalities/GM9001?lang=en");
    assertThat(english.headers().firstValue("Location")).hasValue("../report/en/GM9001.html");
    HttpResponse<byte[]> page = browser.get("api/solves/baseline/report/en/GM9001.html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'self'")
        .doesNotContain("script-src 'unsafe");
  }

  /** Everything that is not there, or not possible, is a problem in both languages. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 GET api/solves/s999",
        "404 GET api/solves/s999/events",
        "404 GET api/solves/s999/decision",
        "404 DELETE api/solves/s999",
        "404 GET api/geometry",
        "404 GET api/nothing",
        "404 GET assets/nothing.js",
        "404 GET assets/index.class",
        "404 GET api/solves/baseline/files/nothing.csv",
        "404 GET api/solves/baseline/files/input",
        "404 GET api/solves/baseline/files/.tmp",
        "404 GET api/solves/baseline/report/GM0001.html",
        "404 GET api/solves/baseline/report/index.htm",
        "404 GET api/solves/baseline/municipalities/nowhere",
        "404 GET api/solves/baseline/scenario.json",
        "404 GET api/solves/baseline/compare?with=nothing",
        "409 DELETE api/solves/baseline",
        "409 POST api/solves/baseline/stop",
        "409 POST api/case {\"name\":\"nl-2024\"}",
        "202 POST api/case {\"name\":\"example\"}",
        "400 POST api/case {\"names\":\"example\"}",
        "400 POST api/case {\"name\":1}",
        "400 POST api/case nonsense",
        "400 POST api/solves/baseline/why-not {\"municipality\":\"GM9001\",\"places\":-1}",
        "400 POST api/solves/baseline/why-not {\"municipality\":\"GM9001\",\"places\":1e99}",
        "400 POST api/solves/baseline/why-not {\"municipality\":\"GM9001\",\"places\":\"1\"}",
        "404 POST api/solves/baseline/why-not {\"municipality\":\"GM0001\",\"places\":1}",
        "400 GET api/solves/baseline/municipalities/GM9001?lang=fr",
        "405 PUT api/case",
        "405 DELETE api/case",
        "422 POST api/solves nonsense",
        "422 POST api/solves []"
      })
  void whatCannotBeIsAProblem(String line) throws Exception {
    String[] parts = line.split(" ", 4);
    HttpResponse<byte[]> answer =
        browser.send(
            parts[1],
            parts[2],
            parts.length > 3 ? parts[3] : "",
            "Content-Type",
            "application/json",
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).as(Browser.text(answer)).isEqualTo(Integer.parseInt(parts[0]));
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      JsonNode problem = Browser.tree(answer);
      assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
      assertThat(problem.path("type").asString())
          .isEqualTo("urn:spreiding:problem:" + problem.path("code").asString());
      assertThat(problem.path("text").path("nl").asString()).isNotBlank();
      assertThat(problem.path("title").asString())
          .isEqualTo(problem.path("text").path("en").asString());
      assertThat(Browser.text(answer)).doesNotContain("Exception", "at nl.spreiding", "javalin");
    }
  }

  @Test
  void aDeepScenarioIsRefused() throws Exception {
    String deep =
        "{\"author\":\"T\",\"reason\":\"r\",\"changes\":"
            + "[".repeat(100_000)
            + "]".repeat(100_000)
            + "}";
    HttpResponse<byte[]> answer = browser.post("api/solves", deep);
    assertThat(answer.statusCode()).isEqualTo(422);
    HttpResponse<byte[]> object =
        browser.post("api/case", "{\"name\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
    assertThat(object.statusCode()).isEqualTo(400);
  }

  /** Again and again: a server that does not read on closes while the browser still sends. */
  @ParameterizedTest
  @ValueSource(ints = {1024 * 1024 + 1, 4 * 1024 * 1024})
  void aLargeRequestIsRefused(int bytes) throws Exception {
    String large = " ".repeat(bytes);
    for (int i = 0; i < 20; i++) {
      HttpResponse<byte[]> answer = browser.post("api/solves", large);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(Browser.tree(answer).path("code").asString()).isEqualTo("body-too-large");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void whatAFormCanSendIsRefused(String type) throws Exception {
    HttpResponse<byte[]> answer = browser.send("POST", "api/solves", NOTHING, "Content-Type", type);
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void nothingChangesWhenNothingIsChanged() throws Exception {
    String id = done(NOTHING, "");
    JsonNode compared = browser.json("api/solves/" + id + "/compare");
    assertThat(compared.path("municipalities").size()).isZero();
  }

  @Test
  void anotherSolveOfATabTakesThePlaceOfItsLast() throws Exception {
    String first = browser.solve(PINNED, "?session=tab-1");
    String second = browser.solve(PINNED, "?session=tab-1");
    assertThat(browser.events(second).getLast().name()).isEqualTo("done");
    HttpResponse<byte[]> answer = browser.get("api/solves/" + first);
    if (answer.statusCode() == 200) {
      assertThat(Browser.tree(answer).path("state").asString()).isEqualTo("done");
    } else {
      assertThat(answer.statusCode()).isEqualTo(404);
    }
    assertThat(browser.post("api/solves?session=a/b", PINNED).statusCode()).isEqualTo(400);
  }

  /** The document describes every path there is, and every path it describes is there. */
  @Test
  void openApiDescribesWhatIsThere() throws Exception {
    JsonNode document = browser.json("api/openapi.json");
    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    for (String path : document.path("paths").propertyNames()) {
      for (String method : document.path("paths").path(path).propertyNames()) {
        String filled = path.substring(1).replaceAll("\\{[a-z]+\\}", "x");
        HttpResponse<byte[]> answer =
            browser.send(method.toUpperCase(java.util.Locale.ROOT), filled, "");
        boolean routed =
            answer.statusCode() != 405
                && !(answer.statusCode() == 404
                    && Browser.tree(answer).path("code").asString().equals("unknown"));
        assertThat(routed).as(method + " " + filled + ": " + Browser.text(answer)).isTrue();
      }
    }
  }

  /** The examples have the fields that the answers have: none is missing, none is made up. */
  @Test
  void theExamplesInTheDocumentAreAnswers() throws Exception {
    String id = done(PINNED, "");
    JsonNode paths = browser.json("api/openapi.json").path("paths");
    assertShape(example(paths, "/api/server"), browser.json("api/server"), "server");
    assertShape(example(paths, "/api/case"), browser.json("api/case"), "case");
    assertShape(example(paths, "/api/solves/{id}"), browser.json("api/solves/" + id), "solve");
    assertShape(
        example(paths, "/api/solves/{id}/decision"),
        browser.json("api/solves/" + id + "/decision"),
        "decision");
    assertShape(
        example(paths, "/api/solves/{id}/files"),
        browser.json("api/solves/" + id + "/files"),
        "files");
    assertShape(example(paths, "/api/runs"), browser.json("api/runs"), "runs");
  }

  private static JsonNode example(JsonNode paths, String path) {
    JsonNode example =
        paths
            .path(path)
            .path("get")
            .path("responses")
            .path("200")
            .path("content")
            .path("application/json")
            .path("example");
    assertThat(example.isObject()).as(path).isTrue();
    return example;
  }

  private static void assertShape(JsonNode example, JsonNode answer, String where) {
    if (example.isObject() && answer.isObject()) {
      if (!where.matches(".*labels[.][a-zA-Z]+")) {
        assertThat(List.copyOf(example.propertyNames()))
            .as(where)
            .containsExactlyInAnyOrderElementsOf(answer.propertyNames());
      }
      for (String name : example.propertyNames()) {
        assertShape(example.path(name), answer.path(name), where + "." + name);
      }
    } else if (example.isArray() && answer.isArray() && !example.isEmpty()) {
      assertThat(answer.isEmpty()).as(where).isFalse();
      assertShape(example.get(0), answer.get(0), where + "[]");
    } else if (!example.isNull() && !answer.isNull()) {
      assertThat(answer.getNodeType()).as(where).isEqualTo(example.getNodeType());
    }
  }
}
