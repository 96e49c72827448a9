package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * Why no distribution meets every task and hard rule: minimal sets of rules that do not go
 * together.
 *
 * <p>A deletion filter: rules are dropped as long as what is left still cannot be met, in the fixed
 * order of {@link RuleBook#ruleList}, so that what a user set himself is named if it can be. Whole
 * stretches are tried before single rules; that gives the same set. Every set is checked
 * afterwards: its rules do not go together, and without any one of them the others do.
 */
public final class MinimalConflict {
  private static final Score MET = new Score(0, 0, 0);

  private final RuleBook book;
  private final int area;

  private MinimalConflict(RuleBook book, int area) {
    this.book = book;
    this.area = area;
  }

  /**
   * The conflicts of a case. After each the search goes on without its tasks; without its pin, if
   * it has no task; without its least changeable rule, if it has neither; until what is left can be
   * met. So every task that cannot be met gets its own conflict, unless an earlier one hid it.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @return by province; empty: some distribution meets every task and every hard rule
   * @throws IllegalStateException if a set turns out not to be minimal: an internal fault
   */
  public static List<Conflict> of(ShelterCase shelterCase, StatutoryNumbers numbers) {
    RuleBook book = new RuleBook(shelterCase, numbers);
    List<Conflict> result = new ArrayList<>();
    for (int area = 0; area < LeastBroken.areas(book.problem()); area++) {
      result.addAll(new MinimalConflict(book, area).find());
    }
    return result;
  }

  private List<Conflict> find() {
    List<Conflict> result = new ArrayList<>();
    List<Rule> left = new ArrayList<>(book.ruleList(area));
    while (!possible(left)) {
      List<Rule> conflict = filter(left);
      verify(conflict);
      left.removeAll(subjects(conflict));
      result.add(new Conflict(province(), conflict.reversed(), least(conflict)));
    }
    return result;
  }

  private static List<Rule> subjects(List<Rule> conflict) {
    List<Rule> taskList = conflict.stream().filter(Rule.Task.class::isInstance).toList();
    if (!taskList.isEmpty()) {
      return taskList;
    }
    Rule last = conflict.getLast();
    return List.of(last instanceof Rule.Pinned ? last : conflict.getFirst());
  }

  private @Nullable ProvinceCode province() {
    Pool pool = book.problem().poolList().get(2 * area);
    return pool.province() == null ? null : pool.province().code();
  }

  private Score least(List<Rule> ruleList) {
    DecisionProblem problem = book.with(ruleList);
    return LeastBroken.of(problem, area);
  }

  private boolean possible(List<Rule> ruleList) {
    return least(ruleList).equals(MET);
  }

  private List<Rule> filter(List<Rule> ruleList) {
    List<Rule> needed = new ArrayList<>();
    filter(ruleList, needed);
    return needed;
  }

  /**
   * Drops what can be dropped from the rules that are still to be looked at.
   *
   * @param open rules not looked at yet; together with {@code needed} they cannot be met
   * @param needed rules that cannot be dropped; filled
   */
  private void filter(List<Rule> open, List<Rule> needed) {
    if (open.isEmpty()) {
      return;
    }
    int first = firstNeeded(open, needed);
    if (first < open.size()) {
      needed.add(open.get(first));
      filter(open.subList(first + 1, open.size()), needed);
    }
  }

  /**
   * How many rules from the start can be dropped together while the rest still cannot be met. With
   * fewer rules never less is possible, so ever longer stretches and then halving find it.
   */
  private int firstNeeded(List<Rule> open, List<Rule> needed) {
    int dropped = 0;
    int step = 1;
    while (dropped + step <= open.size() && !possible(rest(open, dropped + step, needed))) {
      dropped += step;
      step *= 2;
    }
    int high = Math.min(open.size(), dropped + step - 1);
    while (dropped < high) {
      int middle = (dropped + high + 1) >>> 1;
      if (possible(rest(open, middle, needed))) {
        high = middle - 1;
      } else {
        dropped = middle;
      }
    }
    return dropped;
  }

  private static List<Rule> rest(List<Rule> open, int from, List<Rule> needed) {
    List<Rule> result = new ArrayList<>(needed);
    result.addAll(open.subList(from, open.size()));
    return result;
  }

  private void verify(List<Rule> conflict) {
    if (possible(conflict)) {
      throw new IllegalStateException("These rules go together: " + conflict);
    }
    for (Rule rule : conflict) {
      List<Rule> others = new ArrayList<>(conflict);
      others.remove(rule);
      if (!possible(others)) {
        throw new IllegalStateException("Not needed in the conflict: (" + rule + ").");
      }
    }
  }
}
