/**
 * What was weighed before a decision was taken over: other numbers per municipality, the room there
 * was, what every weight did, and how ties were settled. Everything here follows from distributions
 * and what is proven of them; nothing is searched here.
 */
@NullMarked
package nl.spreiding.considered;

import org.jspecify.annotations.NullMarked;
