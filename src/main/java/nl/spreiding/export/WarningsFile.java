package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the warnings about the input with the run, so that they cannot scroll away. */
public final class WarningsFile {
  /** Name of the file; it is there only when there are warnings. */
  public static final String FILE_NAME = "warnings.txt";

  private WarningsFile() {}

  /**
   * Writes the warnings, if there are any.
   *
   * @param directory the run directory
   * @param warningList the warnings, a line each
   * @throws IOException if they cannot be written
   */
  public static void write(Path directory, List<String> warningList) throws IOException {
    if (!warningList.isEmpty()) {
      Files.writeString(
          directory.resolve(FILE_NAME),
          warningList.stream().map(warning -> warning + "\n").collect(Collectors.joining()));
    }
  }
}
