package nl.spreiding.benchmark;

import java.time.Duration;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;

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
    int threads = Runtime.getRuntime().availableProcessors();
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    ExactAnswer answer = exact.solve(exact.start());
    return answer(problem, answer);
  }

  private static Answer answer(DecisionProblem problem, ExactAnswer answer) {
    boolean proven = Ledger.of(problem, answer.best()).score().equals(answer.bound());
    return Answer.of(answer.best(), answer.bound(), proven ? Proof.EXACT : Proof.NO);
  }
}
