package nl.spreiding.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario file: changes to a case, with who made them and why.
 *
 * @param file the file
 * @param fileName its name in the record of changes: the same wherever the file lies
 * @param author who made the changes
 * @param reason why, unless a change has its own reason
 * @param source where the changes come from, unless a change has its own source; empty: not told
 * @param changeList the changes, in order
 */
public record Scenario(
    Path file,
    String fileName,
    String author,
    String reason,
    String source,
    List<ScenarioChange> changeList) {
  /** Copies the list. */
  public Scenario {
    changeList = List.copyOf(changeList);
  }

  /**
   * The same scenario without one of its changes.
   *
   * @param index which change
   * @return the scenario
   */
  public Scenario without(int index) {
    List<ScenarioChange> rest = new ArrayList<>(changeList);
    rest.remove(index);
    return new Scenario(file, fileName, author, reason, source, rest);
  }
}
