package nl.spreiding.testing;

import java.util.List;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Finder;
import nl.spreiding.problem.Score;

/** Finished runs with a bound that a test chooses. */
public final class Proofs {
  private Proofs() {}

  /**
   * The same run, found by the exact side, with a bound so much below its score; without the
   * search, unless there are areas that it could not decide.
   */
  public static Outcome below(
      Outcome outcome, long hard, long medium, long softMicro, int undecidedAreas) {
    Score found = outcome.ledger().score();
    Score bound =
        new Score(found.hard() - hard, found.medium() - medium, found.softMicro() - softMicro);
    Outcome.Method m = outcome.method();
    return new Outcome(
        outcome.shelterCase(),
        outcome.statutoryNumbers(),
        outcome.problem(),
        outcome.distribution(),
        outcome.ledger(),
        new Outcome.Method(
            m.name(), List.of(Finder.EXACT), m.seed(), m.moveLimit(), m.moves(), m.timeBrake()),
        new Proof(bound, found, undecidedAreas, undecidedAreas == 0));
  }

  /** The same run, proven optimal. */
  public static Outcome optimal(Outcome outcome) {
    return below(outcome, 0, 0, 0, 0);
  }
}
