/** Use cases: the only place that wires the stages. */
@NullMarked
package nl.spreiding.app;

import org.jspecify.annotations.NullMarked;
