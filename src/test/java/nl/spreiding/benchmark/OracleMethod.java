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
 * not need goes to the larger ones. What they leave is for those whose time was too short.
 */
final class OracleMethod implements Method {
  private final Engine engine;
  private final AskedProvince.Solver solver;

  OracleMethod(Engine engine) {
    this(engine, (problem, limit) -> Oracle.solve(problem, limit, engine));
  }

  OracleMethod(Engine engine, AskedProvince.Solver solver) {
    this.engine = engine;
    this.solver = solver;
  }

  @Override
  public String name() {
    return engine.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void prepare() {
    Oracle.load();
  }

  @Override
  public Answer run(DecisionProblem problem, long seed, Duration limit) {
    if (problem.scope() == QuotaScope.NATIONAL) {
      OracleAnswer answer = solver.solve(problem, limit);
      return Answer.of(answer.best(), answer.lowerBound(), proof(answer.proven()));
    }
    long end = System.nanoTime() + limit.toNanos();
    List<AskedProvince> provinceList =
        problem.provinceList().stream()
            .map(province -> ProvinceSlice.of(problem, province))
            .sorted(Comparator.comparingInt(slice -> slice.problem().siteList().size()))
            .map(AskedProvince::new)
            .toList();
    ask(provinceList, end);
    long[] places = new long[problem.siteList().size()];
    Score bound = new Score(0, 0, 0);
    boolean complete = true;
    boolean proven = true;
    for (AskedProvince province : provinceList) {
      complete &= province.copyTo(places);
      proven &= province.answer().proven();
      bound = plus(bound, province.answer().lowerBound());
    }
    return Answer.of(complete ? new Distribution(places) : null, bound, proof(proven));
  }

  /** Until time is up, or more of it is of no use to any. */
  private void ask(List<AskedProvince> provinceList, long end) {
    List<AskedProvince> openList = provinceList;
    while (!openList.isEmpty()) {
      int waiting = openList.size();
      for (AskedProvince province : openList) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        province.ask(solver, left, waiting--);
      }
      openList = openList.stream().filter(AskedProvince::needsMoreTime).toList();
    }
  }

  /** Scores are compared level by level, so sums of bounds bound the sum. */
  private static Score plus(Score a, Score b) {
    return new Score(a.hard() + b.hard(), a.medium() + b.medium(), a.softMicro() + b.softMicro());
  }

  private Proof proof(boolean proven) {
    return !proven ? Proof.NO : engine == Engine.CP_SAT ? Proof.EXACT : Proof.TOLERANCE;
  }
}
