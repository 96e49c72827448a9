/** Hashes, versions, seed and limits of a run. */
@NullMarked
package nl.spreiding.receipt;

import org.jspecify.annotations.NullMarked;
