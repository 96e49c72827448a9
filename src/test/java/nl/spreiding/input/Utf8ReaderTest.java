package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.IssueCollector;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
  private final IssueCollector issues = new IssueCollector();

  @Test
  void readsWhatIsValidAcrossBuffers() throws IOException {
    // 4 + 3 + 2 + 1 bytes, repeated, so that every kind of letter falls on the end of a buffer
    // somewhere.
    String text = "😀€é\n".repeat(20_000);
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(issues.errorCount()).isZero();
  }

  @Test
  void reportsEveryInvalidPlaceAndReadsOn() throws IOException {
    // Overlong slash, lone continuation byte, encoded surrogate, byte that never occurs, and a
    // letter cut off at the end.
    byte[][] wrong = {
      bytes(0xC0, 0xAF), bytes(0x80), bytes(0xED, 0xA0, 0x80), bytes(0xFF), bytes(0xE2, 0x82)
    };
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte[] sequence : wrong) {
      text.writeBytes("é\r\n😀".getBytes(StandardCharsets.UTF_8));
      text.writeBytes(sequence);
    }
    String result = read(text.toByteArray());
    assertThat(result.replace("\uFFFD", "")).isEqualTo("é\r\n😀".repeat(5));
    List<String> places =
        errors().stream().map(i -> i.at().line() + ":" + i.at().column()).distinct().toList();
    assertThat(places).contains("2:3", "3:3", "4:3", "5:3", "6:3");
    // 5 times 8 bytes of text, and 2 + 1 + 3 + 1 bytes before the last sequence.
    assertThat(errors())
        .last()
        .hasToString(
            "f:6:3 E105 Bytes that are not UTF-8 at byte offset 47 (E2 82) Save the file as UTF-8.");
  }

  private String read(byte[] bytes) throws IOException {
    try (Utf8Reader reader =
        new Utf8Reader(new ByteArrayInputStream(bytes), "f", 0, Long.MAX_VALUE, issues)) {
      StringBuilder result = new StringBuilder();
      char[] buffer = new char[777];
      for (int count = reader.read(buffer, 0, 777);
          count >= 0;
          count = reader.read(buffer, 0, 777)) {
        result.append(buffer, 0, count);
      }
      return result.toString();
    }
  }

  private List<Issue> errors() {
    try {
      issues.throwIfErrors();
      return List.of();
    } catch (InputException e) {
      return e.issueList();
    }
  }

  private static byte[] bytes(int... valueArray) {
    byte[] result = new byte[valueArray.length];
    for (int i = 0; i < valueArray.length; i++) {
      result[i] = (byte) valueArray[i];
    }
    return result;
  }
}
