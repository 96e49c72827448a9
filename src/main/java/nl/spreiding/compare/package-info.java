/** What differs between two runs. Symmetric: the other way round every difference changes sign. */
@NullMarked
package nl.spreiding.compare;

import org.jspecify.annotations.NullMarked;
