package nl.spreiding.problem;

/**
 * One way to divide places over the sites of a municipality.
 *
 * @param other places that count for the task other than amv
 * @param amv places that count for the amv task
 * @param extra micro-points by which it seems dearer than the cheapest way; a guess for a search
 * @param places places of its sites, in the order of the problem's sites; not to be changed
 */
public record Arrangement(long other, long amv, long extra, long[] places) {}
