/** The measures of the model as small static functions, shared by solver, ledger and tests. */
@NullMarked
package nl.spreiding.measure;

import org.jspecify.annotations.NullMarked;
