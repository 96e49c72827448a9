/**
 * A synthetic landscape of shelter locations and commissioners' reports, calibrated to published
 * facts. Nobody publishes a register of locations; everything made here is labelled synthetic in
 * every file.
 */
@NullMarked
package nl.spreiding.generate;

import org.jspecify.annotations.NullMarked;
