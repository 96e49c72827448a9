package nl.spreiding.solve;

import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;

/**
 * What the search found.
 *
 * @param distribution the best distribution
 * @param score its score as the search computed it; the ledger must come to the same
 * @param moves moves tried
 * @param timeBrake whether the emergency time limit ended the search
 */
public record SearchResult(Distribution distribution, Score score, long moves, boolean timeBrake) {}
