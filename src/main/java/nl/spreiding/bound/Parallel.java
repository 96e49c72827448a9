package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Questions that have nothing to do with each other, some at the same time. */
final class Parallel {
  private Parallel() {}

  /**
   * Answers every question.
   *
   * @param questionList the questions
   * @param threads how many at the same time; does not change an answer
   * @param task answers one
   * @return the answers, in the order of the questions
   * @throws IllegalStateException if an answer fails, or the thread is interrupted
   */
  static <S, T> List<T> map(List<S> questionList, int threads, Function<S, T> task) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futureList = new ArrayList<>();
      for (S question : questionList) {
        futureList.add(executor.submit(() -> task.apply(question)));
      }
      return answers(futureList, executor);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The exact side failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The exact side was interrupted.", e);
    }
  }

  /** Closing waits for whatever still runs, so who was interrupted must end it first. */
  private static <T> List<T> answers(List<Future<T>> futureList, ExecutorService executor)
      throws ExecutionException, InterruptedException {
    List<T> answerList = new ArrayList<>();
    try {
      for (Future<T> future : futureList) {
        answerList.add(future.get());
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      throw e;
    }
    return answerList;
  }
}
