/**
 * How equal a decision is, and whether the statutory key itself treats municipalities alike:
 * figures about a finished run, which decide nothing. Exact, but for the one approximation that is
 * named: {@link nl.spreiding.fairness.Theil}. Definitions and sources: {@code docs/fairness.md}.
 */
@NullMarked
package nl.spreiding.fairness;

import org.jspecify.annotations.NullMarked;
