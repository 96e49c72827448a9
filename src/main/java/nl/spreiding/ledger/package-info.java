/** Finished distribution to a line per constraint and subject. */
@NullMarked
package nl.spreiding.ledger;

import org.jspecify.annotations.NullMarked;
