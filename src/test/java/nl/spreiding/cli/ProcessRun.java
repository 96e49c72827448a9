package nl.spreiding.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What a finished process left: exit code, standard output, standard error. */
record ProcessRun(int exitCode, String out, String err) {

  // One thread per task: the common pool has a single one on a machine with two cores.
  static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  /** Starts the process, reads both streams and waits at most two minutes. */
  static ProcessRun of(ProcessBuilder builder) throws IOException, InterruptedException {
    return of(builder, 2);
  }

  /** Starts the process, reads both streams and waits at most so many minutes. */
  static ProcessRun of(ProcessBuilder builder, long minutes)
      throws IOException, InterruptedException {
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()), THREADS);
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), THREADS);
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Still running after " + minutes + " minutes: " + builder.command());
    }
    return new ProcessRun(process.exitValue(), out.join(), err.join());
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
