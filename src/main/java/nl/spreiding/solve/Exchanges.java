package nl.spreiding.solve;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.spreiding.bound.NearBest;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;

/** Exchanges of whole municipalities by themselves, without a search before them. */
public final class Exchanges {
  /** No part of the country is cut short. */
  private static final Duration NO_END = Duration.ofDays(365);

  private Exchanges() {}

  /**
   * Improves a distribution by exchanges of whole municipalities in every part of the country, from
   * a fixed number of beginnings, and polishes it.
   *
   * @param problem the decision problem
   * @param start where to start
   * @param seed where chance starts
   * @param threads how many parts may be treated at the same time; does not change the result
   * @return a distribution that scores no worse
   * @throws IllegalStateException if they fail, or the thread is interrupted
   */
  public static Distribution improve(
      DecisionProblem problem, Distribution start, long seed, int threads) {
    SearchLimits limits = new SearchLimits(seed, 1, NO_END, threads);
    MoveCounter counter = new MoveCounter();
    List<List<Menu>> menuLists = NearBest.of(problem);
    List<Part> partList = Part.of(problem, limits, start, counter, 1);
    ExchangePhase phase =
        new ExchangePhase(problem, limits, new TimeShares(limits), menuLists, counter, true);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      try {
        phase.run(executor, partList, start);
      } catch (InterruptedException e) {
        executor.shutdownNow();
        throw e;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The exchanges failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The exchanges were interrupted.", e);
    }
    long[] places = start.toArray();
    partList.forEach(part -> part.copyTo(places));
    return DistributionSearch.polish(problem, new Distribution(places));
  }
}
