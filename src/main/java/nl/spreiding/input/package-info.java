/** Files to case; collects every issue. */
@NullMarked
package nl.spreiding.input;

import org.jspecify.annotations.NullMarked;
