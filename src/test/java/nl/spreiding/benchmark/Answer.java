package nl.spreiding.benchmark;

import java.util.List;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a method found. Its score is not in it: the ledger says what a distribution scores.
 *
 * @param best the best distribution; null: none
 * @param bound no distribution scores better than this, level by level; null: not known
 * @param proof what is shown about the distribution
 * @param moves moves tried; 0: does not move
 * @param progress scores on the way, in order of time; empty: not known
 */
public record Answer(
    @Nullable Distribution best,
    @Nullable Score bound,
    Proof proof,
    long moves,
    List<Sample> progress) {
  /** Copies the list. */
  public Answer {
    progress = List.copyOf(progress);
  }

  /**
   * The best score at one moment.
   *
   * @param millis since the start
   * @param medium places short of the tasks
   * @param softMicro micro-points
   */
  public record Sample(long millis, long medium, long softMicro) {}

  /**
   * An answer of which nothing else is known.
   *
   * @param best the best distribution
   * @param bound lower bound; null: not known
   * @param proof what is shown
   * @return the answer
   */
  public static Answer of(@Nullable Distribution best, @Nullable Score bound, Proof proof) {
    return new Answer(best, bound, proof, 0, List.of());
  }
}
