package nl.spreiding.web;

import java.nio.file.Path;
import nl.spreiding.app.DecidedRun;
import nl.spreiding.app.InterimDecision;
import nl.spreiding.app.SolveProgress;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One decision that was asked for: how far it is, what is known of it, and who listens. */
final class Solve implements SolveProgress {
  /** Its identifier for the decision on the case as it is. */
  static final String BASELINE = "baseline";

  /** How far it is. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    STOPPED,
    FAILED,
    CANCELLED;

    boolean over() {
      return ordinal() >= DONE.ordinal();
    }

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The work itself. */
  interface Work {
    DecidedRun decide(Solve solve) throws Exception;
  }

  final String id;
  final @Nullable String session;
  final Language language;
  final Path folder;
  final EventLog events = new EventLog();
  private final ChangePlaces places;
  private final Operator operator;
  private final Work work;
  private State state = State.QUEUED;
  private @Nullable Thread worker;
  private @Nullable String phase;
  private int position;
  private boolean stopAsked;
  private boolean cancelAsked;
  private volatile @Nullable InterimDecision best;
  private volatile long moves;
  private @Nullable DecidedRun run;
  private @Nullable ApiProblem fault;

  /**
   * A decision.
   *
   * @param id its identifier
   * @param session of the tab that asked; null: not told
   * @param language of its run
   * @param folder where its files are
   * @param places where changes stand in its scenario
   * @param operator who is told of faults
   * @param work how to decide it
   */
  Solve(
      String id,
      @Nullable String session,
      Language language,
      Path folder,
      ChangePlaces places,
      Operator operator,
      Work work) {
    this.id = id;
    this.session = session;
    this.language = language;
    this.folder = folder;
    this.places = places;
    this.operator = operator;
    this.work = work;
  }

  boolean baseline() {
    return id.equals(BASELINE);
  }

  synchronized void queuedAt(int place) {
    position = place;
    events.add("queued", "{\"position\":" + place + "}");
  }

  /** Decides; called by a worker of the queue. Never throws. */
  void run() {
    synchronized (this) {
      if (state != State.QUEUED) {
        return;
      }
      state = State.RUNNING;
      position = 0;
      worker = Thread.currentThread();
    }
    DecidedRun decided = null;
    Throwable thrown = null;
    try {
      tellPhase("LOAD");
      decided = work.decide(this);
    } catch (Throwable e) {
      thrown = e;
    }
    finish(decided, thrown);
  }

  private synchronized void finish(@Nullable DecidedRun decided, @Nullable Throwable thrown) {
    worker = null;
    // Whoever asked to stop or cancel may have interrupted; the next solve starts afresh.
    Thread.interrupted();
    if (cancelAsked) {
      end(State.CANCELLED);
    } else if (decided != null) {
      run = decided;
      best = null;
      end(State.DONE);
    } else if (stopAsked && best != null) {
      end(State.STOPPED);
    } else {
      ApiProblem problem = problem(thrown);
      fault = problem;
      state = State.FAILED;
      events.end("failed", problem.json(language));
    }
    notifyAll();
  }

  private ApiProblem problem(@Nullable Throwable thrown) {
    if (thrown instanceof InputException input) {
      return ApiProblem.of(input, places);
    }
    if (thrown instanceof OutputException output) {
      return ApiProblem.of(output);
    }
    if (thrown instanceof ApiProblem told) {
      return told;
    }
    operator.fault(thrown == null ? new IllegalStateException("nothing decided") : thrown);
    return thrown instanceof OutOfMemoryError ? outOfMemory() : ApiProblem.internal();
  }

  private static ApiProblem outOfMemory() {
    return ApiProblem.busy(
        "memory",
        "Er is niet genoeg geheugen voor deze berekening.",
        "There is not enough memory for this solve.");
  }

  private void end(State last) {
    state = last;
    boolean complete = run != null && run.complete();
    InterimDecision kept = best;
    if (last == State.STOPPED && kept != null) {
      complete = kept.complete();
    }
    events.end(last.text(), "{\"state\":\"" + last.text() + "\",\"complete\":" + complete + "}");
  }

  /** Stops and keeps the best so far. */
  synchronized void stop() {
    if (state != State.RUNNING || best == null || baseline()) {
      throw ApiProblem.of(
          409,
          "nothing-to-keep",
          "Er is (nog) niets om te stoppen en te houden.",
          "There is nothing to stop and keep (yet).");
    }
    stopAsked = true;
    interrupt();
  }

  /** Cancels, wherever it is; nothing is kept. */
  synchronized void cancel() {
    if (state == State.QUEUED) {
      end(State.CANCELLED);
      notifyAll();
    } else if (state == State.RUNNING) {
      cancelAsked = true;
      interrupt();
    }
  }

  private void interrupt() {
    Thread thread = worker;
    if (thread != null) {
      thread.interrupt();
    }
  }

  synchronized boolean unwanted() {
    return cancelAsked || stopAsked;
  }

  synchronized State state() {
    return state;
  }

  /** Waits until it is over. */
  synchronized DecidedRun await() throws InterruptedException {
    while (!state.over()) {
      wait();
    }
    DecidedRun decided = run;
    if (decided != null) {
      return decided;
    }
    throw fault == null ? ApiProblem.notDone() : fault;
  }

  /** What was decided. */
  synchronized DecidedRun done() {
    DecidedRun decided = run;
    if (decided == null) {
      throw fault == null ? ApiProblem.notDone() : fault;
    }
    return decided;
  }

  /** What was decided; null: not yet, or not at all. */
  synchronized @Nullable DecidedRun doneOrNull() {
    return run;
  }

  /** The best of a solve that still runs or was stopped; null: nothing yet, or it is done. */
  @Nullable InterimDecision best() {
    return best;
  }

  synchronized String json() {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("id", id)
        .put("kind", baseline() ? BASELINE : "solve")
        .put("state", state.text())
        .put("position", position)
        .put("phase", state == State.RUNNING ? phase : null)
        .put("language", language.tag())
        .put(
            "command",
            (baseline()
                    ? "./spreiding solve CASE --out RUN --lang "
                    : "./spreiding what-if RUN --scenario " + Names.SCENARIO + " --out DIR --lang ")
                + language.tag());
    return node.toString();
  }

  private synchronized void tellPhase(String name) {
    phase = name;
    events.add("phase", "{\"phase\":\"" + name + "\"}");
  }

  @Override
  public void begin(Phase next) {
    tellPhase(next.name());
  }

  @Override
  public void report(long tried, long moveLimit, long softMicro, long medium) {
    moves = tried;
  }

  @Override
  public boolean follows() {
    return true;
  }

  @Override
  public void improved(InterimDecision found) {
    InterimDecision before = best;
    if (before != null && before.noWorseThan(found)) {
      return;
    }
    best = found;
    events.add("progress", found.progress(moves));
  }
}
