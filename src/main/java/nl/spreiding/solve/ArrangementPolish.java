package nl.spreiding.solve;

import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.Site;

/**
 * Exact polish over whole municipalities: exchanges of arrangements between up to four of an area,
 * until none is found that improves the score; then the same again from other beginnings, and the
 * best is kept. Never worse than the start.
 */
final class ArrangementPolish {
  /** In a larger area a round takes too long. */
  static final int MOST_MEMBERS = 400;

  private static final int FEW_PAIRS = 20_000;
  private static final int MANY_PAIRS = 60_000;
  private static final int MOST_ROUNDS = 15;

  private final ArrangementTable table;
  private final Deadline deadline;
  private MemberOption[] best;
  private long bestMissing;
  private long bestSoft;

  private ArrangementPolish(ArrangementTable table, Deadline deadline) {
    this.table = table;
    this.deadline = deadline;
    this.best = table.state();
    this.bestMissing = table.sums().missing();
    this.bestSoft = table.soft();
  }

  /**
   * Polishes an area.
   *
   * @param problem the problem
   * @param siteList the sites of the area
   * @param start where to start
   * @param menuList arrangements, by municipality of the problem
   * @param tries other beginnings: the cheapest arrangements everywhere, then the best so far with
   *     some changed
   * @param seed where chance starts
   * @param deadline when to stop
   * @return a distribution that is no worse
   */
  static Distribution polish(
      DecisionProblem problem,
      List<Site> siteList,
      Distribution start,
      List<Menu> menuList,
      int tries,
      long seed,
      Deadline deadline) {
    ArrangementTable table = new ArrangementTable(problem, siteList, start, menuList);
    if (table.members() <= MOST_MEMBERS) {
      new ArrangementPolish(table, deadline).run(tries, new SplittableRandom(seed));
    }
    long[] places = start.toArray();
    table.copyTo(places);
    return new Distribution(places);
  }

  private void run(int tries, SplittableRandom random) {
    descend();
    keepBetter();
    for (int i = 0; i < tries && !deadline.reached(); i++) {
      if (i == 0) {
        table.takeCheapest();
      } else {
        table.takeSome(3, random);
      }
      table.even();
      descend();
      keepBetter();
    }
  }

  private void descend() {
    int pairs = FEW_PAIRS;
    for (int round = 0; round < MOST_ROUNDS && !deadline.reached(); round++) {
      Exchange exchange = new Exchange(table, bestMissing, pairs, pairs == MANY_PAIRS);
      if (!exchange.make()) {
        if (pairs == MANY_PAIRS || exchange.complete()) {
          return;
        }
        pairs = MANY_PAIRS;
      }
    }
  }

  /** Keeps the present state if it is better than the best one, and goes back to that if not. */
  private void keepBetter() {
    long missing = table.sums().missing();
    long soft = table.soft();
    if (missing < bestMissing || missing == bestMissing && soft < bestSoft) {
      best = table.state();
      bestMissing = missing;
      bestSoft = soft;
    } else {
      table.restore(best);
    }
  }
}
