package nl.spreiding.export.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.spreiding.compare.Comparison;
import nl.spreiding.export.CompareExport;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.OutputProblem;
import nl.spreiding.model.Language;
import nl.spreiding.receipt.FileHash;

/** Writes the comparison of two runs: CSV, JSON and a page in both languages. */
public final class CompareWriter {
  /** The JSON document. */
  public static final String JSON = "compare.json";

  /** A row per municipality that differs. */
  public static final String CSV = "differences.csv";

  /** The page. */
  public static final String PAGE = "index.html";

  private CompareWriter() {}

  /**
   * Writes the files.
   *
   * @param comparison what differs
   * @param main main language; the other one in a folder named after it
   * @param dialect how CSV is written
   * @param directory where to; made if needed; files of those names are replaced, others are left
   *     alone
   * @throws OutputException if a file cannot be written
   */
  public static void write(Comparison comparison, Language main, CsvDialect dialect, Path directory)
      throws OutputException {
    try {
      Files.createDirectories(directory);
      byte[] json = CompareExport.json(comparison).getBytes(StandardCharsets.UTF_8);
      String hash = FileHash.of(JSON, json).sha256();
      file(directory.resolve(JSON), json);
      file(
          directory.resolve(CSV),
          CompareExport.csv(comparison, dialect).getBytes(StandardCharsets.UTF_8));
      for (Language language : Language.values()) {
        boolean own = language == main;
        Path folder = own ? directory : directory.resolve(language.tag());
        Files.createDirectories(folder);
        file(
            folder.resolve(PAGE),
            ReportWriter.render(
                "compare.jte", new ComparePage(comparison, language, own, hash).view()));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new OutputException(
          OutputProblem.CANNOT_WRITE,
          directory,
          e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e);
    }
  }

  private static void file(Path file, byte[] content) throws IOException {
    Path temporary =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(temporary, content);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
