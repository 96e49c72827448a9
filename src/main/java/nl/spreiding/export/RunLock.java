package nl.spreiding.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Keeps two runs from writing the same target at once. The operating system lets go of it when a
 * process ends, however it ends, so that it never has to be guessed whether its owner is still
 * there.
 */
final class RunLock implements AutoCloseable {
  private static final int TRIES = 20;

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a target.
   *
   * @param target directory of the run; its parent exists
   * @return the lock
   * @throws OutputException if another run holds it
   * @throws IOException if the lock file cannot be written
   */
  static RunLock of(Path target) throws OutputException, IOException {
    Path file = target.resolveSibling("." + target.getFileName() + ".spreiding-lock");
    for (int i = 0; i < TRIES; i++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      RunLock lock = new RunLock(file, channel);
      boolean done = false;
      try {
        if (!lock.taken()) {
          throw new OutputException(OutputProblem.TARGET_IS_BUSY, target, null);
        }
        done = lock.owns();
      } finally {
        if (!done) {
          channel.close();
        }
      }
      if (done) {
        return lock;
      }
    }
    throw new OutputException(OutputProblem.TARGET_IS_BUSY, target, null);
  }

  private boolean taken() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it.
      return false;
    }
  }

  /**
   * An earlier owner may have deleted the file after it was opened here; then the lock is on
   * nothing.
   */
  private boolean owns() throws IOException {
    String token = UUID.randomUUID().toString();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
    try {
      return Files.readString(file).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
