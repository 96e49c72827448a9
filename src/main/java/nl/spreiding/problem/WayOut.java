package nl.spreiding.problem;

/**
 * What happens if one rule of a conflict gives way and every other rule stays: a task is lowered as
 * far as the conflict asks, any other rule is dropped.
 *
 * @param rule the rule that gives way
 * @param instead what stands in its place: the lowered task; the number that a pinned municipality
 *     or location, a location without its bounds or an exempt municipality then has; without a
 *     minimum size the smallest number imposed; without the cap the places above it, all together
 * @param score what the best distribution of the area then scores
 * @param proven whether no distribution of the area then scores better
 */
public record WayOut(Rule rule, long instead, Score score, boolean proven) {}
