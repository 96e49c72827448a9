/** What the workbench in the browser is told, as JSON. Calculates nothing. */
@NullMarked
package nl.spreiding.export.workbench;

import org.jspecify.annotations.NullMarked;
