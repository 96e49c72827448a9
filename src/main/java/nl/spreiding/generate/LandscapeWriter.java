package nl.spreiding.generate;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.spreiding.model.Basis;
import nl.spreiding.model.ShelterCase;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a case with a synthetic landscape as a complete case directory. */
public final class LandscapeWriter {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private LandscapeWriter() {}

  /**
   * Makes a case from a seed and writes it. The directory appears as a whole at the end, or not at
   * all.
   *
   * @param base settings, municipalities, borders, known locations and exchanges
   * @param seed same seed, same bytes
   * @param scale how many times as large a country; from 1
   * @param out directory to make; it must not exist, or be empty
   * @return the case that was written
   * @throws FileAlreadyExistsException if there is a file of that name
   * @throws DirectoryNotEmptyException if the directory holds anything
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if the scale or the dates of the base do not allow a landscape
   */
  public static ShelterCase write(ShelterCase base, long seed, int scale, Path out)
      throws IOException {
    Path target = out.toAbsolutePath().normalize();
    requireFree(target);
    ShelterCase made = SyntheticCase.of(base, seed, scale);
    Files.createDirectories(target.getParent());
    Path fresh =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Files.createDirectory(fresh);
    try {
      writeFiles(fresh, base, made, seed, scale);
      Files.deleteIfExists(target);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      deleteIfLeft(fresh);
    }
    return made;
  }

  private static void requireFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isPresent()) {
        throw new DirectoryNotEmptyException(target.toString());
      }
    }
  }

  private static void writeFiles(
      Path directory, ShelterCase base, ShelterCase made, long seed, int scale) throws IOException {
    CaseFiles.write(directory, made);
    json(directory.resolve("case.json"), CaseDocuments.settings(made.settings()));
    json(directory.resolve("datapackage.json"), CaseDocuments.dataPackage(made.settings()));
    Files.writeString(directory.resolve("SOURCES.md"), sources(base, made, seed, scale));
  }

  private static void json(Path file, Map<String, Object> document) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(INDENTER).withObjectIndenter(INDENTER);
    Files.writeString(file, MAPPER.writer().with(printer).writeValueAsString(document) + "\n");
  }

  private static String sources(ShelterCase base, ShelterCase made, long seed, int scale) {
    long synthetic = made.locationList().stream().filter(l -> l.basis() == Basis.SYNTHETIC).count();
    return String.format(
        Locale.ROOT,
        """
        # Sources of %s

        Made by `spreiding generate` from the case `%s` with seed %d and scale %d.

        - **locations.csv**: %d of %d rows are **synthetic** (`basis` = `synthetic`): such locations do not exist. They are
          calibrated to published facts: see `%s` of the program for each fact and each assumption.
          The other rows are those of the base case, with their own source.
        - **reports.csv**: **synthetic**, all rows. Only the totals of some provinces are published.
        - **municipalities.csv, adjacency.csv**: from the base case%s.
        - **exchanges.csv**: from the base case.

        Licences: those of the base case; the synthetic rows are CC0-1.0.
        """,
        made.settings().id(),
        base.settings().id(),
        seed,
        scale,
        synthetic,
        made.locationList().size(),
        Calibration.fileOf(base.settings().cycle()),
        scale == 1
            ? ""
            : "; municipalities with 'kopie' in their name are **synthetic** copies with varied numbers of inhabitants");
  }

  private static void deleteIfLeft(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
