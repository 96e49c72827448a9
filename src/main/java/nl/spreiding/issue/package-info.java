/** Coded problems with severity, place, value and hint. */
@NullMarked
package nl.spreiding.issue;

import org.jspecify.annotations.NullMarked;
