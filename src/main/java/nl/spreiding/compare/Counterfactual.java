package nl.spreiding.compare;

import nl.spreiding.model.Municipality;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What would happen if one municipality had another number and everything else were free.
 *
 * @param municipality which municipality
 * @param places the number asked about
 * @param decided the number in the run
 * @param bound no distribution with that number scores better; null: it cannot have that number
 * @param comparison the run (A) against the best distribution with that number (B); null: none was
 *     found
 */
public record Counterfactual(
    Municipality municipality,
    long places,
    long decided,
    @Nullable Score bound,
    @Nullable Comparison comparison) {
  /**
   * Whether no distribution with that number is better than the one found.
   *
   * @return true if its score equals the bound
   */
  public boolean proven() {
    return comparison != null && comparison.b().results().outcome().ledger().score().equals(bound);
  }
}
