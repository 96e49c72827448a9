/**
 * The exact side: the best distribution there can be, or a proven limit to how much better any
 * distribution could be. Whole numbers only; multipliers may be guessed in floating point, but what
 * they prove is computed exactly.
 */
@NullMarked
package nl.spreiding.bound;

import org.jspecify.annotations.NullMarked;
