package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.export.InputOptionsFile;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.InputOptions;

/**
 * The input files of a run, held from before the search, so that receipt and copies tell what was
 * read and not what the files became meanwhile.
 */
final class InputCopies {
  private final CaseOptions options;
  private final SortedMap<String, byte[]> contentByName = new TreeMap<>();

  private InputCopies(CaseOptions options) {
    this.options = options;
  }

  /**
   * Reads every input file of a case.
   *
   * @param options which case, and what was changed in it
   * @param prepared the case
   * @return the files
   * @throws InputException if a file that was read before cannot be read again
   */
  static InputCopies read(CaseOptions options, PreparedCase prepared) throws InputException {
    InputCopies copies = new InputCopies(options);
    IssueCollector issues = new IssueCollector();
    for (Map.Entry<String, Path> entry : prepared.fileByName().entrySet()) {
      try {
        copies.contentByName.put(entry.getKey(), Files.readAllBytes(entry.getValue()));
      } catch (IOException e) {
        issues.add(
            IssueCode.FILE_UNREADABLE,
            SourceLocation.ofFile(entry.getValue().toString()),
            IssueCode.FILE_UNREADABLE.meaning(),
            String.valueOf(e.getMessage()));
      }
    }
    issues.throwIfErrors();
    return copies;
  }

  /** The files by name. */
  List<FileHash> hashList() {
    List<FileHash> hashList = new ArrayList<>();
    contentByName.forEach((name, content) -> hashList.add(FileHash.of(name, content)));
    return hashList;
  }

  /**
   * Writes the copies and what else is needed to load the case again.
   *
   * @param runDirectory the run directory
   * @throws IOException if they cannot be written
   */
  void writeTo(Path runDirectory) throws IOException {
    Path folder = Files.createDirectory(runDirectory.resolve(InputOptions.FOLDER));
    for (Map.Entry<String, byte[]> entry : contentByName.entrySet()) {
      Path copy = folder.resolve(entry.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, entry.getValue());
    }
    InputOptionsFile.write(folder, inputOptions());
  }

  private InputOptions inputOptions() {
    List<String> scenarioList = new ArrayList<>();
    for (Path file : options.scenarioList()) {
      scenarioList.add(InputNames.scenario(scenarioList.size() + 1, file));
    }
    String weights = options.weights();
    boolean set = weights != null && WeightSets.names().contains(weights);
    QuotaScope scope = options.quotaScope();
    return new InputOptions(
        scenarioList,
        set ? weights : null,
        weights == null || set ? null : InputNames.weights(Path.of(weights)),
        scope == null ? null : scope.name().toLowerCase(Locale.ROOT),
        options.baseline() == null ? null : InputNames.BASELINE);
  }
}
