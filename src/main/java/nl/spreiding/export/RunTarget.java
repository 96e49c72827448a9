package nl.spreiding.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.spreiding.receipt.Receipt;

/**
 * Where a run is written to.
 *
 * @param path the real directory, so that what is moved is the directory and not a link to it
 */
record RunTarget(Path path) {
  /** Finds the real directory; it need not exist. */
  static RunTarget of(Path target) throws OutputException, IOException {
    Path absolute = target.toAbsolutePath();
    if (Files.exists(absolute)) {
      Path real = absolute.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new OutputException(OutputProblem.TARGET_IS_FILE, target, null);
      }
      if (real.getParent() == null) {
        throw new OutputException(OutputProblem.TARGET_IS_NOT_A_RUN, target, null);
      }
      return new RunTarget(real);
    }
    if (Files.isSymbolicLink(absolute)) {
      throw new OutputException(OutputProblem.TARGET_IS_DEAD_LINK, target, null);
    }
    return new RunTarget(absolute.normalize());
  }

  /** Only what the receipt of a run lists may be in a directory that is going to be replaced. */
  void checkReplaceable() throws OutputException, IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || isEmpty()) {
      return;
    }
    Set<String> known =
        ReceiptFile.outputNames(path)
            .orElseThrow(() -> new OutputException(OutputProblem.TARGET_IS_NOT_A_RUN, path, null));
    try (Stream<Path> paths = Files.walk(path)) {
      Optional<Path> other = paths.filter(file -> !isKnown(file, known)).sorted().findFirst();
      if (other.isPresent()) {
        throw new OutputException(OutputProblem.TARGET_HAS_OTHER_FILES, other.get(), null);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findFirst().isEmpty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isKnown(Path file, Set<String> known) {
    String name =
        path.relativize(file).toString().replace(path.getFileSystem().getSeparator(), "/");
    boolean directory = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    return directory || name.equals(Receipt.FILE_NAME) || known.contains(name);
  }

  /** Whether directories can be made where the target will stand. */
  void checkWritable() throws OutputException {
    Path ancestor = path.getParent();
    while (!Files.exists(ancestor)) {
      ancestor = ancestor.getParent();
    }
    if (!Files.isDirectory(ancestor) || !Files.isWritable(ancestor)) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, ancestor, null);
    }
  }
}
