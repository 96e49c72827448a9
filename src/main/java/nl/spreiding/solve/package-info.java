/** Finds the decision: construction, local search, polish. */
@NullMarked
package nl.spreiding.solve;

import org.jspecify.annotations.NullMarked;
