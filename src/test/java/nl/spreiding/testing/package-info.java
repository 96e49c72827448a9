/** Small cases for tests. */
@NullMarked
package nl.spreiding.testing;

import org.jspecify.annotations.NullMarked;
