package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.ScenarioEffect;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.solve.DistributionSearch;

/** Decides a case anew without one change of its scenarios, and sees who is better or worse off. */
final class ScenarioEffects {
  /** Changes that set a limit or add a choice, but leave what is measured as it is. */
  private static final Set<String> SAME_MEASURE =
      Set.of(
          "pinMunicipality",
          "pinLocation",
          "addLocation",
          "provincialTask",
          "closeForm",
          "resizeLocation");

  private final CaseOptions options;
  private final Outcome outcome;
  private final int effort;
  private final int threads;

  /**
   * Prepares.
   *
   * @param options the case and its scenarios
   * @param outcome the decision with all changes
   * @param effort combinations of sums that may be kept per area and step
   * @param threads areas decided at the same time; does not change any answer
   */
  ScenarioEffects(CaseOptions options, Outcome outcome, int effort, int threads) {
    this.options = options;
    this.outcome = outcome;
    this.effort = effort;
    this.threads = threads;
  }

  /**
   * The effect of every change.
   *
   * @param progress told after each change
   * @return in the order in which they apply
   * @throws InputException if without a change the numbers are too large to calculate with
   */
  List<ScenarioEffect> all(RangeProgress progress) throws InputException {
    List<ScenarioRecord> recordList = outcome.shelterCase().scenarioRecordList();
    List<ScenarioEffect> list = new ArrayList<>();
    for (ScenarioRecord change : recordList) {
      progress.report(list.size(), recordList.size());
      list.add(without(change, list.size()));
    }
    progress.report(list.size(), recordList.size());
    return list;
  }

  private ScenarioEffect without(ScenarioRecord change, int index) throws InputException {
    PreparedCase other;
    try {
      other = CaseLoading.loadWithout(options, index);
    } catch (InputException needed) {
      return new ScenarioEffect(
          change, SAME_MEASURE.contains(change.type()), null, false, List.of());
    }
    DecisionProblem problem = ProblemBuilder.build(other.shelterCase(), other.numbers());
    SizeCheck.requireCalculable(problem);
    Ledger decided = outcome.ledger();
    ExactSide exact = new ExactSide(problem, effort, threads);
    ExactAnswer answer = exact.solve(DistributionSearch.polish(problem, exact.start()));
    Distribution best = DistributionSearch.polish(problem, answer.best());
    Ledger without = Ledger.of(problem, NearDecision.of(problem, best, outcome));
    return new ScenarioEffect(
        change,
        SAME_MEASURE.contains(change.type()),
        without.score(),
        without.score().equals(answer.bound()),
        Difference.of(
                decided,
                without,
                outcome.problem().municipalityList(),
                outcome.shelterCase().municipalityList())
            .changeList());
  }
}
