package nl.spreiding.benchmark;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.benchmark.Answer.Sample;
import nl.spreiding.problem.Score;

/** The scores of a run on its way, from now on. Several threads may add to it. */
final class Progress {
  /** Scores that differ by less than one in so many are left out. */
  private static final long SHARE = 20_000;

  private final long start = System.nanoTime();
  private final List<Sample> sampleList = new ArrayList<>();

  /** A score reached now. */
  synchronized void add(Score score) {
    add(score.medium(), score.softMicro());
  }

  /**
   * The same in parts.
   *
   * @param medium missing places
   * @param softMicro soft micro-points
   */
  synchronized void add(long medium, long softMicro) {
    Sample last = sampleList.isEmpty() ? null : sampleList.getLast();
    if (last == null
        || medium != last.medium()
        || last.softMicro() - softMicro > last.softMicro() / SHARE) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      sampleList.add(new Sample(millis, medium, softMicro));
    }
  }

  /** What was added so far. */
  synchronized List<Sample> sampleList() {
    return List.copyOf(sampleList);
  }
}
