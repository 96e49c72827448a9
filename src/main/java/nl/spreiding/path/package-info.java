/**
 * The path of every municipality from its indicative number to the decided one, step by step, with
 * the points that each step costs. A retelling of the decision; it decides nothing. In whole
 * places, exactly.
 */
@NullMarked
package nl.spreiding.path;

import org.jspecify.annotations.NullMarked;
