/** Derivation and ledger to reasons, in Dutch and English. */
@NullMarked
package nl.spreiding.explain;

import org.jspecify.annotations.NullMarked;
