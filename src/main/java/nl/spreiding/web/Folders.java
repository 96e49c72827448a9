package nl.spreiding.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of runs: copied, packed and thrown away. */
final class Folders {
  // Later than the first moment the format knows, which also stands for "earlier".
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Folders() {}

  /** Every file below a folder, in the order of their names; no link is followed. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted(Comparator.comparing(file -> name(folder, file)))
          .toList();
    }
  }

  /** The name below a folder, with {@code /} between the parts. */
  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Packs a folder: the same files give the same bytes. */
  static void zip(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Path file : files(folder)) {
      ZipEntry entry = new ZipEntry(name(folder, file));
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** Copies a folder to one that is not there yet; it appears whole or not at all. */
  static void copy(Path from, Path to) throws IOException {
    Path beside = Files.createTempDirectory(to.toAbsolutePath().getParent(), ".saving-");
    try {
      for (Path file : files(from)) {
        Path target = beside.resolve(name(from, file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      Files.move(beside, to);
    } finally {
      delete(beside);
    }
  }

  /** Throws a folder away; what cannot be removed stays. */
  static void delete(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Temporary: the system clears it away.
    }
  }
}
