package nl.spreiding.scenario;

import java.nio.file.Path;
import java.util.List;

/**
 * A scenario file: changes to a case, with who made them and why.
 *
 * @param file the file
 * @param author who made the changes
 * @param reason why, unless a change has its own reason
 * @param changeList the changes, in order
 */
public record Scenario(Path file, String author, String reason, List<ScenarioChange> changeList) {
  /** Copies the list. */
  public Scenario {
    changeList = List.copyOf(changeList);
  }

  /**
   * The name of the file as the user gave it.
   *
   * @return its path
   */
  public String fileName() {
    return file.toString();
  }
}
