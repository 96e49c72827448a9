/** Case and statutory numbers to the decision problem: domains, tasks and prices as integers. */
@NullMarked
package nl.spreiding.problem;

import org.jspecify.annotations.NullMarked;
