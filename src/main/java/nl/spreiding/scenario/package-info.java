/** Typed changes with author and reason; case to case. */
@NullMarked
package nl.spreiding.scenario;

import org.jspecify.annotations.NullMarked;
