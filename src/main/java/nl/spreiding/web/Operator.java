package nl.spreiding.web;

import java.nio.file.Path;
import nl.spreiding.issue.InputException;

/** Whoever runs the server, and is told what the page does not tell. Called from any thread. */
public interface Operator {
  /**
   * The program, or the machine, failed; the page says no more than that.
   *
   * @param thrown what was thrown
   */
  void fault(Throwable thrown);

  /**
   * A saved run is left out of the list, because it cannot be read. Told once for each run.
   *
   * @param directory which
   * @param problems why
   */
  void unreadableRun(Path directory, InputException problems);
}
