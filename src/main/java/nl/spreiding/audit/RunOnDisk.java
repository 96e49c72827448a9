package nl.spreiding.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A run directory. Links are not followed.
 *
 * @param directory the directory
 */
public record RunOnDisk(Path directory) implements RunSource {
  @Override
  public SortedSet<String> names() throws IOException {
    SortedSet<String> result = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          List<String> parts = new ArrayList<>();
          directory.relativize(path).forEach(part -> parts.add(part.toString()));
          result.add(String.join("/", parts));
        }
      }
    }
    return result;
  }

  @Override
  public byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(directory.resolve(name));
  }

  @Override
  public boolean regular(String name) {
    return Files.isRegularFile(directory.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public Path inputDirectory() {
    return directory.resolve("input");
  }
}
