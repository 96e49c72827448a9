package nl.spreiding.app;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The names of input files in receipt and run directory: made of a few harmless characters, and
 * such that a file found under its name gets that name again.
 */
final class InputNames {
  /** Of an earlier run that a run stays close to, this is all that is read. */
  static final String BASELINE = "baseline/distribution.csv";

  /** Of an earlier run whose places a run takes over: its whole result. */
  static final String BASELINE_RESULT = "baseline/result.json";

  private static final int LONGEST = 100;

  private InputNames() {}

  /**
   * Numbered, so that two files of the same name from different folders are two inputs.
   *
   * @param number place in the order in which scenarios apply, from 1
   * @param file the scenario file
   * @return such as {@code scenario/01-what-if.json}
   */
  static String scenario(int number, Path file) {
    String prefix = String.format(Locale.ROOT, "%02d-", number);
    String name = harmless(file);
    return "scenario/" + shortened(name.startsWith(prefix) ? name : prefix + name);
  }

  /**
   * The name of a weights file.
   *
   * @param file the weights file
   * @return such as {@code weights/mine.json}
   */
  static String weights(Path file) {
    return "weights/" + shortened(harmless(file));
  }

  private static String harmless(Path file) {
    return String.valueOf(file.getFileName())
        .replaceAll("[^A-Za-z0-9._-]", "_")
        .replaceFirst("^[.-]", "_");
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
