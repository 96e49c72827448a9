/** Immutable records and value types. */
@NullMarked
package nl.spreiding.model;

import org.jspecify.annotations.NullMarked;
