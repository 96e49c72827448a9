package nl.spreiding.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;

/**
 * Decodes UTF-8 strictly. Bytes that are not UTF-8 are reported with line, column and byte offset
 * and read as U+FFFD, so that the rest of the file can be checked in the same run.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER_SIZE = 32 * 1024;

  private final InputStream stream;
  private final String file;
  private final long maxBytes;
  private final IssueCollector issues;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
  private final CharBuffer characters = CharBuffer.allocate(BUFFER_SIZE).flip();
  private long bytesRead;
  private boolean endOfStream;
  private int line = 1;
  private int column = 1;
  private boolean afterCarriageReturn;

  /**
   * A reader over a stream from which a byte order mark is already removed.
   *
   * @param stream the bytes; closed with this reader
   * @param file name of the file in issues
   * @param skippedBytes bytes before the stream's first: the length of the byte order mark
   * @param maxBytes most bytes to read
   * @param issues where invalid bytes are reported
   */
  Utf8Reader(
      InputStream stream, String file, int skippedBytes, long maxBytes, IssueCollector issues) {
    this.stream = stream;
    this.file = file;
    this.bytesRead = skippedBytes;
    this.maxBytes = maxBytes;
    this.issues = issues;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!characters.hasRemaining()) {
      if (endOfStream && !bytes.hasRemaining()) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, characters.remaining());
    characters.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private void decodeMore() throws IOException {
    characters.clear();
    if (!endOfStream) {
      fill();
    }
    CoderResult result = decoder.decode(bytes, characters, endOfStream);
    countPositions();
    if (result.isError()) {
      reportInvalid(result.length());
      bytes.position(bytes.position() + result.length());
      characters.put('\uFFFD');
      column++;
      afterCarriageReturn = false;
    }
    characters.flip();
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      endOfStream = true;
    } else {
      bytes.position(bytes.position() + count);
      bytesRead += count;
    }
    bytes.flip();
    if (bytesRead > maxBytes) {
      throw new LimitExceededException(IssueCode.FILE_TOO_LARGE, maxBytes);
    }
  }

  private void countPositions() {
    char[] decoded = characters.array();
    for (int i = 0; i < characters.position(); i++) {
      char c = decoded[i];
      if (c == '\n' && afterCarriageReturn) {
        afterCarriageReturn = false;
        continue;
      }
      afterCarriageReturn = c == '\r';
      if (c == '\n' || c == '\r') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  private void reportInvalid(int length) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < length; i++) {
      value
          .append(value.isEmpty() ? "" : " ")
          .append(String.format(Locale.ROOT, "%02X", bytes.get(bytes.position() + i)));
    }
    long offset = bytesRead - bytes.remaining();
    issues.add(
        IssueCode.INVALID_UTF8,
        new SourceLocation(file, line, column),
        new Bilingual(
            "Bytes die geen UTF-8 zijn, vanaf byte " + offset,
            "Bytes that are not UTF-8 at byte offset " + offset),
        value.toString());
  }
}
