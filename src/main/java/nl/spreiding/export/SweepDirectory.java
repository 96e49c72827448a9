package nl.spreiding.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.spreiding.sweep.SweepRun;

/**
 * The directory of a sweep while it is worked on: locked against a second process. Runs are added
 * one by one; whatever is in it is whole.
 */
public final class SweepDirectory implements AutoCloseable {
  /** Folder with what the sweep was made from. */
  public static final String INPUT = "input";

  /** The plan, in that folder. */
  public static final String PLAN = "input/plan.json";

  /** The case, in that folder. */
  public static final String CASE = "input/case";

  /** Folder with a file per run. */
  public static final String RUNS = "runs";

  /** How long every run took: the only file that is not the same every time. */
  public static final String TIMINGS = "timings.csv";

  private final Path directory;
  private final RunLock lock;

  private SweepDirectory(Path directory, RunLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Opens a directory to work on.
   *
   * @param target a new directory, an empty one, or an earlier sweep
   * @param contentByName what the sweep is made from, by name in {@link #INPUT}
   * @return the directory; close it when done
   * @throws OutputException if it is somebody else's, another process works on it, or it cannot be
   *     written
   */
  public static SweepDirectory open(Path target, SortedMap<String, byte[]> contentByName)
      throws OutputException {
    try {
      RunTarget resolved = RunTarget.of(target);
      Files.createDirectories(resolved.path().getParent());
      RunLock lock = RunLock.of(resolved.path());
      boolean done = false;
      try {
        SweepDirectory sweep = new SweepDirectory(resolved.path(), lock);
        sweep.prepare(contentByName);
        done = true;
        return sweep;
      } finally {
        if (!done) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, target, e);
    }
  }

  private void prepare(SortedMap<String, byte[]> contentByName)
      throws OutputException, IOException {
    boolean earlier =
        Files.isRegularFile(directory.resolve(PLAN), LinkOption.NOFOLLOW_LINKS)
            || Files.isDirectory(directory.resolve(RUNS), LinkOption.NOFOLLOW_LINKS);
    if (Files.exists(directory) && !earlier && !isEmpty()) {
      throw new OutputException(OutputProblem.TARGET_IS_NOT_A_RUN, directory, null);
    }
    // First the folder that tells a sweep from somebody else's directory.
    Files.createDirectories(directory.resolve(RUNS));
    SafeFile.clean(directory);
    SafeFile.clean(directory.resolve(RUNS));
    writeInput(contentByName);
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findFirst().isEmpty();
    }
  }

  private void writeInput(SortedMap<String, byte[]> contentByName) throws IOException {
    Path input = directory.resolve(INPUT);
    if (Files.exists(input) && !same(input, contentByName)) {
      TemporaryDirectory.delete(input);
    }
    for (Map.Entry<String, byte[]> entry : contentByName.entrySet()) {
      Path file = input.resolve(entry.getKey());
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        SafeFile.write(file, entry.getValue());
      }
    }
  }

  private static boolean same(Path input, SortedMap<String, byte[]> contentByName)
      throws IOException {
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name =
            input.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (!Arrays.equals(contentByName.get(name), Files.readAllBytes(file))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The file of a run.
   *
   * @param key its key
   * @return where it is, or will be
   */
  public Path runFile(String key) {
    return runFile(directory, key);
  }

  /**
   * The file of a run of any sweep.
   *
   * @param sweep directory of the sweep
   * @param key key of the run
   * @return where it is, or would be
   */
  public static Path runFile(Path sweep, String key) {
    return sweep.resolve(RUNS).resolve(key + ".json");
  }

  /**
   * A run that is already there.
   *
   * @param key its key
   * @return the run; empty: there is none, or its file is damaged
   * @throws IOException if it cannot be read
   */
  public Optional<SweepRun> run(String key) throws IOException {
    Path file = runFile(key);
    return Files.exists(file) ? SweepRunFile.read(file, key) : Optional.empty();
  }

  /**
   * Adds how long a run took, in a file that is not reproducible.
   *
   * @param number its place in the plan
   * @param key its key
   * @param millis how long it took
   * @throws IOException if it cannot be written
   */
  public synchronized void addTiming(int number, String key, long millis) throws IOException {
    Path file = directory.resolve(TIMINGS);
    try {
      Files.writeString(file, "run,key,milliseconds\r\n", StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      // An earlier run of this sweep wrote the header.
    }
    Files.write(
        file,
        (number + "," + key + "," + millis + "\r\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
  }

  /**
   * Where it is.
   *
   * @return the directory itself
   */
  public Path path() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
