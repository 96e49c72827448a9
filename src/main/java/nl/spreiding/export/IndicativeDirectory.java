package nl.spreiding.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Language;
import nl.spreiding.model.ShelterCase;

/** Writes the statutory numbers to a directory, each file whole or not at all. */
public final class IndicativeDirectory {
  private IndicativeDirectory() {}

  /** Writes one file. */
  @FunctionalInterface
  private interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  /**
   * Writes {@code indicative.csv}, {@code indicative-provinces.csv} and {@code indicative.json}.
   *
   * @param directory where to; made if needed; files of those names are replaced, others are left
   *     alone
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param language language of the labels in the JSON file
   * @throws OutputException if a file cannot be written
   */
  public static void write(
      Path directory, ShelterCase shelterCase, StatutoryNumbers numbers, Language language)
      throws OutputException {
    try {
      Files.createDirectories(directory);
      file(
          directory,
          IndicativeExport.MUNICIPALITIES_FILE,
          writer -> IndicativeExport.writeMunicipalities(shelterCase, numbers, writer));
      file(
          directory,
          IndicativeExport.PROVINCES_FILE,
          writer -> IndicativeExport.writeProvinces(shelterCase, numbers, writer));
      file(
          directory,
          IndicativeExport.JSON_FILE,
          writer -> IndicativeExport.writeJson(shelterCase, numbers, language, writer));
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, directory, e);
    }
  }

  private static void file(Path directory, String name, Content content) throws IOException {
    Path temporary = directory.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(temporary)) {
        content.writeTo(writer);
      }
      Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
