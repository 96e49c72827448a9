package nl.spreiding.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one script of the report: it filters the list of municipalities by name. The page allows it
 * by its hash and allows no other.
 *
 * @param text the script
 * @param source what the Content-Security-Policy of the page allows, {@code 'sha256-…'}
 */
public record SearchScript(String text, String source) {
  private static final SearchScript SCRIPT = read();

  /**
   * The script.
   *
   * @return always the same one
   */
  public static SearchScript get() {
    return SCRIPT;
  }

  private static SearchScript read() {
    try (InputStream stream = SearchScript.class.getResourceAsStream("search.js")) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without its search script.");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new SearchScript(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
