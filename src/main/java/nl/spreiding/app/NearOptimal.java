package nl.spreiding.app;

import java.util.List;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.NumberRange;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;

/** What the exact side knows of the neighbourhood of a decision: ranges at any limit. */
final class NearOptimal {
  private final DecisionProblem problem;
  private final Ledger decided;
  private final ExactSide exact;
  private final Distribution best;
  private final Ledger bestLedger;
  private final Proof proof;

  /**
   * Decides the problem, starting from a decision.
   *
   * @param problem the problem
   * @param distribution the decision
   * @param decided its account
   * @param effort combinations of sums that may be kept per area and step
   * @param threads areas decided at the same time; does not change any answer
   */
  NearOptimal(
      DecisionProblem problem, Distribution distribution, Ledger decided, int effort, int threads) {
    this.problem = problem;
    this.decided = decided;
    this.exact = new ExactSide(problem, effort, threads);
    ExactAnswer answer = exact.solve(distribution);
    Ledger found = Ledger.of(problem, answer.best());
    boolean better = found.score().compareTo(decided.score()) < 0;
    this.bestLedger = better ? found : decided;
    this.best = better ? answer.best() : distribution;
    this.proof = new Proof(answer.bound(), bestLedger.score(), answer.undecided(), true);
  }

  /** The exact side, the problem decided. */
  ExactSide exact() {
    return exact;
  }

  /** What is proven of the best distribution known. */
  Proof proof() {
    return proof;
  }

  /** Most soft micro-points of a distribution within a margin of the best known. */
  long limitMicro(Margin within) {
    return within.limitMicro(bestLedger.score().softMicro());
  }

  /**
   * The ranges of municipalities.
   *
   * @param limitMicro most soft micro-points of a distribution within the limit
   * @param municipalityList of which; the rows keep this order
   * @param threads municipalities examined at the same time; does not change the answer
   * @param progress told after each
   * @return a row per municipality
   */
  List<RangeRow> rows(
      long limitMicro, List<Municipality> municipalityList, int threads, RangeProgress progress) {
    return Threads.each(
        municipalityList, threads, progress, municipality -> row(municipality, limitMicro));
  }

  private RangeRow row(Municipality municipality, long limitMicro) {
    MunicipalityCode code = municipality.code();
    NumberRange possible = exact.range(code, best, limitMicro);
    NumberRange found = proof.proven() ? possible : certain(code, limitMicro);
    return new RangeRow(
        municipality,
        decided.tally().places(problemOf(code)),
        found.lowest(),
        found.highest(),
        possible.lowestPossible(),
        possible.highestPossible());
  }

  /**
   * A distribution of one area that is within the limit if the other areas cost no more than their
   * bound. Where they might cost more, by the gap at most, the limit is lowered by that gap.
   */
  private NumberRange certain(MunicipalityCode code, long limitMicro) {
    Long gap = proof.gapMicro();
    if (gap != null && limitMicro - gap >= proof.found().softMicro()) {
      return exact.range(code, best, limitMicro - gap);
    }
    long known = bestLedger.tally().places(problemOf(code));
    return new NumberRange(code, known, known, known, known);
  }

  private MunicipalityProblem problemOf(MunicipalityCode code) {
    return problem.municipalityList().stream()
        .filter(m -> m.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
