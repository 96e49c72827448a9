package nl.spreiding.considered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Municipality;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;

/**
 * How another distribution differs from the decision.
 *
 * @param hard places by which hard rules are broken more; negative: less
 * @param medium places more that remain undelivered; negative: fewer
 * @param softMicro soft micro-points more; negative: fewer
 * @param changeList municipalities with another number, the largest change first, then by code
 * @param ruleList rules that weigh otherwise, in the order of the rules
 */
public record Difference(
    long hard,
    long medium,
    long softMicro,
    List<NumberChange> changeList,
    List<RuleChange> ruleList) {
  /** By the levels of the score: what loses least first. */
  public static final Comparator<Difference> LEAST_LOSS =
      Comparator.comparingLong(Difference::hard)
          .thenComparingLong(Difference::medium)
          .thenComparingLong(Difference::softMicro);

  /** Copies the lists. */
  public Difference {
    changeList = List.copyOf(changeList);
    ruleList = List.copyOf(ruleList);
  }

  /**
   * Compares two distributions of the same problem.
   *
   * @param decided account of the decision
   * @param other account of the other distribution
   * @param problemList the municipalities of the problem
   * @param municipalityList the same municipalities of the case, in any order
   * @return the differences
   * @throws ArithmeticException if a sum does not fit a long
   */
  public static Difference of(
      Ledger decided,
      Ledger other,
      List<MunicipalityProblem> problemList,
      List<Municipality> municipalityList) {
    Score now = decided.score();
    Score then = other.score();
    return new Difference(
        then.hard() - now.hard(),
        then.medium() - now.medium(),
        Math.subtractExact(then.softMicro(), now.softMicro()),
        changes(decided, other, problemList, municipalityList),
        rules(decided, other));
  }

  private static List<NumberChange> changes(
      Ledger decided,
      Ledger other,
      List<MunicipalityProblem> problemList,
      List<Municipality> municipalityList) {
    List<NumberChange> list = new ArrayList<>();
    for (MunicipalityProblem m : problemList) {
      long now = decided.tally().places(m);
      long then = other.tally().places(m);
      if (now != then) {
        String name =
            municipalityList.stream()
                .filter(one -> one.code().equals(m.code()))
                .findFirst()
                .orElseThrow()
                .name();
        list.add(new NumberChange(m.code(), name, now, then));
      }
    }
    list.sort(
        Comparator.comparingLong((NumberChange c) -> -Math.abs(c.change()))
            .thenComparing(NumberChange::municipality));
    return list;
  }

  private static List<RuleChange> rules(Ledger decided, Ledger other) {
    List<RuleChange> list = new ArrayList<>();
    for (ConstraintId constraint : ConstraintId.values()) {
      RuleChange change = rule(constraint, decided, other);
      if (change.pointsChange() != 0 || change.measureChange() != 0) {
        list.add(change);
      }
    }
    return list;
  }

  /**
   * One rule in two accounts.
   *
   * @param constraint which rule
   * @param decided account of the decision
   * @param other account of the other distribution
   * @return what it measures and costs in both, the same or not
   */
  public static RuleChange rule(ConstraintId constraint, Ledger decided, Ledger other) {
    return new RuleChange(
        constraint,
        measure(decided, constraint),
        measure(other, constraint),
        decided.sum(constraint),
        other.sum(constraint));
  }

  private static long measure(Ledger ledger, ConstraintId constraint) {
    return ledger.lineList().stream()
        .filter(line -> line.constraint() == constraint)
        .mapToLong(line -> line.measure())
        .reduce(0, Math::addExact);
  }

  /**
   * Whether the other distribution is worse than the decision.
   *
   * @return on the highest level on which they differ
   */
  public boolean worse() {
    return hard != 0 ? hard > 0 : medium != 0 ? medium > 0 : softMicro > 0;
  }

  /**
   * Whether both score exactly the same.
   *
   * @return true if they do on every level
   */
  public boolean equal() {
    return hard == 0 && medium == 0 && softMicro == 0;
  }
}
