package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.spreiding.issue.InputException;
import nl.spreiding.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages files at random and reads them: whatever they hold, a reader gives a value or issues with
 * a place, and nothing else. Longer: {@code mvn test -Dtest=ReaderFuzzTest
 * -DargLine="-Dfuzz.rounds=200000 -Dfuzz.seed=7"}.
 */
class ReaderFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1_500);
  private static final long SEED = Long.getLong("fuzz.seed", 20261121L);
  private static final Path BASE = Path.of("src/test/resources/bad-input/base");

  private static final List<String> TOKENS =
      List.of(
          "\"",
          ",",
          ";",
          "\n",
          "\r\n",
          "\r",
          "\0",
          "\uFEFF",
          "\u202e",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "-1",
          "1e999999",
          "99999999999999999999",
          "0000-00-00",
          "=1+1",
          "../..",
          "\t",
          "'",
          "\ud83d\ude00",
          "GM0001",
          "PV01",
          "true",
          "0.5",
          "1/0",
          "\\u0000",
          "//");

  @TempDir private Path temporary;

  @Test
  void noInputDoesMoreThanRaiseIssues() throws IOException {
    Random random = new Random(SEED);
    List<Path> files = files();
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] damaged = damaged(Files.readAllBytes(file), random);
      String what = "seed " + SEED + ", round " + round + ", " + file;
      if (read(file, damaged, what)) {
        refused++;
      }
    }
    assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
  }

  private List<Path> files() throws IOException {
    List<Path> result = new ArrayList<>();
    try (Stream<Path> base = Files.list(BASE)) {
      base.sorted().forEach(result::add);
    }
    result.add(Path.of("src/test/resources/golden/pin.json"));
    result.add(Path.of("src/main/resources/nl/spreiding/weights/balanced.json"));
    result.add(Path.of("src/test/resources/golden/example-distribution.csv"));
    return result;
  }

  /** Whether it was refused. */
  private boolean read(Path original, byte[] damaged, String what) throws IOException {
    String name = original.getFileName().toString();
    try {
      switch (name) {
        case "pin.json" -> ScenarioReader.read(Files.write(temporary.resolve(name), damaged), name);
        case "balanced.json" -> WeightSets.read(Files.write(temporary.resolve(name), damaged));
        case "example-distribution.csv" -> {
          Files.write(temporary.resolve("distribution.csv"), damaged);
          BaselineReader.apply(CaseReader.read(BASE), temporary);
        }
        default -> {
          Path directory = Files.createDirectories(temporary.resolve("case"));
          try (Stream<Path> base = Files.list(BASE)) {
            for (Path file : base.toList()) {
              Files.copy(
                  file,
                  directory.resolve(file.getFileName().toString()),
                  java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
          }
          Files.write(directory.resolve(name), damaged);
          CaseReader.read(directory);
        }
      }
      return false;
    } catch (InputException e) {
      assertThat(e.issueList()).as(what).isNotEmpty();
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return fail(what + "\n" + new String(damaged, StandardCharsets.UTF_8), e);
    }
  }

  private static byte[] damaged(byte[] original, Random random) {
    byte[] bytes = original;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = damagedOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] damagedOnce(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int length = Math.min(bytes.length - at, random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 ->
          joined(
              bytes,
              at,
              TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
              at);
      case 1 -> joined(bytes, at, new byte[0], at + length);
      case 2 ->
          joined(
              bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(at + 1, bytes.length));
      case 3 -> java.util.Arrays.copyOf(bytes, at);
      case 4 -> joined(bytes, at, java.util.Arrays.copyOfRange(bytes, at, at + length), at);
      default -> {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        yield joined(bytes, at, java.util.Arrays.copyOfRange(bytes, from, to), at);
      }
    };
  }

  private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
    byte[] result = new byte[end + middle.length + bytes.length - start];
    System.arraycopy(bytes, 0, result, 0, end);
    System.arraycopy(middle, 0, result, end, middle.length);
    System.arraycopy(bytes, start, result, end + middle.length, bytes.length - start);
    return result;
  }
}
