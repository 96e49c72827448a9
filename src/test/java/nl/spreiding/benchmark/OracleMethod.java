package nl.spreiding.benchmark;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProvinceSlice;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Engine;
import nl.spreiding.testing.Oracle;
import nl.spreiding.testing.OracleAnswer;

/**
 * A general solver, province by province where provinces do not touch each other. The smallest
 * province first; each gets an equal share of the time that is left, so that what a small one does
 * not need goes to the larger ones.
 */
final class OracleMethod implements Method {
  private final Engine engine;

  OracleMethod(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return engine.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Answer run(DecisionProblem problem, long seed, Duration limit) {
    if (problem.scope() == QuotaScope.NATIONAL) {
      OracleAnswer answer = Oracle.solve(problem, limit, engine);
      return Answer.of(answer.best(), answer.lowerBound(), proof(answer.proven()));
    }
    long end = System.nanoTime() + limit.toNanos();
    List<ProvinceSlice> sliceList =
        problem.provinceList().stream()
            .map(province -> ProvinceSlice.of(problem, province))
            .sorted(Comparator.comparingInt(slice -> slice.problem().siteList().size()))
            .toList();
    long[] places = new long[problem.siteList().size()];
    Score bound = new Score(0, 0, 0);
    boolean complete = true;
    boolean proven = true;
    int left = sliceList.size();
    for (ProvinceSlice slice : sliceList) {
      long share = Math.max(0, end - System.nanoTime()) / left--;
      OracleAnswer answer = Oracle.solve(slice.problem(), Duration.ofNanos(share), engine);
      Distribution best = answer.best();
      complete &= best != null;
      proven &= answer.proven();
      bound = plus(bound, answer.lowerBound());
      if (best != null) {
        slice.copyTo(best, places);
      }
    }
    return Answer.of(complete ? new Distribution(places) : null, bound, proof(proven));
  }

  /** Scores are compared level by level, so sums of bounds bound the sum. */
  private static Score plus(Score a, Score b) {
    return new Score(a.hard() + b.hard(), a.medium() + b.medium(), a.softMicro() + b.softMicro());
  }

  private Proof proof(boolean proven) {
    return !proven ? Proof.NO : engine == Engine.CP_SAT ? Proof.EXACT : Proof.TOLERANCE;
  }
}
