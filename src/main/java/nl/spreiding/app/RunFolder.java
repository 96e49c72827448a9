package nl.spreiding.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.spreiding.export.RunFiles;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.input.SourceFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.InputOptions;
import nl.spreiding.receipt.Receipt;

/**
 * The files of a run directory from which it can be loaded again: the copies of its input and
 * {@code result.json}. Only files that are there are read; what the receipt says is compared with
 * them and never used as a path.
 */
final class RunFolder {
  private static final String INPUT_PREFIX = InputOptions.FOLDER + "/";

  private final Path directory;
  private final IssueCollector issues;
  private final SortedMap<String, FileHash> receiptByName = new TreeMap<>();

  private RunFolder(Path directory, IssueCollector issues) {
    this.directory = directory;
    this.issues = issues;
  }

  /**
   * Opens a run directory and checks its files against its receipt.
   *
   * @param directory the run directory
   * @param issues receives what is wrong
   * @return the folder
   * @throws InputException if it cannot be loaded
   */
  static RunFolder open(Path directory, IssueCollector issues) throws InputException {
    RunFolder folder = new RunFolder(directory, issues);
    if (!Files.isDirectory(directory)) {
      folder.add(IssueCode.RUN_DIRECTORY_MISSING, directory, Bilingual.same(directory.toString()));
      issues.throwIfErrors();
    }
    folder.readReceipt();
    issues.throwIfErrors();
    folder.compare();
    issues.throwIfErrors();
    return folder;
  }

  /** The folder with the copies. */
  Path input() {
    return directory.resolve(InputOptions.FOLDER);
  }

  /** A file of the run directory. */
  Path file(String name) {
    return directory.resolve(name);
  }

  /** Whether the run has an input file of that name. */
  boolean hasInput(String name) {
    return receiptByName.containsKey(INPUT_PREFIX + name);
  }

  /** The hash of {@code result.json}. */
  String resultSha256() {
    FileHash result = receiptByName.get(RunFiles.RESULT);
    if (result == null) {
      throw new IllegalStateException("The run was not checked.");
    }
    return result.sha256();
  }

  private void readReceipt() {
    Path file = directory.resolve(Receipt.FILE_NAME);
    if (Files.notExists(file)) {
      add(
          IssueCode.RUN_INCOMPLETE,
          file,
          new Bilingual(Receipt.FILE_NAME + " ontbreekt", "no " + Receipt.FILE_NAME));
      return;
    }
    JsonValue document = JsonDocument.read(SourceFile.of(file), ReadLimits.DEFAULTS, issues);
    if (document == null) {
      return;
    }
    if (document instanceof JsonValue.Obj object) {
      JsonFields root = new JsonFields(object, "", issues);
      root.required("outputs");
      for (JsonValue value : root.list("outputs")) {
        if (value instanceof JsonValue.Obj output) {
          put(new JsonFields(output, "outputs.", issues));
        } else {
          root.wrongType(
              "outputs", value, new Bilingual("een lijst van objecten", "a list of objects"));
        }
      }
    } else {
      issues.add(
          IssueCode.JSON_TYPE,
          document.at(),
          new Bilingual(
              "Een verantwoording (receipt.json) moet een object bevatten",
              "A receipt must hold an object"),
          document.shown());
    }
    boolean loadable =
        hasInput(InputOptions.FILE_NAME) && receiptByName.containsKey(RunFiles.RESULT);
    if (issues.errorCount() == 0 && !loadable) {
      add(
          IssueCode.RUN_INCOMPLETE,
          file,
          new Bilingual(
              INPUT_PREFIX + InputOptions.FILE_NAME + " ontbreekt",
              "no " + INPUT_PREFIX + InputOptions.FILE_NAME));
    }
  }

  private void put(JsonFields output) {
    String name = output.text("name");
    long bytes = output.count("bytes", Long.MAX_VALUE);
    String sha256 = output.text("sha256");
    if (output.ok() && (name.startsWith(INPUT_PREFIX) || name.equals(RunFiles.RESULT))) {
      receiptByName.put(name, new FileHash(name, bytes, sha256));
    }
  }

  /** Neither a changed, nor a missing, nor an added file. */
  private void compare() {
    SortedMap<String, FileHash> missingByName = new TreeMap<>(receiptByName);
    for (Path file : files()) {
      String name =
          directory.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      FileHash expected = missingByName.remove(name);
      if (expected == null) {
        add(
            IssueCode.RUN_FILE_CHANGED,
            file,
            new Bilingual("staat niet in receipt.json", "not in the receipt"));
      } else if (!expected.equals(hash(name, file))) {
        add(IssueCode.RUN_FILE_CHANGED, file, new Bilingual("gewijzigd", "changed"));
      }
    }
    for (Map.Entry<String, FileHash> entry : missingByName.entrySet()) {
      issues.add(
          IssueCode.RUN_FILE_CHANGED,
          SourceFile.of(directory.resolve(Receipt.FILE_NAME)).at(),
          new Bilingual(
              "Een bestand dat receipt.json noemt, ontbreekt",
              "A file that the receipt tells of is missing"),
          entry.getKey());
    }
  }

  /** Every input file and the result; of a link, the link itself. */
  private List<Path> files() {
    List<Path> result = new ArrayList<>();
    for (Path start : List.of(input(), directory.resolve(RunFiles.RESULT))) {
      if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (Stream<Path> paths = Files.walk(start)) {
        paths.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).forEach(result::add);
      } catch (IOException e) {
        unreadable(start, e);
      } catch (UncheckedIOException e) {
        unreadable(start, e.getCause());
      }
    }
    return result;
  }

  /** Of anything but a regular file, such as a link: nothing that equals a hash. */
  private FileHash hash(String name, Path file) {
    FileHash none = new FileHash(name, -1, "");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return none;
    }
    try {
      return FileHash.of(name, file);
    } catch (IOException e) {
      unreadable(file, e);
      return none;
    }
  }

  private void unreadable(Path file, IOException e) {
    issues.add(
        IssueCode.FILE_UNREADABLE,
        SourceFile.of(file).at(),
        IssueCode.FILE_UNREADABLE.meaning(),
        e.getClass().getSimpleName());
  }

  private void add(IssueCode code, Path file, Bilingual value) {
    issues.add(code, SourceFile.of(file).at(), code.meaning(), value);
  }
}
