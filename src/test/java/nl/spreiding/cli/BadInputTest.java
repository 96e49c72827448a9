package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken cases: each folder of {@code bad-input} holds the files in which it differs from {@code
 * base}, and the exit code and messages that it must get. To renew those after a wanted change:
 * {@code mvn test -Dtest=BadInputTest -DargLine=-Dgolden.renew=true}, then read the difference.
 */
class BadInputTest {
  private static final Path CORPUS = Path.of("src/test/resources/bad-input");
  private static final String EXPECTED = "expected.txt";
  private static final String ARGUMENTS = "arguments.txt";
  private static final int LEAST_CASES = 150;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path temporary;

  private static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefusedWithAPlace(String name) throws IOException {
    Path folder = CORPUS.resolve(name);
    Path caseDirectory = copy(name);
    String told = run(arguments(folder, "check " + caseDirectory));
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(folder.resolve(EXPECTED), told);
    }
    assertThat(told).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
    assertThat(told).doesNotContain("Internal fault").doesNotContain("\tat ");
    if (told.startsWith("exit 3\n")) {
      Path out = temporary.resolve("out");
      String solved = run(arguments(folder, "solve " + caseDirectory + " --out " + out));
      assertThat(solved).isEqualTo(told);
      assertThat(out).doesNotExist();
      List<String> lines = told.lines().skip(1).toList();
      assertThat(lines.subList(0, lines.size() - 1))
          .isNotEmpty()
          .allMatch(line -> line.matches("\\S.*?:[0-9]+:[0-9]+ [EW][0-9]{3} .*"), "has a place");
    } else {
      assertThat(told).startsWith("exit 0\n").contains(" W");
    }
  }

  /** Too large to keep: made here, read within the limits of memory that the build has. */
  @Test
  void aMillionColumns() throws IOException {
    Path caseDirectory = copy("");
    Files.writeString(
        caseDirectory.resolve("municipalities.csv"), "a,".repeat(1_000_000) + "a\n1\n");
    assertThat(run(List.of("check", caseDirectory.toString())))
        .startsWith("exit 3\n")
        .contains("municipalities.csv:1:1 E104");
  }

  @Test
  void aFileAboveTheLimit() throws IOException {
    Path caseDirectory = copy("");
    sparse(caseDirectory.resolve("municipalities.csv"), 2_000_000_000L);
    sparse(caseDirectory.resolve("locations.csv"), 2_000_000_000L);
    assertThat(run(List.of("check", caseDirectory.toString())))
        .startsWith("exit 3\n")
        .contains("municipalities.csv:0:0 E103")
        .contains("locations.csv:0:0 E103");
  }

  @Test
  void aLineWithoutEnd() throws IOException {
    Path caseDirectory = copy("");
    try (OutputStream out = Files.newOutputStream(caseDirectory.resolve("reports.csv"))) {
      byte[] megabyte = new byte[1 << 20];
      Arrays.fill(megabyte, (byte) 'x');
      for (int i = 0; i < 200; i++) {
        out.write(megabyte);
      }
    }
    assertThat(run(List.of("check", caseDirectory.toString())))
        .startsWith("exit 3\n")
        .contains("reports.csv:1:1 E104");
  }

  @Test
  void aLongTextInJson() throws IOException {
    Path caseDirectory = copy("");
    Files.writeString(
        caseDirectory.resolve("case.json"), "{\"id\": \"" + "a".repeat(50_000_000) + "\"}");
    assertThat(run(List.of("check", caseDirectory.toString())))
        .startsWith("exit 3\n")
        .contains("case.json:")
        .contains("E104");
  }

  @Test
  void manyKeysInJson() throws IOException {
    Path caseDirectory = copy("");
    StringBuilder text = new StringBuilder("{\"id\":\"a\"");
    for (int i = 0; i < 200_000; i++) {
      text.append(",\"k").append(i).append("\":").append(i);
    }
    Files.writeString(caseDirectory.resolve("case.json"), text.append('}'));
    assertThat(run(List.of("check", caseDirectory.toString())))
        .startsWith("exit 3\n")
        .contains("E503")
        .contains("E901");
  }

  @Test
  void linksAndDirectories() throws IOException {
    Path caseDirectory = copy("");
    Files.delete(caseDirectory.resolve("reports.csv"));
    Files.createDirectory(caseDirectory.resolve("reports.csv"));
    Files.delete(caseDirectory.resolve("adjacency.csv"));
    Files.createSymbolicLink(caseDirectory.resolve("adjacency.csv"), Path.of("adjacency.csv"));
    Files.delete(caseDirectory.resolve("municipalities.csv"));
    Files.createSymbolicLink(caseDirectory.resolve("municipalities.csv"), Path.of("/dev/zero"));
    assertThat(run(List.of("check", caseDirectory.toString())))
        .startsWith("exit 3\n")
        .contains("reports.csv:0:0 E102")
        .contains("municipalities.csv:0:0 E102");
  }

  @Test
  void anExactDirectoryIsNeeded() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertThat(run(List.of("check", file.toString()))).startsWith("exit 3\n").contains("E106");
    assertThat(run(List.of("audit", file.toString()))).startsWith("exit 3\n").contains("E701");
  }

  private static void sparse(Path file, long size) throws IOException {
    try (var channel =
        java.nio.channels.FileChannel.open(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE,
            java.nio.file.StandardOpenOption.SPARSE)) {
      channel.position(size - 1);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
    }
  }

  /** The base with the files of a case in place; an empty name gives the base. */
  private Path copy(String name) throws IOException {
    Path caseDirectory = Files.createDirectory(temporary.resolve("case"));
    for (String from : name.isEmpty() ? List.of("base") : List.of("base", name)) {
      try (Stream<Path> files = Files.list(CORPUS.resolve(from))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String target = file.getFileName().toString();
          if (!target.equals(EXPECTED) && !target.equals(ARGUMENTS)) {
            Files.write(caseDirectory.resolve(target), Files.readAllBytes(file));
          }
        }
      }
    }
    return caseDirectory;
  }

  private static List<String> arguments(Path folder, String command) throws IOException {
    List<String> result = new ArrayList<>(List.of(command.split(" ")));
    result.addAll(List.of("--lang", "en"));
    Path more = folder.resolve(ARGUMENTS);
    if (Files.exists(more)) {
      String extra = folder.resolve("extra").toString();
      result.addAll(List.of(Files.readString(more).strip().replace("EXTRA", extra).split(" ")));
    }
    return result;
  }

  private String run(List<String> arguments) {
    StringWriter err = new StringWriter();
    int code =
        Assertions.assertTimeoutPreemptively(
            LIMIT,
            () ->
                Main.run(
                    new PrintWriter(new StringWriter(), true),
                    new PrintWriter(err, true),
                    arguments.toArray(String[]::new)));
    String told = err.toString().replace(temporary.toString(), "TMP");
    byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
    return "exit " + code + "\n" + new String(bytes, StandardCharsets.UTF_8).replace("\r", "");
  }
}
