package nl.spreiding.bound;

/**
 * What given places in a municipality cost by themselves and give the shared terms.
 *
 * @param hard places by which pin and cap are broken
 * @param soft soft micro-points of the municipality and its sites
 * @param located places on known locations
 * @param counted located places that count, by task
 * @param imposed imposed places, by task
 */
record Given(long hard, long soft, long located, long[] counted, long[] imposed) {}
