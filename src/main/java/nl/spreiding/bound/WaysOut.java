package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.WayOut;

/**
 * The ways out of a conflict: for each of its rules the best distribution of the area if that rule
 * gives way and all others stay. Another conflict of the same area stays as well, and shows in the
 * score.
 */
public final class WaysOut {
  /** Ways examined over all conflicts together: each decides an area anew. */
  static final int MOST_WAYS = 40;

  private static final Score MET = new Score(0, 0, 0);

  private final RuleBook book;

  private WaysOut(RuleBook book) {
    this.book = book;
  }

  /**
   * Finds the ways out of every conflict: by its tasks, and by its other rules, those that a user
   * set first, as long as there are at most {@link #MOST_WAYS} over all conflicts together, evenly
   * spread (but always one).
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param conflictList its conflicts
   * @param threads how many ways may be examined at the same time; does not change the answer
   * @return the conflicts with their ways out
   */
  public static List<Conflict> of(
      ShelterCase shelterCase, StatutoryNumbers numbers, List<Conflict> conflictList, int threads) {
    WaysOut ways = new WaysOut(new RuleBook(shelterCase, numbers));
    int most = Math.max(1, MOST_WAYS / Math.max(1, conflictList.size()));
    List<Question> questionList = new ArrayList<>();
    for (Conflict conflict : conflictList) {
      first(conflict.ruleList(), most)
          .forEach(rule -> questionList.add(new Question(conflict, rule)));
    }
    List<WayOut> answerList =
        Parallel.map(questionList, threads, q -> ways.without(q.conflict, q.rule));
    List<Conflict> result = new ArrayList<>();
    int next = 0;
    for (Conflict conflict : conflictList) {
      int last = next + first(conflict.ruleList(), most).size();
      List<WayOut> wayOutList = new ArrayList<>(answerList.subList(next, last));
      wayOutList.sort(Comparator.comparing(WayOut::score));
      result.add(conflict.with(wayOutList));
      next = last;
    }
    return result;
  }

  /** What if this rule of this conflict gave way. */
  private record Question(Conflict conflict, Rule rule) {}

  private static List<Rule> first(List<Rule> ruleList, int most) {
    List<Rule> result = new ArrayList<>(ruleList);
    result.sort(Comparator.comparing(rule -> !(rule instanceof Rule.Task)));
    return result.subList(0, Math.min(most, result.size()));
  }

  private WayOut without(Conflict conflict, Rule rule) {
    int area = area(conflict);
    List<Rule> others = new ArrayList<>(book.ruleList(area));
    if (!others.remove(rule)) {
      throw new IllegalStateException("Not a rule of the area: (" + rule + ").");
    }
    if (rule instanceof Rule.Task task) {
      others.add(task);
      long lowered = lowered(conflict, task, area);
      Solved solved = solve(withTask(book.with(others), area, task, lowered), area);
      return new WayOut(rule, lowered, solved.score, solved.proven);
    }
    DecisionProblem problem = book.with(others);
    Solved solved = solve(problem, area);
    return new WayOut(
        rule, instead(rule, problem, area, solved.places), solved.score, solved.proven);
  }

  private int area(Conflict conflict) {
    for (Pool pool : book.problem().poolList()) {
      if (Objects.equals(
          conflict.province(), pool.province() == null ? null : pool.province().code())) {
        return pool.index() / 2;
      }
    }
    throw new IllegalStateException("No area (" + conflict.province() + ").");
  }

  /** The highest task that goes together with the other rules of the conflict. */
  private long lowered(Conflict conflict, Rule.Task task, int area) {
    DecisionProblem problem = book.with(conflict.ruleList());
    long possible = 0;
    long impossible = task.places();
    while (impossible - possible > 1) {
      long middle = possible + (impossible - possible) / 2;
      if (LeastBroken.of(withTask(problem, area, task, middle), area).equals(MET)) {
        possible = middle;
      } else {
        impossible = middle;
      }
    }
    return possible;
  }

  private static DecisionProblem withTask(
      DecisionProblem problem, int area, Rule.Task task, long places) {
    List<Pool> poolList = new ArrayList<>();
    for (Pool p : problem.poolList()) {
      boolean changed = p.index() / 2 == area && p.taskKind() == task.kind();
      poolList.add(
          changed
              ? new Pool(p.index(), p.province(), p.taskKind(), places, p.overImposedPrice())
              : p);
    }
    return new DecisionProblem(
        problem.scope(),
        problem.provinceList(),
        poolList,
        problem.municipalityList(),
        problem.siteList());
  }

  /** The best distribution of an area, by the index of the site. */
  private record Solved(long[] places, Score score, boolean proven) {}

  private static Solved solve(DecisionProblem problem, int index) {
    Area area =
        Areas.of(problem).stream()
            .filter(a -> a.otherPool().index() == 2 * index)
            .findFirst()
            .orElseThrow();
    AreaSolver solver = new AreaSolver(area, ExactSide.DEFAULT_EFFORT);
    AreaSolver.Answer answer =
        solver.solve(new Score(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
    List<Choice> choiceList = answer.choiceList() == null ? solver.start() : answer.choiceList();
    long[] places = new long[problem.siteList().size()];
    for (int g = 0; g < choiceList.size(); g++) {
      solver.choicesList().get(g).tables().divide(choiceList.get(g), places);
    }
    long pinned =
        problem.siteList().stream()
            .filter(s -> LeastBroken.inArea(problem, index, s.municipality()))
            .filter(s -> s.domain().fixed())
            .mapToLong(s -> s.rule().distance(s.domain().highest()))
            .sum();
    Score score = area.score(places);
    boolean proven = score.equals(new Score(solver.hard(), answer.missing(), answer.bound()));
    return new Solved(
        places, new Score(score.hard() + pinned, score.medium(), score.softMicro()), proven);
  }

  private long instead(Rule rule, DecisionProblem problem, int area, long[] places) {
    return switch (rule) {
      case Rule.Task task -> throw new IllegalStateException("A task is lowered: " + task);
      case Rule.Pinned pinned ->
          switch (pinned.pin()) {
            case Pin.OfMunicipality p -> total(problem, p.municipality(), places);
            case Pin.OfLocation p -> at(problem, p.location(), places);
          };
      case Rule.Bounds bounds -> at(problem, bounds.location(), places);
      case Rule.Exempt exempt -> total(problem, exempt.municipality(), places);
      case Rule.Minimum minimum -> smallestImposed(problem, area, minimum.kind(), places);
      case Rule.Cap ignored -> aboveCap(area, places);
    };
  }

  private static long total(DecisionProblem problem, MunicipalityCode code, long[] places) {
    return problem.siteList().stream()
        .filter(s -> s.municipality().code().equals(code))
        .mapToLong(s -> places[s.index()])
        .sum();
  }

  private static long at(DecisionProblem problem, LocationId location, long[] places) {
    return problem.siteList().stream()
        .filter(s -> s.location() != null && s.location().id().equals(location))
        .mapToLong(s -> places[s.index()])
        .sum();
  }

  private static long smallestImposed(DecisionProblem problem, int area, Kind kind, long[] places) {
    return problem.siteList().stream()
        .filter(s -> s.location() == null && s.kind() == kind && places[s.index()] > 0)
        .filter(s -> LeastBroken.inArea(problem, area, s.municipality()))
        .mapToLong(s -> places[s.index()])
        .min()
        .orElse(0);
  }

  private long aboveCap(int area, long[] places) {
    long above = 0;
    for (MunicipalityProblem m : book.problem().municipalityList()) {
      if (m.cap() != null && LeastBroken.inArea(book.problem(), area, m)) {
        above += Measures.shortage(m.cap(), total(book.problem(), m.code(), places));
      }
    }
    return above;
  }
}
