package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest broken input in a process of its own with little memory: an answer with a place,
 * never an error of the machine. What is too large to keep is made here.
 */
class SmallHeapIT {
  private static final Path JAR = Path.of(System.getProperty("spreiding.jar"));
  private static final Path ROOT = Path.of(System.getProperty("spreiding.root"));
  private static final Path CORPUS = ROOT.resolve("src/test/resources/bad-input");
  private static final String HEAP = "-Xmx256m";
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path temporary;
  private Path shelterCase;

  @BeforeEach
  void base() throws IOException {
    shelterCase = Files.createDirectory(temporary.resolve("case"));
    try (Stream<Path> files = Files.list(CORPUS.resolve("base"))) {
      for (Path file : files.toList()) {
        Files.copy(file, shelterCase.resolve(file.getFileName().toString()));
      }
    }
  }

  private void isRefusedAt(String... places) throws IOException, InterruptedException {
    for (List<String> command :
        List.of(
            List.of("check", shelterCase.toString()),
            List.of(
                "solve", shelterCase.toString(), "--out", temporary.resolve("out").toString()))) {
      List<String> all =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  HEAP,
                  "-jar",
                  JAR.toString()));
      all.addAll(command);
      ProcessRun run = ProcessRun.of(new ProcessBuilder(all));
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).contains(places).doesNotContain("\tat ").doesNotContain("OutOfMemory");
      // 10,000 messages at most, however many rows are wrong.
      assertThat(run.err().length()).as("what is said is bounded").isLessThan(2_000_000);
    }
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void aMillionColumns() throws Exception {
    Files.writeString(shelterCase.resolve("municipalities.csv"), "a,".repeat(1_000_000) + "a\n1\n");
    isRefusedAt("municipalities.csv:1:1 E104");
  }

  @Test
  void twoGigabytes() throws Exception {
    try (RandomAccessFile file =
        new RandomAccessFile(shelterCase.resolve("locations.csv").toFile(), "rw")) {
      file.setLength(2_000_000_000L);
    }
    isRefusedAt("locations.csv:0:0 E103");
  }

  /** Just below the limit of a file: read, and refused for its one line. */
  @Test
  void aLineWithoutEnd() throws Exception {
    try (OutputStream out = Files.newOutputStream(shelterCase.resolve("reports.csv"))) {
      byte[] megabyte = "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        out.write(megabyte);
      }
    }
    isRefusedAt("reports.csv:1:1 E104");
  }

  @Test
  void aLongTextInJson() throws Exception {
    try (OutputStream out = Files.newOutputStream(shelterCase.resolve("case.json"))) {
      out.write("{\"id\": \"".getBytes(StandardCharsets.US_ASCII));
      byte[] megabyte = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
      out.write("\"}".getBytes(StandardCharsets.US_ASCII));
    }
    isRefusedAt("case.json:", "E104");
  }

  @Test
  void manyKeysInJson() throws Exception {
    StringBuilder text = new StringBuilder("{\"id\":\"a\"");
    for (int i = 0; i < 200_000; i++) {
      text.append(",\"k").append(i).append("\":").append(i);
    }
    Files.writeString(shelterCase.resolve("case.json"), text.append('}'));
    isRefusedAt("case.json:", "E503");
  }

  /** A million rows that are each wrong: the messages are bounded too. */
  @Test
  void aMillionWrongRows() throws Exception {
    String header =
        Files.readAllLines(shelterCase.resolve("locations.csv"), StandardCharsets.UTF_8).getFirst();
    try (OutputStream out = Files.newOutputStream(shelterCase.resolve("locations.csv"))) {
      out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] rows = "L,GM0000,x\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        out.write(rows);
      }
    }
    isRefusedAt("locations.csv:");
  }

  /** Nested 100,000 deep. */
  @Test
  void deepJson() throws Exception {
    Files.writeString(shelterCase.resolve("case.json"), "[".repeat(100_000) + "]".repeat(100_000));
    isRefusedAt("case.json:");
  }
}
