package nl.spreiding.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes many files, several at the same time. When one cannot be written, none is being written
 * any more by the time the caller hears of it, so that the directory can be thrown away.
 */
public final class FileJobs {
  private FileJobs() {}

  /** Writes one file. */
  @FunctionalInterface
  public interface FileJob {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void write() throws IOException;
  }

  /**
   * Writes all files. After a failure no further one is begun.
   *
   * @param jobList the files; each may be written before any other
   * @throws IOException of the first in the list that failed, after the last one has ended
   */
  public static void writeAll(List<FileJob> jobList) throws IOException {
    AtomicBoolean failed = new AtomicBoolean();
    List<Callable<Void>> taskList = new ArrayList<>();
    for (FileJob job : jobList) {
      taskList.add(
          () -> {
            if (!failed.get()) {
              boolean done = false;
              try {
                job.write();
                done = true;
              } finally {
                failed.compareAndSet(false, !done);
              }
            }
            return null;
          });
    }
    // Not a parallel stream: that passes on the first failure while other tasks still run.
    try (ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<Void> future : executor.invokeAll(taskList)) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw asThrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The writing of files was interrupted.", e);
    }
  }

  private static IOException asThrown(Throwable cause) {
    return switch (cause) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> new IOException(cause);
    };
  }
}
