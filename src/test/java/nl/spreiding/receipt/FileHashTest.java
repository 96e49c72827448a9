package nl.spreiding.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashTest {
  /** FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path directory;

  @Test
  void hashesTheTestVectorOfTheStandard() throws IOException {
    FileHash expected = new FileHash("a.txt", 3, ABC);
    assertThat(FileHash.of("a.txt", "abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
    Path file = Files.writeString(directory.resolve("other.txt"), "abc");
    assertThat(FileHash.of("a.txt", file)).isEqualTo(expected);
  }

  @Test
  void filesOfADirectoryAreOrderedByRelativeName() throws IOException {
    Files.createDirectories(directory.resolve("report/deep"));
    for (String name :
        List.of("report/deep/x", "report.csv", "B.csv", "a.csv", "report/index.html")) {
      Files.writeString(directory.resolve(name), "abc");
    }
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("a.csv"));
    assertThat(FileHash.ofDirectory(directory))
        .extracting(FileHash::name)
        .containsExactly("B.csv", "a.csv", "report.csv", "report/deep/x", "report/index.html");
  }

  @Test
  void receiptTakesTheHashOfTheResult() {
    Receipt receipt =
        receipt(List.of(new FileHash("result.json", 3, ABC), new FileHash("a.csv", 1, "0")));
    assertThat(receipt.resultSha256()).isEqualTo(ABC);
    assertThat(receipt.outputList())
        .extracting(FileHash::name)
        .containsExactly("a.csv", "result.json");
    assertThat(receipt.jdk()).startsWith(Runtime.version().feature() + "");
  }

  @Test
  void receiptNeedsAResultAndDifferentNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> receipt(List.of()))
        .withMessageContaining("result.json");
    FileHash file = new FileHash("result.json", 3, ABC);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> receipt(List.of(file, file)))
        .withMessageContaining("twice");
  }

  private static Receipt receipt(List<FileHash> outputList) {
    SoftwareVersion software = new SoftwareVersion("1", "unknown", "unknown");
    return Receipt.of(
        software, 0, new Receipt.Limits(1, null), false, List.of(), List.of(), outputList);
  }
}
