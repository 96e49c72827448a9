package nl.spreiding.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the pages. */
public final class ReportStyle {
  private static final String TEXT = read();

  private ReportStyle() {}

  /**
   * The whole sheet.
   *
   * @return CSS
   */
  public static String text() {
    return TEXT;
  }

  private static String read() {
    try (InputStream stream = ReportStyle.class.getResourceAsStream("report.css")) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without its style sheet.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
