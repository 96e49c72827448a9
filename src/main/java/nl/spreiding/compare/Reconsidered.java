package nl.spreiding.compare;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * A run whose case was changed and whose decision was made again where the changes concern it.
 *
 * @param comparison the run (A) against the decision with the changes (B)
 * @param concernedSet provinces whose tasks, bounds, prices or dues the changes touch, so that they
 *     were decided again; all others keep their places exactly
 * @param proofOfConcerned what is proven of the provinces decided again, taken by themselves; null:
 *     none was
 */
public record Reconsidered(
    Comparison comparison, SortedSet<ProvinceCode> concernedSet, @Nullable Proof proofOfConcerned) {
  /** Copies the set. */
  public Reconsidered {
    concernedSet = Collections.unmodifiableSortedSet(new TreeSet<>(concernedSet));
  }

  /**
   * The decision with the changes.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    return comparison.b().results().outcome();
  }
}
