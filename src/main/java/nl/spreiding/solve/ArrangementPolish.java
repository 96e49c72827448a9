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

  /** Pairs are counted per province; where there are several, one in so many is enough. */
  private static final int SHARE_OF_PROVINCE = 3;

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
   * @param tries further beginnings: the best so far with some arrangements changed
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
    if (deadline.reached()) {
      return start;
    }
    ArrangementTable table = new ArrangementTable(problem, siteList, start, menuList);
    if (table.members() > MOST_MEMBERS) {
      return start;
    }
    long missing = table.sums().missingAsStated();
    long soft = table.soft() - table.sums().soft() + table.sums().softAsStated();
    ArrangementPolish polish = new ArrangementPolish(table, deadline);
    polish.run(tries, new SplittableRandom(seed));
    boolean worse =
        polish.bestMissing > missing || polish.bestMissing == missing && polish.bestSoft >= soft;
    if (worse) {
      return start;
    }
    long[] places = start.toArray();
    table.copyTo(places);
    return new Distribution(places);
  }

  /** The better one of the start and the cheapest arrangements evened out comes first. */
  private void run(int tries, SplittableRandom random) {
    MemberOption[] start = table.state();
    table.takeCheapest();
    table.even();
    MemberOption[] cheapest = table.state();
    boolean cheapestFirst = better();
    descendFrom(cheapestFirst ? cheapest : start);
    descendFrom(cheapestFirst ? start : cheapest);
    for (int i = 0; i < tries && !deadline.reached(); i++) {
      table.takeSome(random);
      table.even();
      descend();
      keepBetter();
    }
  }

  private void descendFrom(MemberOption[] beginning) {
    table.restore(beginning);
    descend();
    keepBetter();
  }

  /**
   * First with few pairs and located places that come out even; then with many, wherever these end.
   */
  private void descend() {
    boolean strict = true;
    int share = table.sums().districts() > 1 ? SHARE_OF_PROVINCE : 1;
    for (int round = 0; round < MOST_ROUNDS && !deadline.reached(); round++) {
      int pairs = (strict ? FEW_PAIRS : MANY_PAIRS) / share;
      if (!new Exchange(table, bestMissing, pairs, strict).make()) {
        if (!strict) {
          return;
        }
        strict = false;
      }
    }
  }

  private boolean better() {
    long missing = table.sums().missing();
    return missing < bestMissing || missing == bestMissing && table.soft() < bestSoft;
  }

  /** Keeps the present state if it is better than the best one, and goes back to that if not. */
  private void keepBetter() {
    if (better()) {
      best = table.state();
      bestMissing = table.sums().missing();
      bestSoft = table.soft();
    } else {
      table.restore(best);
    }
  }
}
