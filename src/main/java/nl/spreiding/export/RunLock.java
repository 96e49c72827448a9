package nl.spreiding.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps two runs from writing the same target at once. The operating system lets go of it when a
 * process ends, however it ends, so that it never has to be guessed whether its owner is still
 * there.
 */
final class RunLock implements AutoCloseable {
  private static final int TRIES = 20;
  private static final int SIZES = 4;
  private static final int MOST_BYTES = 4_096;

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
   * nothing. So what is written through the channel must show at the path: a few random sizes. The
   * path is only asked for its size, for opening and closing the file here would let go of the lock
   * (on POSIX systems a process loses all its locks on a file when it closes any handle of it).
   */
  private boolean owns() throws IOException {
    try {
      for (int i = 0; i < SIZES; i++) {
        int size = ThreadLocalRandom.current().nextInt(1, MOST_BYTES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(size), 0);
        if (Files.size(file) != size) {
          return false;
        }
      }
      return true;
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
