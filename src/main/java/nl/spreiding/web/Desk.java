package nl.spreiding.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import nl.spreiding.app.DecidedRun;
import nl.spreiding.app.OpenCase;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/** What one server works on: the open case, its baseline, and the solves that were asked for. */
final class Desk implements AutoCloseable {
  /** Questions besides the solves: at a time, and waiting. */
  private static final int QUESTIONS = 2;

  private static final int QUESTIONS_WAITING = 16;

  final ServeOptions options;
  final Operator operator;
  final CaseShelf shelf;
  final RunShelf runs;
  final Turnstile questions = new Turnstile(QUESTIONS, QUESTIONS_WAITING);
  private final Path work;
  private final SolveQueue queue;
  private final AtomicLong lastId = new AtomicLong();
  private final Map<String, Solve> solveById = new LinkedHashMap<>(16, 0.75f, true);
  private final Thread watch;
  private @Nullable Opened opened;

  /** The open case. */
  record Opened(String name, OpenCase openCase, String json, @Nullable String geometry) {}

  Desk(ServeOptions options, Operator operator) throws IOException {
    this.options = options;
    this.operator = operator;
    this.work = Files.createTempDirectory("spreiding-");
    Files.createDirectory(work.resolve("solves"));
    this.shelf = CaseShelf.of(options);
    Path saved = options.runs();
    this.runs =
        new RunShelf(saved == null ? Files.createDirectory(work.resolve("runs")) : saved, operator);
    this.queue = new SolveQueue(options.limits().running(), options.limits().queued());
    this.watch = Thread.ofVirtual().name("watch").start(this::watch);
  }

  /** Opens a case and lets its baseline be decided. The same case again changes nothing. */
  synchronized Opened open(String name) throws InputException {
    Opened known = opened;
    if (known != null) {
      if (known.name().equals(name)) {
        return known;
      }
      throw ApiProblem.of(
          409,
          "case-open",
          "Er is al een zaak open. Start een tweede server voor een andere zaak.",
          "A case is open already. Start a second server for another case.");
    }
    Path directory = shelf.directory(name);
    if (directory == null) {
      throw ApiProblem.of(404, "unknown-case", "Deze zaak is er niet.", "There is no such case.");
    }
    OpenCase openCase = OpenCase.open(directory);
    Path boundaries = options.geometry();
    String geometry = boundaries == null ? null : openCase.geometry(boundaries);
    Opened made = new Opened(name, openCase, openCase.json(name, geometry != null), geometry);
    Path out = work.resolve("baseline");
    Solve baseline =
        new Solve(
            Solve.BASELINE,
            null,
            options.language(),
            out,
            ChangePlaces.none(),
            operator,
            solve -> openCase.decide(out, options.language(), threads(), solve));
    synchronized (solveById) {
      solveById.put(baseline.id, baseline);
    }
    queue.add(baseline);
    opened = made;
    return made;
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** The open case. */
  synchronized Opened opened() {
    Opened known = opened;
    if (known == null) {
      throw ApiProblem.of(
          409, "no-case", "Er is nog geen zaak gekozen.", "No case has been chosen yet.");
    }
    return known;
  }

  synchronized @Nullable String openName() {
    return opened == null ? null : opened.name();
  }

  /** Checks a scenario; what it makes of the case as JSON. */
  String check(byte[] scenario) throws InputException, IOException {
    OpenCase openCase = opened().openCase();
    Path folder = Files.createTempDirectory(work, "check-");
    try {
      return openCase.check(Files.write(folder.resolve(Names.SCENARIO), scenario));
    } finally {
      Folders.delete(folder);
    }
  }

  /** Queues a solve, instead of an unfinished one of the same session. */
  Solve add(byte[] scenario, @Nullable String session, Language language)
      throws InputException, IOException {
    check(scenario);
    Solve baseline = solve(Solve.BASELINE);
    if (baseline.state().over()) {
      baseline.done();
    }
    cancelOf(session);
    String id = "s" + lastId.incrementAndGet();
    Path folder = Files.createDirectory(work.resolve("solves").resolve(id));
    Path file = Files.write(folder.resolve(Names.SCENARIO), scenario);
    Solve solve =
        new Solve(
            id,
            session,
            language,
            folder,
            ChangePlaces.of(scenario),
            operator,
            self -> baseline.await().decideAgain(file, language, self, self::unwanted));
    try {
      queue.add(solve);
    } catch (ApiProblem full) {
      Folders.delete(folder);
      throw full;
    }
    synchronized (solveById) {
      solveById.put(id, solve);
    }
    forget();
    return solve;
  }

  private void cancelOf(@Nullable String session) {
    for (Solve solve : all()) {
      if (session != null && session.equals(solve.session) && !solve.state().over()) {
        remove(solve);
      }
    }
  }

  /** Solves, the one asked about longest ago first. */
  private List<Solve> all() {
    synchronized (solveById) {
      return new ArrayList<>(solveById.values());
    }
  }

  /** Drops the oldest finished solves beyond those that are kept. */
  private void forget() {
    List<Solve> finished = all().stream().filter(s -> !s.baseline() && s.state().over()).toList();
    for (int i = 0; i < finished.size() - options.limits().kept(); i++) {
      drop(finished.get(i));
    }
  }

  private void drop(Solve solve) {
    synchronized (solveById) {
      solveById.remove(solve.id);
    }
    Folders.delete(solve.folder);
  }

  /** A solve by its identifier. */
  Solve solve(String id) {
    synchronized (solveById) {
      Solve solve = solveById.get(id);
      if (solve == null) {
        throw ApiProblem.unknownSolve();
      }
      return solve;
    }
  }

  /** The baseline, once it is decided; null before. */
  @Nullable DecidedRun baseline() {
    return solve(Solve.BASELINE).doneOrNull();
  }

  /** Cancels a solve, or forgets a finished one. */
  void remove(Solve solve) {
    if (solve.baseline()) {
      throw ApiProblem.of(409, "baseline", "Het basisbesluit blijft.", "The baseline stays.");
    }
    queue.remove(solve);
    solve.cancel();
    drop(solve);
  }

  /** The run directory of a decided solve, written when it is first asked for. */
  Path directory(Solve solve) throws InputException, OutputException {
    DecidedRun run = solve.done();
    if (solve.baseline()) {
      return solve.folder;
    }
    synchronized (solve.folder) {
      Path out = solve.folder.resolve("run");
      if (!Files.isDirectory(out)) {
        run.write(out);
      }
      return out;
    }
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(500);
        for (Solve solve : all()) {
          if (!solve.baseline()
              && !solve.state().over()
              && solve.events.abandoned(options.limits().orphaned())) {
            queue.remove(solve);
            solve.cancel();
          }
        }
      }
    } catch (InterruptedException e) {
      // The server ends.
    }
  }

  @Override
  public void close() {
    watch.interrupt();
    queue.close();
    Folders.delete(Objects.requireNonNull(work));
  }
}
