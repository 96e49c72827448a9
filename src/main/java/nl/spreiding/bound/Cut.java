package nl.spreiding.bound;

/**
 * A choice as the search for multipliers sees it.
 *
 * @param cost micro-points without the worth of what it gives
 * @param other places that count for the task other than amv
 * @param amv places that count for the amv task
 * @param located places on known locations
 */
record Cut(long cost, long other, long amv, long located) {}
