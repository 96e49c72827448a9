package nl.spreiding.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.spreiding.app.SavedRun;
import nl.spreiding.issue.InputException;
import org.jspecify.annotations.Nullable;

/** Runs that were saved under a name. */
final class RunShelf {
  private static final int MOST_RUNS = 200;

  private final Path folder;
  private final Operator operator;
  private final Map<String, SavedRun> knownByName = new ConcurrentHashMap<>();
  private final Set<String> unreadableNames = ConcurrentHashMap.newKeySet();

  RunShelf(Path folder, Operator operator) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.operator = operator;
  }

  /** The directory of a saved run; null: there is none of that name. */
  @Nullable Path directory(String name) {
    Path directory = folder.resolve(name);
    return Names.RUN.matcher(name).matches()
            && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
            && Files.isRegularFile(directory.resolve("receipt.json"))
        ? directory
        : null;
  }

  /** Saves a run. */
  synchronized void save(Path run, String name) throws IOException {
    if (!Names.RUN.matcher(name).matches() || name.equals(Solve.BASELINE)) {
      throw ApiProblem.of(
          400,
          "name",
          "Een naam bestaat uit 1 tot 64 letters, cijfers, punten, streepjes en liggende streepjes, begint met een letter of cijfer en is niet 'baseline'.",
          "A name has 1 to 64 letters, digits, dots, dashes or underscores, starts with a letter or digit and is not 'baseline'.");
    }
    if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw ApiProblem.of(
          409,
          "name-taken",
          "Er is al een run met deze naam.",
          "There is a run of this name already.");
    }
    Folders.copy(run, folder.resolve(name));
  }

  /** The saved runs that can be loaded. */
  SortedMap<String, SavedRun> list() throws IOException {
    SortedMap<String, SavedRun> result = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path path : list.sorted().limit(MOST_RUNS).toList()) {
        String name = String.valueOf(path.getFileName());
        Path directory = directory(name);
        SavedRun run = directory == null ? null : look(name, directory);
        if (run != null) {
          result.put(name, run);
        }
      }
    }
    return result;
  }

  private @Nullable SavedRun look(String name, Path directory) {
    SavedRun known = knownByName.get(name);
    if (known != null) {
      return known;
    }
    try {
      SavedRun run = SavedRun.of(directory);
      knownByName.put(name, run);
      return run;
    } catch (InputException e) {
      if (unreadableNames.add(name)) {
        operator.unreadableRun(directory, e);
      }
      return null;
    }
  }
}
