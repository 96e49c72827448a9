/**
 * The decision as it was drawn up by hand in December 2024, as a reference to set a draft beside:
 * the commissioners' reports, and the remainder in proportion to the indicative numbers.
 */
@NullMarked
package nl.spreiding.practice;

import org.jspecify.annotations.NullMarked;
