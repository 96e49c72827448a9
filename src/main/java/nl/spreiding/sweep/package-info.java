/** Many runs of one case: the plan, what a run leaves behind, and what follows from all of them. */
@NullMarked
package nl.spreiding.sweep;

import org.jspecify.annotations.NullMarked;
