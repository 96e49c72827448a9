package nl.spreiding.benchmark;

import java.util.concurrent.TimeUnit;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The steps of a run that are called often or stand at its start, each by itself and warm. What a
 * whole run costs is measured elsewhere.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MicroBenchmarks {
  @Param({"PROVINCE", "NATIONAL"})
  private QuotaScope scope;

  private ShelterCase shelterCase;
  private DecisionProblem problem;
  private Distribution start;

  /** Reads nl-2024 and finds a distribution to judge. */
  @Setup
  public void read() {
    ShelterCase base = Instances.of("nl-2024");
    problem = Instances.problem("nl-2024", scope);
    shelterCase = base;
    start = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 1).start();
  }

  /** From a case to its statutory numbers: 342 times the formula, exactly. */
  @Benchmark
  public StatutoryNumbers statutoryNumbers() {
    return StatutoryNumbers.of(shelterCase);
  }

  /** From case and numbers to the decision problem. */
  @Benchmark
  public DecisionProblem problem() {
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  /** Tables of all municipalities, the best prices, and the start they guide to; one thread. */
  @Benchmark
  public Distribution priceGuidedStart() {
    return new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 1).start();
  }

  /** The account of one distribution. */
  @Benchmark
  public Ledger account() {
    return Ledger.of(problem, start);
  }

  /** The score of one distribution by the constraint streams, from nothing. */
  @Benchmark
  public Score streams() {
    return DistributionSearch.score(problem, start);
  }

  /** The exchange polish of the start. */
  @Benchmark
  public Distribution polish() {
    return DistributionSearch.polish(problem, start);
  }
}
