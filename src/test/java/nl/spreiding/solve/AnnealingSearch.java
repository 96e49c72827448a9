package nl.spreiding.solve;

import nl.spreiding.problem.DecisionProblem;

/**
 * The search without exchanges of whole municipalities, for measuring; the program itself never
 * does without them.
 */
public final class AnnealingSearch {
  private AnnealingSearch() {}

  /**
   * Searches: construction, annealing by Timefold, polish.
   *
   * @param problem the decision problem
   * @param limits how long
   * @param progress told now and then
   * @return the best distribution found
   */
  public static SearchResult search(
      DecisionProblem problem, SearchLimits limits, SearchProgress progress) {
    return DistributionSearch.searchWithoutExchanges(problem, limits, progress);
  }
}
