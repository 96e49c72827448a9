package nl.spreiding.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes single files that are there whole or not at all, also if the process is killed or the
 * machine stops: beside the target, through to the disk, and then moved into place.
 */
final class SafeFile {
  private static final String PREFIX = ".tmp-";

  private SafeFile() {}

  /** Writes content. */
  @FunctionalInterface
  interface Content {
    /** Writes all of it; the stream is closed afterwards. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file in the place of an earlier one. */
  static void write(Path target, byte[] content) throws IOException {
    write(target, out -> out.write(content));
  }

  /** Writes a file in the place of an earlier one. */
  static void write(Path target, Content content) throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    Path fresh = directory.resolve(PREFIX + target.getFileName());
    try (FileChannel channel =
            FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      content.writeTo(out);
      channel.force(true);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync(directory);
  }

  /** That the name is on disk too; not every system lets a directory be opened. */
  private static void sync(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file itself is safe; only its name may be lost with the machine, and is made anew.
      return;
    }
  }

  /** Deletes what a killed process left half. */
  static void clean(Path directory) throws IOException {
    List<Path> leftList;
    try (Stream<Path> entries = Files.list(directory)) {
      leftList = entries.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path left : leftList) {
      Files.delete(left);
    }
  }
}
