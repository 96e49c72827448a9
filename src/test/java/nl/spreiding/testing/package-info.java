/** Makers of small problems and cases, and independent implementations to test against. */
@NullMarked
package nl.spreiding.testing;

import org.jspecify.annotations.NullMarked;
