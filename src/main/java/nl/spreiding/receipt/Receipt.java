package nl.spreiding.receipt;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.model.Finder;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made from and with, and what it made. The only file of a run that tells about the
 * machine: with another JDK or build it differs where every other file stays the same.
 *
 * @param software version and commit of this software
 * @param jdk version and vendor of the Java runtime
 * @param seed seed of the search
 * @param limits what bounded the search
 * @param timeBrake whether the time limit ended the search, so that a repeat may differ
 * @param foundBy who found the decision: every step that reached its score
 * @param inputList every input file, by name
 * @param outputList every file of the run but the receipt itself, by name
 * @param resultSha256 SHA-256 of {@code result.json}
 */
public record Receipt(
    SoftwareVersion software,
    String jdk,
    long seed,
    Limits limits,
    boolean timeBrake,
    List<Finder> foundBy,
    List<FileHash> inputList,
    List<FileHash> outputList,
    String resultSha256) {

  /** Name of the file. */
  public static final String FILE_NAME = "receipt.json";

  private static final String RESULT = "result.json";

  /** Orders the lists of files by name; a name may occur once. */
  public Receipt {
    foundBy = List.copyOf(foundBy);
    inputList = ordered(inputList);
    outputList = ordered(outputList);
  }

  /**
   * What bounded the search.
   *
   * @param moves most moves of the whole search
   * @param time emergency time limit; null: none
   */
  public record Limits(long moves, @Nullable Duration time) {}

  /**
   * The receipt of a run on this Java runtime.
   *
   * @param software version and commit of this software
   * @param seed seed of the search
   * @param limits what bounded the search
   * @param timeBrake whether the time limit ended the search
   * @param foundBy who found the decision: every step that reached its score
   * @param inputList every input file
   * @param outputList every file of the run but the receipt itself; one of them is {@code
   *     result.json}
   * @return the receipt
   * @throws IllegalArgumentException if a name occurs twice or {@code result.json} is missing
   */
  public static Receipt of(
      SoftwareVersion software,
      long seed,
      Limits limits,
      boolean timeBrake,
      List<Finder> foundBy,
      List<FileHash> inputList,
      List<FileHash> outputList) {
    String resultSha256 =
        outputList.stream()
            .filter(file -> file.name().equals(RESULT))
            .map(FileHash::sha256)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The run has no (" + RESULT + ")."));
    return new Receipt(
        software, runtime(), seed, limits, timeBrake, foundBy, inputList, outputList, resultSha256);
  }

  private static String runtime() {
    return System.getProperty("java.runtime.version")
        + " ("
        + System.getProperty("java.vendor")
        + ")";
  }

  private static List<FileHash> ordered(List<FileHash> fileList) {
    Set<String> nameSet = new HashSet<>();
    for (FileHash file : fileList) {
      if (!nameSet.add(file.name())) {
        throw new IllegalArgumentException(
            "The file name (" + file.name() + ") occurs twice in the receipt.");
      }
    }
    return fileList.stream().sorted().toList();
  }
}
