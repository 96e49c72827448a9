/** The report on paper: PDF/UA made from the pages, so that the two cannot differ. */
@NullMarked
package nl.spreiding.export.pdf;

import org.jspecify.annotations.NullMarked;
