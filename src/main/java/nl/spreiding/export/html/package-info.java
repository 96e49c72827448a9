/**
 * The report: self-contained HTML pages with pictures, in Dutch and English. Shows, never decides.
 */
@NullMarked
package nl.spreiding.export.html;

import org.jspecify.annotations.NullMarked;
