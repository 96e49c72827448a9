package nl.spreiding.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Runs of the program that tests of its output share: each is made once per JVM. */
public final class ExampleRun {
  /** The arguments of the one justified run in Dutch that tests share. */
  public static final String JUSTIFIED = "data/example --justify --moves 20000";

  /** The same in English, with a margin of its own. */
  public static final String JUSTIFIED_EN =
      "data/example --moves 0 --justify --within 2% --lang en";

  private static final Map<String, Path> DIRECTORY_BY_ARGUMENTS = new LinkedHashMap<>();

  private ExampleRun() {}

  /**
   * The run of {@code data/example}.
   *
   * @return its directory; not to be changed
   */
  public static Path directory() {
    return directory("data/example --moves 0");
  }

  /**
   * A run, made if this JVM has not made it yet.
   *
   * @param arguments those of {@code solve}, without {@code --out}
   * @return its directory; not to be changed
   */
  public static synchronized Path directory(String arguments) {
    return DIRECTORY_BY_ARGUMENTS.computeIfAbsent(arguments, ExampleRun::solve);
  }

  /**
   * The pages of a run.
   *
   * @param run its directory
   * @return the text of each, by name relative to {@code report}
   */
  public static Map<String, String> pages(Path run) {
    Map<String, String> result = new TreeMap<>();
    Path report = run.resolve("report");
    try (Stream<Path> walk = Files.walk(report)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".html")).toList()) {
        result.put(report.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  /**
   * Where runs stay for a next JVM; mutation tests start a great many. Whoever sets it empties it.
   */
  private static final String KEPT = "kept.runs";

  private static Path solve(String arguments) {
    try {
      String kept = System.getProperty(KEPT);
      if (kept != null) {
        Path run = Path.of(kept, Integer.toHexString(arguments.hashCode()), "run");
        return Files.exists(run.resolve("receipt.json")) ? run : solve(arguments, run);
      }
      Path directory = Files.createTempDirectory("spreiding-run-");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(directory.toFile())));
      return solve(arguments, directory.resolve("run"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path solve(String arguments, Path run) {
    return written("solve " + arguments, run);
  }

  /**
   * A run on top of another.
   *
   * @param arguments those of {@code what-if}, without {@code --out}
   * @param run directory to write it to
   */
  public static void whatIf(String arguments, Path run) {
    written("what-if " + arguments, run);
  }

  private static Path written(String command, Path run) {
    StringWriter out = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(out, true),
            (command + " --out " + run).split(" +"));
    if (!Files.exists(run.resolve("result.json"))) {
      throw new IllegalStateException(command + " ended with exit code " + code + "\n" + out);
    }
    return run;
  }
}
