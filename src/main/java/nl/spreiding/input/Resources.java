package nl.spreiding.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files that are part of the program. */
final class Resources {
  private Resources() {}

  /**
   * Reads a resource of the program.
   *
   * @param path path within the program, without leading slash
   * @return its text
   * @throws IllegalStateException if the program was packed without it
   */
  static String text(String path) {
    try (InputStream stream = Resources.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its own file (" + path + ").");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
