/** What a finished distribution means for children: when they can best move, and where to. */
@NullMarked
package nl.spreiding.children;

import org.jspecify.annotations.NullMarked;
