package nl.spreiding.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which software made a result: the version and the commit it was built from.
 *
 * <p>Both are written into {@code software.properties} by the build, so they are the same in the
 * jar and in the tests.
 *
 * @param version the version in {@code pom.xml}
 * @param commit the full git commit hash, or {@code unknown} when built outside a git checkout
 * @param dirty {@code true} when the checkout held changes that the commit does not, {@code false}
 *     when it did not, {@code unknown} outside a checkout
 */
public record SoftwareVersion(String version, String commit, String dirty) {

  private static final String RESOURCE = "software.properties";

  /** Refuses a missing part: a receipt without its software proves nothing. */
  public SoftwareVersion {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(dirty, "dirty");
  }

  /**
   * The version of the running software.
   *
   * @return what the build wrote down
   * @throws IllegalStateException if the build left {@code software.properties} out
   * @throws UncheckedIOException if it cannot be read
   */
  public static SoftwareVersion current() {
    try (InputStream in = SoftwareVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The build left out nl/spreiding/receipt/" + RESOURCE + ". Maybe build with Maven.");
      }
      var properties = new Properties();
      properties.load(in);
      return new SoftwareVersion(
          properties.getProperty("version"),
          properties.getProperty("commit"),
          properties.getProperty("dirty"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One line for {@code --version} and the report.
   *
   * @return for example {@code spreiding 0.1.0 (commit 7a36749c1f2e, with changes)}
   */
  public String describe() {
    String shortCommit = commit.length() > 12 ? commit.substring(0, 12) : commit;
    String changes = dirty.equals("true") ? ", with changes" : "";
    return "spreiding " + version + " (commit " + shortCommit + changes + ")";
  }
}
