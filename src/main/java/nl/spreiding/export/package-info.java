/** CSV, JSON, HTML and SVG; never calculates. */
@NullMarked
package nl.spreiding.export;

import org.jspecify.annotations.NullMarked;
