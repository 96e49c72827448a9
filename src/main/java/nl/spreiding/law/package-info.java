/** The statute as pure functions, one class per article. */
@NullMarked
package nl.spreiding.law;

import org.jspecify.annotations.NullMarked;
