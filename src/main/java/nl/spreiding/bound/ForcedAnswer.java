package nl.spreiding.bound;

import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What is known when the number of one municipality is fixed and everything else is free.
 *
 * @param bound no distribution with that number scores better than this
 * @param best the best such distribution found; null: none found
 */
public record ForcedAnswer(Score bound, @Nullable Distribution best) {}
