package nl.spreiding.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.spreiding.app.DecidedRun;
import nl.spreiding.app.InterimDecision;
import nl.spreiding.app.SavedRun;
import nl.spreiding.export.NumbersFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.Language;
import nl.spreiding.receipt.SoftwareVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests of the page, as {@code openapi.json} describes them. */
final class Api {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String JSON = "application/json";
  private static final long MOST_PLACES = 100_000_000;

  private final Desk desk;
  private final Requests requests;

  Api(Desk desk, Requests requests) {
    this.desk = desk;
    this.requests = requests;
  }

  /** All paths, below the token. */
  void addTo(RoutesConfig routes, String root) {
    routes.get(root, Pages::index);
    routes.get(root + "assets/<name>", c -> Pages.asset(c, c.pathParam("name")));
    String api = root + "api/";
    routes.get(api + "openapi.json", Pages::openApi);
    routes.get(api + "server", this::server);
    routes.get(api + "case", c -> json(c, desk.opened().json()));
    routes.post(api + "case", this::openCase);
    routes.get(api + "geometry", this::geometry);
    routes.post(api + "scenario/check", this::check);
    routes.get(api + "runs", this::runs);
    routes.post(api + "solves", this::solve);
    String one = api + "solves/{id}";
    routes.get(one, c -> json(c, of(c).json()));
    routes.delete(one, this::cancel);
    routes.post(one + "/stop", this::stop);
    routes.get(one + "/events", c -> EventStream.send(c, of(c).events));
    routes.get(one + "/decision", this::decision);
    routes.get(one + "/scenario.json", this::scenario);
    routes.get(one + "/compare", this::compare);
    routes.post(one + "/why-not", this::whyNot);
    routes.get(one + "/municipalities/{code}", this::municipality);
    routes.get(one + "/report/<page>", this::report);
    routes.get(one + "/run.zip", this::zip);
    routes.get(one + "/files", this::files);
    routes.get(one + "/files/{name}", this::file);
    routes.post(one + "/save", this::save);
  }

  private static void json(Context answer, String text) {
    answer.contentType(JSON).result(text);
  }

  private Solve of(Context request) {
    return desk.solve(request.pathParam("id"));
  }

  private void server(Context answer) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("formatVersion", 1)
        .put("software", "spreiding " + SoftwareVersion.current().describe())
        .put("language", desk.options.language().tag())
        .put("case", desk.openName());
    ArrayNode cases = node.putArray("cases");
    for (CaseShelf.Entry entry : desk.shelf.list()) {
      ObjectNode one = cases.addObject().put("name", entry.name());
      if (entry.summary() == null) {
        one.putNull("title");
      } else {
        one.put("title", entry.summary().title())
            .put("cycle", entry.summary().cycle())
            .put("municipalities", entry.summary().municipalities())
            .put("synthetic", entry.summary().synthetic());
      }
    }
    ServeLimits limits = desk.options.limits();
    node.putObject("limits")
        .put("bodyBytes", limits.bodyBytes())
        .put("running", limits.running())
        .put("queued", limits.queued())
        .put("kept", limits.kept());
    json(answer, node.toString());
  }

  private void openCase(Context request) throws IOException, InputException {
    String name = Requests.text(requests.object(request, Set.of("name")), "name");
    desk.open(name);
    request.status(202);
    json(request, MAPPER.createObjectNode().put("case", name).toString());
  }

  private void geometry(Context answer) {
    String geometry = desk.opened().geometry();
    if (geometry == null) {
      throw ApiProblem.of(
          404,
          "no-geometry",
          "De server is zonder --geometry gestart.",
          "The server was started without --geometry.");
    }
    answer.contentType("application/geo+json").result(geometry);
  }

  private void check(Context request) throws IOException {
    byte[] body = requests.json(request);
    try {
      json(request, desk.check(body));
    } catch (InputException e) {
      throw ApiProblem.of(e, ChangePlaces.of(body));
    }
  }

  private void solve(Context request) throws IOException {
    byte[] body = requests.json(request);
    Language language = requests.language(request);
    String session = Requests.session(request);
    desk.opened();
    try {
      Solve solve = desk.add(body, session, language);
      request.status(202).header("Location", "solves/" + solve.id);
      json(request, solve.json());
    } catch (InputException e) {
      throw ApiProblem.of(e, ChangePlaces.of(body));
    }
  }

  private void cancel(Context request) {
    desk.remove(of(request));
    request.status(204);
  }

  private void stop(Context request) {
    Solve solve = of(request);
    solve.stop();
    request.status(202);
    json(request, solve.json());
  }

  private @Nullable DecidedRun baselineFor(Solve solve) {
    return solve.baseline() ? null : desk.baseline();
  }

  private void decision(Context answer) throws InputException {
    Solve solve = of(answer);
    DecidedRun run = solve.doneOrNull();
    InterimDecision best = solve.best();
    if (run != null) {
      json(answer, run.decision(solve.id, baselineFor(solve)));
    } else if (best != null && solve.state() != Solve.State.CANCELLED) {
      json(
          answer,
          DecidedRun.interim(
              best,
              solve.id,
              solve.state() == Solve.State.STOPPED,
              solve.language,
              baselineFor(solve)));
    } else {
      solve.done();
    }
  }

  private void scenario(Context answer) throws IOException {
    Solve solve = of(answer);
    if (solve.baseline()) {
      throw Pages.unknown();
    }
    Pages.download(answer, Names.SCENARIO);
    answer.result(Files.readAllBytes(solve.folder.resolve(Names.SCENARIO)));
  }

  private void compare(Context answer) throws Exception {
    DecidedRun run = of(answer).done();
    String with = answer.queryParam("with");
    String other = with == null ? Solve.BASELINE : with;
    Path saved = desk.runs.directory(other);
    String text =
        desk.questions.pass(
            () ->
                saved != null ? run.compareWith(saved) : run.compareWith(desk.solve(other).done()));
    json(answer, text);
  }

  private void whyNot(Context request) throws Exception {
    DecidedRun run = of(request).done();
    JsonNode body = requests.object(request, Set.of("municipality", "places"));
    String code = Requests.text(body, "municipality");
    JsonNode places = body.get("places");
    if (!places.isIntegralNumber()
        || !places.canConvertToLong()
        || places.asLong() < 0
        || places.asLong() > MOST_PLACES) {
      throw ApiProblem.of(
          400,
          "places",
          "Geef een aantal van 0 tot " + MOST_PLACES + ".",
          "Give a number from 0 to " + MOST_PLACES + ".");
    }
    DecidedRun.WhyNotAnswer answer = desk.questions.pass(() -> run.whyNot(code, places.asLong()));
    if (answer == null) {
      throw unknownMunicipality();
    }
    ObjectNode node = (ObjectNode) MAPPER.readTree(answer.json());
    node.putObject("text").put("nl", answer.dutch()).put("en", answer.english());
    json(request, node.toString());
  }

  private static ApiProblem unknownMunicipality() {
    return ApiProblem.of(
        404, "unknown-municipality", "Deze gemeente is er niet.", "There is no such municipality.");
  }

  private void municipality(Context request) {
    DecidedRun run = of(request).done();
    String code = request.pathParam("code");
    if (!Names.CODE.matcher(code).matches()) {
      throw unknownMunicipality();
    }
    Language language = requests.language(request);
    String folder = language == run.language() ? "" : language.tag() + "/";
    request.status(303).header("Location", "../report/" + folder + code + ".html");
  }

  private void report(Context answer) throws Exception {
    DecidedRun run = of(answer).done();
    String path = answer.pathParam("page");
    byte[] page =
        Names.PAGE.matcher(path).matches() ? desk.questions.pass(() -> run.page(path)) : null;
    if (page == null) {
      throw Pages.unknown();
    }
    Pages.report(answer, page);
  }

  private void zip(Context answer) throws Exception {
    Solve solve = of(answer);
    solve.done();
    Path directory = desk.questions.pass(() -> desk.directory(solve));
    Pages.download(answer, "run.zip");
    try (OutputStream out = new BufferedOutputStream(answer.res().getOutputStream())) {
      Folders.zip(directory, out);
    }
  }

  /** The numbers of a solve that was stopped; null: it was not. */
  private static @Nullable String numbers(Solve solve) throws InputException {
    InterimDecision best = solve.best();
    return solve.state() == Solve.State.STOPPED && best != null
        ? NumbersFile.csv(best.results())
        : null;
  }

  private void files(Context answer) throws Exception {
    Solve solve = of(answer);
    ObjectNode node = MAPPER.createObjectNode();
    ArrayNode array = node.putArray("files");
    String numbers = numbers(solve);
    if (numbers != null) {
      array.addObject().put("name", NumbersFile.NAME).put("bytes", Pages.bytes(numbers).length);
    } else {
      solve.done();
      Path directory = desk.questions.pass(() -> desk.directory(solve));
      for (Path file : Folders.files(directory)) {
        if (directory.equals(file.getParent())) {
          array
              .addObject()
              .put("name", Folders.name(directory, file))
              .put("bytes", Files.size(file));
        }
      }
    }
    json(answer, node.toString());
  }

  private void file(Context answer) throws Exception {
    Solve solve = of(answer);
    String name = answer.pathParam("name");
    String numbers = numbers(solve);
    if (numbers != null && name.equals(NumbersFile.NAME)) {
      Pages.download(answer, name);
      answer.result(Pages.bytes(numbers));
      return;
    }
    solve.done();
    Path directory = desk.questions.pass(() -> desk.directory(solve));
    Path file = directory.resolve(name);
    if (!Names.FILE.matcher(name).matches() || !Files.isRegularFile(file)) {
      throw Pages.unknown();
    }
    Pages.download(answer, name);
    try (OutputStream out = answer.res().getOutputStream()) {
      Files.copy(file, out);
    }
  }

  private void save(Context request) throws Exception {
    Solve solve = of(request);
    solve.done();
    String name = Requests.text(requests.object(request, Set.of("name")), "name");
    desk.questions.pass(
        () -> {
          desk.runs.save(desk.directory(solve), name);
          return name;
        });
    request.status(201);
    json(request, MAPPER.createObjectNode().put("name", name).toString());
  }

  private void runs(Context answer) throws Exception {
    ObjectNode node = MAPPER.createObjectNode();
    ArrayNode array = node.putArray("runs");
    desk.opened();
    if (desk.baseline() != null) {
      put(
          array.addObject(),
          Solve.BASELINE,
          Solve.BASELINE,
          SavedRun.of(desk.directory(desk.solve(Solve.BASELINE))));
    }
    for (Map.Entry<String, SavedRun> entry : desk.runs.list().entrySet()) {
      put(array.addObject(), entry.getKey(), "saved", entry.getValue());
    }
    node.put("persistent", desk.options.runs() != null);
    json(answer, node.toString());
  }

  private static void put(ObjectNode node, String name, String kind, SavedRun run) {
    node.put("name", name)
        .put("kind", kind)
        .put("title", run.title())
        .put("complete", run.complete());
    node.putObject("score")
        .put("hard", run.hard())
        .put("medium", run.medium())
        .put("softMicro", run.softMicro());
    node.put("changes", run.changes());
  }
}
