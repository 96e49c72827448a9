package nl.spreiding.input;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.ShelterCase;

/**
 * A case with what is known about its files.
 *
 * @param shelterCase the case, without errors
 * @param warningList what a person must look at, in order of file, line and column
 * @param sourceMap where its parts stand in the files
 * @param fileByName the files that were read, by the name used in issues and receipt
 */
public record LoadedCase(
    ShelterCase shelterCase,
    List<Issue> warningList,
    SourceMap sourceMap,
    SortedMap<String, Path> fileByName) {
  /** Copies list and map. */
  public LoadedCase {
    warningList = List.copyOf(warningList);
    fileByName = Collections.unmodifiableSortedMap(new TreeMap<>(fileByName));
  }
}
