package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is gone when it is closed, unless it was moved away.
 *
 * @param path where it is
 */
record TemporaryDirectory(Path path) implements AutoCloseable {
  /** Makes it; it must not exist. With the usual permissions, because it becomes the run. */
  static TemporaryDirectory create(Path path) throws IOException {
    return new TemporaryDirectory(Files.createDirectory(path));
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      delete(path);
    }
  }

  /** Deletes a directory with all it holds. Links in it are deleted, not followed. */
  static void delete(Path directory) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
