/**
 * The audit: recomputes a finished run from its own files, with its own arithmetic. Written from
 * the documents, not from the code that it checks, and sharing with that only the reading of input.
 */
@NullMarked
package nl.spreiding.audit;

import org.jspecify.annotations.NullMarked;
