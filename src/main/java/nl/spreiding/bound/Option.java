package nl.spreiding.bound;

/**
 * What a choice gives the shared terms, and what it costs more than the best choice at the same
 * prices.
 *
 * @param other places that count for the task other than amv
 * @param amv places that count for the amv task
 * @param located places on known locations
 * @param extra micro-points above the best choice; from 0
 * @param choice the choice
 */
record Option(long other, long amv, long located, long extra, Choice choice) {}
