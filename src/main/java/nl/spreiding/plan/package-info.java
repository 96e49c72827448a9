/** Planning classes and the constraint provider. */
@NullMarked
package nl.spreiding.plan;

import org.jspecify.annotations.NullMarked;
