package nl.spreiding.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file and what it held.
 *
 * @param name name relative to its directory, with {@code /} between the parts
 * @param bytes its size
 * @param sha256 SHA-256 of its content, 64 lower-case hexadecimal digits
 */
public record FileHash(String name, long bytes, String sha256) implements Comparable<FileHash> {
  /**
   * Hashes content that was read before, so that the receipt tells what was used and not what the
   * file holds by now.
   *
   * @param name name of the file
   * @param content its content
   * @return its hash
   */
  public static FileHash of(String name, byte[] content) {
    return new FileHash(
        name, content.length, HexFormat.of().formatHex(newDigest().digest(content)));
  }

  /**
   * Hashes a file.
   *
   * @param name name to record
   * @param file the file
   * @return its hash
   * @throws IOException if it cannot be read
   */
  public static FileHash of(String name, Path file) throws IOException {
    MessageDigest digest = newDigest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new FileHash(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /**
   * Hashes every file in a directory and below it. Links are not followed.
   *
   * @param directory the directory
   * @return the files by name, in code unit order
   * @throws IOException if one cannot be read
   */
  public static List<FileHash> ofDirectory(Path directory) throws IOException {
    List<Path> pathList;
    try (Stream<Path> paths = Files.walk(directory)) {
      pathList =
          paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    List<FileHash> result = new ArrayList<>();
    for (Path path : pathList) {
      result.add(of(relativeName(directory, path), path));
    }
    result.sort(Comparator.naturalOrder());
    return result;
  }

  private static String relativeName(Path directory, Path path) {
    List<String> parts = new ArrayList<>();
    directory.relativize(path).forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform is required to have it.
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int compareTo(FileHash other) {
    return name.compareTo(other.name);
  }
}
