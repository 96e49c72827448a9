package nl.spreiding.sweep;

import nl.spreiding.ledger.Proof;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * A run among the others of its sweep.
 *
 * @param cell its place in the plan
 * @param run how it ended; in memory without its numbers and places
 * @param bestKnown the best score of all runs that differ from it in the seed only; null: none of
 *     them was decided
 */
public record StudiedRun(SweepCell cell, SweepRun run, @Nullable Score bestKnown) {
  /**
   * What is known of its score, in a word.
   *
   * @return {@code optimal}: no distribution is better; {@code best-known}: none of the other seeds
   *     found better; {@code behind}: another seed did; otherwise how the run ended
   */
  public String verdict() {
    RunFigures figures = run.figures();
    if (figures == null) {
      return run.status().text();
    }
    Proof proof = figures.proof();
    if (proof != null && proof.proven()) {
      return "optimal";
    }
    return figures.score().equals(bestKnown) ? "best-known" : "behind";
  }
}
