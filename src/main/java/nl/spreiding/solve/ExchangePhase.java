package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.Score;

/**
 * Exchanges of whole municipalities in every part, after the annealing of all. What they come to
 * counts only if the constraint streams score it better.
 */
final class ExchangePhase {
  /** Further beginnings with a limit on moves. */
  private static final int TRIES = 1;

  /**
   * The same in exchanges by themselves, and, with a limit on time, before and after the less
   * promising way had its turn.
   */
  private static final int MORE_TRIES = 12;

  private static final int MORE_TRIES_OF_COUNTRY = 2;

  private static final int MOST_TRIES = 200;

  /** The less promising way to read over-imposition seldom is the better one. */
  private static final int TRIES_OF_SECOND_WAY = 3;

  private final DecisionProblem problem;
  private final SearchLimits limits;
  private final TimeShares times;
  private final List<List<Menu>> menuLists;
  private final MoveCounter counter;
  private final boolean more;

  /**
   * The phase.
   *
   * @param problem the decision problem
   * @param limits seed and threads
   * @param times how much time there is
   * @param menuLists what municipalities may take in each way to read over-imposition
   * @param counter counts moves
   * @param more whether there are more than a few further beginnings
   */
  ExchangePhase(
      DecisionProblem problem,
      SearchLimits limits,
      TimeShares times,
      List<List<Menu>> menuLists,
      MoveCounter counter,
      boolean more) {
    this.problem = problem;
    this.limits = limits;
    this.times = times;
    this.menuLists = menuLists;
    this.counter = counter;
    this.more = more;
  }

  /** Runs. The smallest part comes first: what it leaves of its time is for the others. */
  void run(ExecutorService executor, List<Part> smallestFirst, Distribution start)
      throws ExecutionException, InterruptedException {
    List<Future<?>> futureList = new ArrayList<>();
    for (int i = 0; i < smallestFirst.size(); i++) {
      Part part = smallestFirst.get(i);
      int partsLeft = smallestFirst.size() - i;
      futureList.add(executor.submit(() -> run(part, partsLeft, start)));
    }
    for (Future<?> future : futureList) {
      future.get();
    }
  }

  private void run(Part part, int partsLeft, Distribution start) {
    if (part.best == null) {
      part.best = DistributionSearch.score(part.plan);
    }
    long[] places = start.toArray();
    part.copyTo(places);
    Deadline deadline = times.ofExchanges(partsLeft);
    Distribution found = exchanged(part, new Distribution(places), deadline);
    DistributionPlan plan = DistributionPlan.of(problem, part.siteList, found, counter);
    Score score = DistributionSearch.score(plan);
    if (score.compareTo(part.best) < 0) {
      part.plan = plan;
      part.best = score;
    }
    part.timeBrake |= deadline.passed();
  }

  /** Both ways to read over-imposition; then, if time is the limit, the first as long as it may. */
  private Distribution exchanged(Part part, Distribution start, Deadline deadline) {
    int municipality = part.siteList.getFirst().municipality().index();
    List<List<Menu>> ways =
        menuLists.stream().filter(list -> list.get(municipality) != Menu.NONE).toList();
    int most = problem.scope() == QuotaScope.NATIONAL ? MORE_TRIES_OF_COUNTRY : MORE_TRIES;
    int tries = more ? most : TRIES;
    Distribution found = start;
    for (List<Menu> menuList : ways) {
      found = polish(part, found, menuList, tries, 0, deadline);
      tries = Math.min(tries, TRIES_OF_SECOND_WAY);
    }
    return times.byTime() ? polish(part, found, ways.getFirst(), MOST_TRIES, 1, deadline) : found;
  }

  private Distribution polish(
      Part part, Distribution start, List<Menu> menuList, int tries, int round, Deadline deadline) {
    return ArrangementPolish.polish(
        problem, part.siteList, start, menuList, tries, part.seed(limits, round), deadline);
  }
}
