package nl.spreiding.bound;

import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;

/**
 * What the exact side knows of a problem.
 *
 * @param bound no distribution scores better than this
 * @param best the best distribution it found; areas that it could not decide have the places of the
 *     distribution it was given
 * @param undecided number of areas that it could not decide
 */
public record ExactAnswer(Score bound, Distribution best, int undecided) {}
