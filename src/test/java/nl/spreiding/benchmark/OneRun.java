package nl.spreiding.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;

/** Does one run and writes what it came to: a process of its own, so that its memory is its own. */
public final class OneRun {
  private OneRun() {}

  /**
   * Does the run.
   *
   * @param arguments instance, scope, method, seed, time limit in milliseconds, file to write
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    RunKey key = RunKey.of(arguments);
    DecisionProblem problem = Instances.problem(key.instance(), key.scope());
    String weights = Instances.of(key.instance()).settings().weights().name();
    Method method = Methods.of(key.method());
    method.prepare();
    long start = System.nanoTime();
    Answer answer = method.run(problem, key.seed(), key.limit());
    long wallMillis = (System.nanoTime() - start) / 1_000_000;
    Distribution best = answer.best();
    Score score = best == null ? null : Ledger.of(problem, best).score();
    String error = "";
    if (score != null && answer.bound() != null && answer.bound().compareTo(score) > 0) {
      error = "The bound " + answer.bound() + " is above its own score " + score + ".";
    }
    new RunResult(
            weights,
            score,
            answer.bound(),
            answer.proof(),
            wallMillis,
            ProcessMemory.peakMiB(),
            answer.moves(),
            answer.progress(),
            error,
            RunResult.COMMIT)
        .write(Path.of(arguments[5]));
  }
}
