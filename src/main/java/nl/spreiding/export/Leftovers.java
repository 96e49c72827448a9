package nl.spreiding.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directories beside a target that a run needs for a moment, and those that an interrupted run
 * left: {@code .NAME.tmp-*} being written or removed, {@code .NAME.old-*} moved aside. Whoever
 * holds the {@link RunLock} of the target knows that all of them are left over. No other name is
 * ever touched.
 */
final class Leftovers {
  private static final String TEMPORARY = "tmp-";
  private static final String ASIDE = "old-";

  private final Path target;

  Leftovers(Path target) {
    this.target = target;
  }

  /** A new name for a directory to write or to remove. */
  Path temporaryName() {
    return name(TEMPORARY);
  }

  /** A new name for the earlier run while the new one is moved into place. */
  Path asideName() {
    return name(ASIDE);
  }

  private Path name(String sort) {
    return target.resolveSibling(
        prefix() + sort + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
  }

  private String prefix() {
    return "." + target.getFileName() + ".";
  }

  /**
   * A run that stopped between its two renames left no target, only the earlier run aside: moves
   * that back.
   */
  void restore() throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    TreeMap<FileTime, Path> asideByTime = new TreeMap<>(Comparator.naturalOrder());
    for (Path aside : find(ASIDE)) {
      asideByTime.put(Files.getLastModifiedTime(aside), aside);
    }
    if (!asideByTime.isEmpty()) {
      Files.move(asideByTime.lastEntry().getValue(), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Deletes what is left over. Only after {@link #restore}. */
  void delete() throws IOException {
    for (Path directory : find(TEMPORARY)) {
      TemporaryDirectory.delete(directory);
    }
    for (Path directory : find(ASIDE)) {
      TemporaryDirectory.delete(directory);
    }
  }

  private List<Path> find(String sort) throws IOException {
    Pattern pattern = Pattern.compile(Pattern.quote(prefix() + sort) + "[0-9a-f]{16}");
    try (Stream<Path> siblings = Files.list(target.getParent())) {
      return siblings
          .filter(path -> pattern.matcher(path.getFileName().toString()).matches())
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
