package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJobsTest {
  @TempDir private Path directory;

  @Test
  void everyFileIsWritten() throws Exception {
    List<FileJobs.FileJob> jobList = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Path file = directory.resolve("f" + i);
      jobList.add(() -> Files.writeString(file, file.toString()));
    }

    FileJobs.writeAll(jobList);

    for (int i = 0; i < 100; i++) {
      assertThat(directory.resolve("f" + i)).hasContent(directory.resolve("f" + i).toString());
    }
  }

  /**
   * A disk became full, the directory was deleted, and a page that was still being written came
   * into it again: half a run was left behind. The slow file here begins before the other fails and
   * ends after.
   */
  @Test
  void afterAFailureNothingIsBeingWritten() throws Exception {
    for (int round = 0; round < 20; round++) {
      CountDownLatch begun = new CountDownLatch(1);
      AtomicInteger writing = new AtomicInteger();
      List<FileJobs.FileJob> jobList = new ArrayList<>();
      for (int i = 0; i < 19; i++) {
        jobList.add(
            () -> {
              writing.incrementAndGet();
              begun.countDown();
              pause();
              writing.decrementAndGet();
            });
      }
      jobList.add(
          round,
          () -> {
            await(begun);
            throw new IOException("No space left on device");
          });

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> FileJobs.writeAll(jobList))
          .withMessage("No space left on device");
      assertThat(writing).hasValue(0);
    }
  }

  @Test
  void afterAFailureNoOtherIsBegun() {
    AtomicInteger begun = new AtomicInteger();
    List<FileJobs.FileJob> jobList = new ArrayList<>();
    jobList.add(
        () -> {
          throw new OutOfMemoryError("made up");
        });
    for (int i = 0; i < 1000; i++) {
      jobList.add(
          () -> {
            begun.incrementAndGet();
            pause();
          });
    }

    assertThatThrownBy(() -> FileJobs.writeAll(jobList))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("made up");
    assertThat(begun.get()).isLessThan(1000);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(3);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
