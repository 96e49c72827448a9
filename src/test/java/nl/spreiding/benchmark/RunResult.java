package nl.spreiding.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.spreiding.benchmark.Answer.Sample;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * What one run came to, as kept in a file.
 *
 * @param weights name of the weight set
 * @param score by the ledger; null: the run failed or found nothing
 * @param bound lower bound; null: not known
 * @param proof what is shown
 * @param wallMillis time the method took, without starting the virtual machine and making the
 *     problem
 * @param peakMiB most memory that the process had (VmHWM); -1: not known
 * @param moves moves tried
 * @param progress scores on the way
 * @param error what went wrong; empty: nothing
 * @param commit of the code that ran, with a plus if there was more than that
 */
record RunResult(
    String weights,
    @Nullable Score score,
    @Nullable Score bound,
    Proof proof,
    long wallMillis,
    long peakMiB,
    long moves,
    List<Sample> progress,
    String error,
    String commit) {
  /** The code that runs, as {@code benchmarks/engine/run} tells it. */
  static final String COMMIT = System.getenv().getOrDefault("BENCHMARK_COMMIT", "unknown");

  static RunResult failed(long wallMillis, String error) {
    return new RunResult("", null, null, Proof.NO, wallMillis, -1, 0, List.of(), error, COMMIT);
  }

  void write(Path file) throws IOException {
    Properties p = new Properties();
    p.setProperty("weights", weights);
    p.setProperty("score", text(score));
    p.setProperty("bound", text(bound));
    p.setProperty("proof", proof.name());
    p.setProperty("wallMillis", String.valueOf(wallMillis));
    p.setProperty("peakMiB", String.valueOf(peakMiB));
    p.setProperty("moves", String.valueOf(moves));
    p.setProperty("error", error);
    p.setProperty("commit", commit);
    StringBuilder samples = new StringBuilder();
    for (Sample s : progress) {
      samples.append(s.millis() + ":" + s.medium() + ":" + s.softMicro() + " ");
    }
    p.setProperty("progress", samples.toString().trim());
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      p.store(writer, null);
    }
  }

  static RunResult read(Path file) throws IOException {
    Properties p = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      p.load(reader);
    }
    List<Sample> progress = new ArrayList<>();
    for (String sample : p.getProperty("progress").split(" ")) {
      if (!sample.isEmpty()) {
        long[] n = numbers(sample);
        progress.add(new Sample(n[0], n[1], n[2]));
      }
    }
    return new RunResult(
        p.getProperty("weights"),
        score(p.getProperty("score")),
        score(p.getProperty("bound")),
        Proof.valueOf(p.getProperty("proof")),
        Long.parseLong(p.getProperty("wallMillis")),
        Long.parseLong(p.getProperty("peakMiB")),
        Long.parseLong(p.getProperty("moves")),
        progress,
        p.getProperty("error"),
        p.getProperty("commit"));
  }

  private static String text(@Nullable Score score) {
    return score == null ? "" : score.hard() + ":" + score.medium() + ":" + score.softMicro();
  }

  private static @Nullable Score score(String text) {
    if (text.isEmpty()) {
      return null;
    }
    long[] n = numbers(text);
    return new Score(n[0], n[1], n[2]);
  }

  private static long[] numbers(String text) {
    return java.util.Arrays.stream(text.split(":")).mapToLong(Long::parseLong).toArray();
  }
}
