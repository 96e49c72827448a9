package nl.spreiding.cli;

import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.app.FindRanges;
import nl.spreiding.app.LoadedRun;
import nl.spreiding.model.Municipality;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A municipality as a user types it: its code or its exact name. */
final class MunicipalityArgument {
  private MunicipalityArgument() {}

  /**
   * The one municipality of a run that is meant.
   *
   * @param commandLine for the message if none or several are
   * @param run the run
   * @param typed what the user typed
   * @return the municipality
   */
  static Municipality one(CommandLine commandLine, LoadedRun run, String typed) {
    List<Municipality> found = FindRanges.municipalities(run, typed);
    if (found.isEmpty()) {
      throw new ParameterException(
          commandLine,
          "The run has no municipality ("
              + typed
              + "); use a code such as GM0363 or the exact name");
    }
    if (found.size() > 1) {
      throw new ParameterException(
          commandLine,
          "Several municipalities are called ("
              + typed
              + "); use a code: "
              + found.stream().map(m -> m.code().value()).collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }
}
