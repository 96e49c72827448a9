package nl.spreiding.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.spreiding.app.CaseSummary;
import nl.spreiding.issue.InputException;
import org.jspecify.annotations.Nullable;

/** The cases that can be opened. */
final class CaseShelf {
  private static final int MOST_CASES = 100;

  private final SortedMap<String, Path> directoryByName;

  private CaseShelf(SortedMap<String, Path> directoryByName) {
    this.directoryByName = directoryByName;
  }

  /** The case that was given, or those in a folder. */
  static CaseShelf of(ServeOptions options) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    Path given = options.caseDirectory();
    if (given != null) {
      found.put(nameOf(given), given);
    } else if (Files.isDirectory(options.casesFolder())) {
      try (Stream<Path> list = Files.list(options.casesFolder())) {
        list.filter(folder -> Files.isRegularFile(folder.resolve("case.json")))
            .sorted()
            .limit(MOST_CASES)
            .forEach(folder -> found.put(nameOf(folder), folder));
      }
    }
    return new CaseShelf(found);
  }

  static String nameOf(Path directory) {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  @Nullable Path directory(String name) {
    return directoryByName.get(name);
  }

  /** What can be said of each without deciding anything; those with errors are left out. */
  List<Entry> list() {
    List<Entry> list = new ArrayList<>();
    directoryByName.forEach(
        (name, directory) -> {
          try {
            list.add(new Entry(name, CaseSummary.of(directory)));
          } catch (InputException e) {
            list.add(new Entry(name, null));
          }
        });
    return list;
  }

  /**
   * A case.
   *
   * @param name its name
   * @param summary what it is; null: it has errors
   */
  record Entry(String name, @Nullable CaseSummary summary) {}
}
