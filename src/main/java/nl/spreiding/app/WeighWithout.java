package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.EffectiveWeight;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decides a case anew without the weight of one rule, and sees how far the decision moves. */
final class WeighWithout {
  /**
   * Without the fair share every cost is a straight line, and there are more equally good choices
   * than the exact side can go through: in a case with more municipalities a bound and a good
   * distribution have to do.
   */
  static final int MOST_WITHOUT_FAIR_SHARE = 60;

  private final Outcome outcome;
  private final int effort;
  private final int threads;

  /**
   * Prepares.
   *
   * @param outcome the decision
   * @param effort combinations of sums that may be kept per area and step
   * @param threads areas decided at the same time; does not change any answer
   */
  WeighWithout(Outcome outcome, int effort, int threads) {
    this.outcome = outcome;
    this.effort = effort;
    this.threads = threads;
  }

  /**
   * The effective weight of every soft rule with a weight that is not zero.
   *
   * @param progress told after each rule
   * @return in the order of the rules
   * @throws InputException if the numbers are too large to calculate with
   */
  List<EffectiveWeight> all(RangeProgress progress) throws InputException {
    List<ConstraintId> constraintList = new ArrayList<>();
    for (ConstraintId constraint : ConstraintId.values()) {
      if (constraint.level() == Level.SOFT && weighs(constraint)) {
        constraintList.add(constraint);
      }
    }
    List<EffectiveWeight> list = new ArrayList<>();
    for (ConstraintId constraint : constraintList) {
      progress.report(list.size(), constraintList.size());
      list.add(without(constraint));
    }
    progress.report(list.size(), constraintList.size());
    return list;
  }

  private boolean weighs(ConstraintId constraint) {
    Weights weights = outcome.shelterCase().settings().weights();
    for (WeightKey key : WeightKey.values()) {
      if (key.constraint() == constraint && weights.of(key).signum() != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The best distribution found without a rule.
   *
   * @param problem the problem in which the rule weighs nothing
   * @param distribution as near to the decision as costs nothing
   * @param bound no distribution of that problem scores better
   */
  record Without(DecisionProblem problem, Distribution distribution, Score bound) {}

  EffectiveWeight without(ConstraintId constraint) throws InputException {
    Without without = decide(constraint);
    Score score = score(without.problem, without.distribution);
    Ledger account = Ledger.of(outcome.problem(), without.distribution);
    List<NumberChange> changeList =
        Difference.of(
                outcome.ledger(),
                account,
                outcome.problem().municipalityList(),
                outcome.shelterCase().municipalityList())
            .changeList();
    return new EffectiveWeight(
        score(without.problem, outcome.distribution()).equals(score),
        score.equals(without.bound),
        changeList.size(),
        changeList.stream().mapToLong(c -> Math.abs(c.change())).reduce(0, Math::addExact),
        Difference.rule(constraint, outcome.ledger(), account));
  }

  Without decide(ConstraintId constraint) throws InputException {
    DecisionProblem problem = ProblemBuilder.build(changed(constraint), outcome.statutoryNumbers());
    SizeCheck.requireCalculable(problem);
    Distribution start = DistributionSearch.polish(problem, outcome.distribution());
    ExactSide exact = new ExactSide(problem, effort, threads);
    boolean straight =
        constraint == ConstraintId.FAIR_SHARE
            && problem.municipalityList().size() > MOST_WITHOUT_FAIR_SHARE;
    ExactAnswer answer = straight ? exact.quick() : exact.solve(start);
    Distribution found = DistributionSearch.polish(problem, answer.best());
    Distribution best = score(problem, found).compareTo(score(problem, start)) < 0 ? found : start;
    return new Without(problem, NearDecision.of(problem, best, outcome), answer.bound());
  }

  private ShelterCase changed(ConstraintId constraint) {
    CaseSettings settings = outcome.shelterCase().settings();
    Weights weights = settings.weights();
    for (WeightKey key : WeightKey.values()) {
      if (key.constraint() == constraint) {
        weights = weights.with(key, BigFraction.ZERO);
      }
    }
    return outcome.shelterCase().with(settings.with(weights));
  }

  private static Score score(DecisionProblem problem, Distribution distribution) {
    return Ledger.of(problem, distribution).score();
  }
}
