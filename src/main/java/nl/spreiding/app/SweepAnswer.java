package nl.spreiding.app;

import java.nio.file.Path;
import java.util.List;
import nl.spreiding.model.Bilingual;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.SweepCount;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as far as it got.
 *
 * @param count how many runs ended how
 * @param messageList what a person must know, such as a run that was damaged
 * @param report the first page of the report; null: a shard has none
 */
public record SweepAnswer(SweepCount count, List<Bilingual> messageList, @Nullable Path report) {
  /** Copies the list. */
  public SweepAnswer {
    messageList = List.copyOf(messageList);
  }

  /**
   * Whether a run ended with an internal fault.
   *
   * @return true if the sweep ends with exit code 1
   */
  public boolean faulty() {
    return count.count(RunStatus.FAULT) > 0;
  }

  /**
   * Whether every run was decided and meets every task and hard rule.
   *
   * @return false if the sweep ends with exit code 4
   */
  public boolean complete() {
    return count.count(RunStatus.MET) == count.runs();
  }
}
