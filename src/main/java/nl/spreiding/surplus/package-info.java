/**
 * Who carries whom: of what sort every decided place is, and by whose surplus a municipality has
 * fewer than its own number. A consequence of the decision; it decides nothing. In whole places,
 * exactly.
 */
@NullMarked
package nl.spreiding.surplus;

import org.jspecify.annotations.NullMarked;
