package nl.spreiding.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.spreiding.receipt.Receipt;

/**
 * Writes the directory of a run as a whole: into a temporary directory beside it, then into place.
 * Whoever looks sees the earlier run or the new one, never a mixture. Only an earlier run is ever
 * replaced, never a directory that holds anything else.
 */
public final class RunDirectory {
  private RunDirectory() {}

  /** Writes the files of a run. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes every file, {@code receipt.json} among them.
     *
     * @param directory an empty directory
     * @throws IOException if a file cannot be written
     */
    void writeTo(Path directory) throws IOException;
  }

  /**
   * Checks whether a run may be written to a path, so that this is known before the work. Writes
   * nothing.
   *
   * @param target directory of the run: new, empty or of an earlier run; a link to a directory
   *     stands for that directory
   * @throws OutputException if it may not
   */
  public static void check(Path target) throws OutputException {
    try {
      RunTarget resolved = RunTarget.of(target);
      resolved.checkReplaceable();
      resolved.checkWritable();
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, target, e);
    }
  }

  /**
   * Writes a run. If it fails, an earlier run in the same place stays as it was.
   *
   * @param target as for {@link #check}
   * @param content writes the files
   * @throws OutputException if it cannot be written
   */
  public static void write(Path target, Content content) throws OutputException {
    try {
      RunTarget resolved = RunTarget.of(target);
      Files.createDirectories(resolved.path().getParent());
      try (RunLock lock = RunLock.of(resolved.path())) {
        writeLocked(resolved, content);
      }
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, target, e);
    } catch (UncheckedIOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, target, e.getCause());
    }
  }

  private static void writeLocked(RunTarget target, Content content)
      throws OutputException, IOException {
    Leftovers leftovers = new Leftovers(target.path());
    leftovers.restore();
    target.checkReplaceable();
    leftovers.delete();
    try (TemporaryDirectory fresh = TemporaryDirectory.create(leftovers.temporaryName())) {
      content.writeTo(fresh.path());
      if (!Files.isRegularFile(
          fresh.path().resolve(Receipt.FILE_NAME), LinkOption.NOFOLLOW_LINKS)) {
        // Without it the next run would refuse to replace this one.
        throw new IllegalStateException("The run has no (" + Receipt.FILE_NAME + ").");
      }
      Path aside = leftovers.asideName();
      replace(fresh.path(), target.path(), aside);
      remove(aside, leftovers.temporaryName());
    }
  }

  /**
   * Two renames. Between them there is no target; a run that is stopped just there is repaired by
   * the next one.
   */
  static void replace(Path fresh, Path target, Path aside) throws OutputException {
    boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    try {
      if (replaces) {
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_REPLACE, target, e);
    }
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        moveBack(aside, target, e);
      }
      throw new OutputException(OutputProblem.CANNOT_REPLACE, target, e);
    }
  }

  private static void moveBack(Path aside, Path target, IOException reason) {
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // The next run moves it back.
      reason.addSuppressed(e);
    }
  }

  /**
   * Renamed first, so that a half-removed directory is never taken for an earlier run to move back.
   */
  private static void remove(Path aside, Path temporary) throws OutputException {
    if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.move(aside, temporary, StandardCopyOption.ATOMIC_MOVE);
      TemporaryDirectory.delete(temporary);
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_CLEAN, temporary, e);
    }
  }
}
