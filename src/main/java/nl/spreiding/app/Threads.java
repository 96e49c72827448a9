package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Asks the same of many subjects, several at the same time. */
final class Threads {
  private Threads() {}

  /**
   * Asks something of each subject.
   *
   * @param subjectList the subjects
   * @param threads how many at the same time
   * @param progress told before the first and after each
   * @param task what to ask; must not depend on the order
   * @param <S> type of the subjects
   * @param <T> type of the answers
   * @return the answers, in the order of the subjects
   * @throws IllegalStateException if one fails, or the thread is interrupted
   */
  static <S, T> List<T> each(
      List<S> subjectList, int threads, RangeProgress progress, Function<S, T> task) {
    AtomicInteger done = new AtomicInteger();
    int total = subjectList.size();
    progress.report(0, total);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futureList = new ArrayList<>();
      for (S subject : subjectList) {
        futureList.add(
            executor.submit(
                () -> {
                  T answer = task.apply(subject);
                  progress.report(done.incrementAndGet(), total);
                  return answer;
                }));
      }
      List<T> answerList = new ArrayList<>();
      for (Future<T> future : futureList) {
        answerList.add(future.get());
      }
      return answerList;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A question failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The questions were interrupted.", e);
    }
  }
}
