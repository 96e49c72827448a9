package nl.spreiding.problem;

/**
 * The score of a distribution: penalties, so 0 is perfect and lower is better; compared level by
 * level.
 *
 * @param hard places by which hard rules are broken
 * @param medium places short of the tasks
 * @param softMicro soft penalty in micro-points
 */
public record Score(long hard, long medium, long softMicro) implements Comparable<Score> {
  @Override
  public int compareTo(Score other) {
    int byHard = Long.compare(hard, other.hard);
    int byMedium = byHard != 0 ? byHard : Long.compare(medium, other.medium);
    return byMedium != 0 ? byMedium : Long.compare(softMicro, other.softMicro);
  }
}
