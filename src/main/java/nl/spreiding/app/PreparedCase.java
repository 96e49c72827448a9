package nl.spreiding.app;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.issue.Issue;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;

/**
 * A case that was read, changed as asked and checked, with its statutory numbers.
 *
 * @param shelterCase the case
 * @param numbers its statutory numbers
 * @param warningList what a person must look at
 * @param fileByName every input file that was read, by the name used in the receipt
 */
public record PreparedCase(
    ShelterCase shelterCase,
    StatutoryNumbers numbers,
    List<Issue> warningList,
    SortedMap<String, Path> fileByName) {

  /**
   * The same case with one more file that was read.
   *
   * @param name its name in the receipt
   * @param file the file
   * @return the copy
   */
  PreparedCase with(String name, Path file) {
    SortedMap<String, Path> more = new TreeMap<>(fileByName);
    more.put(name, file);
    return new PreparedCase(shelterCase, numbers, warningList, more);
  }

  /** Copies the list and the map. */
  public PreparedCase {
    warningList = List.copyOf(warningList);
    fileByName = Collections.unmodifiableSortedMap(new TreeMap<>(fileByName));
  }
}
