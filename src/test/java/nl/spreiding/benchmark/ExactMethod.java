package nl.spreiding.benchmark;

import java.time.Duration;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;

/**
 * The exact side alone, from its own start. It knows effort, not time, so the limit is not used.
 */
final class ExactMethod implements Method {
  @Override
  public String name() {
    return "exact";
  }

  @Override
  public Answer run(DecisionProblem problem, long seed, Duration limit) {
    Progress progress = new Progress();
    int threads = Runtime.getRuntime().availableProcessors();
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    Distribution start = exact.start();
    progress.add(Ledger.of(problem, start).score());
    ExactAnswer answer = exact.solve(start);
    Score score = Ledger.of(problem, answer.best()).score();
    progress.add(score);
    Proof proof = score.equals(answer.bound()) ? Proof.EXACT : Proof.NO;
    return new Answer(answer.best(), answer.bound(), proof, 0, progress.sampleList());
  }
}
