package nl.spreiding.app;

import java.util.List;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.ForcedAnswer;
import nl.spreiding.bound.ForcedQuestion;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Counterfactual;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Municipality;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;

/** Why a municipality does not have another number: what that would bring about elsewhere. */
public final class WhyNot {
  private final LoadedRun run;
  private final ForcedNumbers forced;

  private WhyNot(LoadedRun run, int threads) {
    this.run = run;
    ExactSide exact = new ExactSide(run.problem(), ExactSide.DEFAULT_EFFORT, threads);
    exact.solve(run.distribution());
    this.forced = new ForcedNumbers(run.problem(), run.distribution(), exact);
  }

  /**
   * Prepares for questions about a run.
   *
   * @param run the run
   * @param threads areas examined at the same time; does not change an answer
   * @return ready to be asked
   */
  public static WhyNot of(LoadedRun run, int threads) {
    return new WhyNot(run, threads);
  }

  /**
   * Fixes the number of a municipality and decides its area anew; other areas keep their places.
   *
   * @param municipality which municipality
   * @param places its number
   * @return what would happen
   * @throws InputException if the law data hold no amounts on the reference date
   */
  public Counterfactual ask(Municipality municipality, long places) throws InputException {
    MunicipalityProblem problem =
        run.problem().municipalityList().stream()
            .filter(m -> m.code().equals(municipality.code()))
            .findFirst()
            .orElseThrow();
    long decided = run.ledger().tally().places(problem);
    ForcedAnswer answer = forced.ask(new ForcedQuestion(municipality.code(), places)).orElse(null);
    if (answer == null) {
      return new Counterfactual(municipality, places, decided, null, null);
    }
    Distribution best = answer.best();
    return new Counterfactual(
        municipality,
        places,
        decided,
        answer.bound(),
        best == null
            ? null
            : Comparison.of(
                CompareRuns.side(run),
                CompareRuns.side(run.with(best, Ledger.of(run.problem(), best))),
                List.of()));
  }
}
